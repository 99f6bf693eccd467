package org.secondlook.capture;

/// A picture source cannot be opened or read, told so that a person can act on it: what, where,
/// what to do.
public final class CaptureException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence without credentials
    public CaptureException(String message) {
        super(message);
    }

    /// @param message a plain sentence without credentials
    /// @param cause what was found
    public CaptureException(String message, Throwable cause) {
        super(message, cause);
    }
}
