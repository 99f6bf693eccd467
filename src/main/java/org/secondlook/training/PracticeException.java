package org.secondlook.training;

/// A practice set, or a pair of it, cannot be used.
public final class PracticeException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence: what, where, and what to do
    public PracticeException(String message) {
        super(message);
    }

    /// @param message a plain sentence: what, where, and what to do
    /// @param cause what was found
    public PracticeException(String message, Throwable cause) {
        super(message, cause);
    }
}
