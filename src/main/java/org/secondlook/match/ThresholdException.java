package org.secondlook.match;

/// A threshold may not be used.
public final class ThresholdException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence: what was asked for and what is allowed
    public ThresholdException(String message) {
        super(message);
    }
}
