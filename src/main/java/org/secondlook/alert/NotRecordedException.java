package org.secondlook.alert;

/// Something could not be written to the record, so it has not happened.
public final class NotRecordedException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence: what, and what to do
    public NotRecordedException(String message) {
        super(message);
    }

    /// @param message a plain sentence: what, and what to do
    /// @param cause what was found
    public NotRecordedException(String message, Throwable cause) {
        super(message, cause);
    }
}
