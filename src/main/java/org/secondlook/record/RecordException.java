package org.secondlook.record;

/// The record cannot be opened or read. The message says what is wrong, where, and what to do.
public final class RecordException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence
    public RecordException(String message) {
        super(message);
    }

    /// @param message a plain sentence
    /// @param cause what was found; holds no recorded value
    public RecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
