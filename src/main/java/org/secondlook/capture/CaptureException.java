package org.secondlook.capture;

/// A picture source cannot be opened or read, told so that a person can act on it: what, where,
/// what to do.
public final class CaptureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean hopeless;

    /// @param message a plain sentence without credentials
    public CaptureException(String message) {
        super(message);
        this.hopeless = false;
    }

    /// @param message a plain sentence without credentials
    /// @param cause what was found
    public CaptureException(String message, Throwable cause) {
        super(message, cause);
        this.hopeless = false;
    }

    private CaptureException(String message, boolean hopeless) {
        super(message);
        this.hopeless = hopeless;
    }

    /// A source that cannot be opened.
    ///
    /// @param label of the source
    /// @param reason FFmpeg's or ours, without a full stop
    /// @param hopeless whether trying again would do no good, or even harm
    static CaptureException ofOpening(String label, String reason, boolean hopeless) {
        return new CaptureException(
                "“%s” cannot be opened as video: %s.".formatted(label, reason), hopeless);
    }

    /// Whether trying again would do no good.
    boolean isHopeless() {
        return hopeless;
    }
}
