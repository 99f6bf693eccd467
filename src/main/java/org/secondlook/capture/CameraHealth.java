package org.secondlook.capture;

/// How a camera is doing at one moment. Immutable.
///
/// @param state what it is doing
/// @param reason a plain sentence for every state but LIVE, else empty
/// @param lastFrameAgeMs milliseconds since the last decoded frame, −1 before the first
/// @param framesPerSecond decoded in the last second or so
/// @param framesDecoded since the start
/// @param framesDropped handed over but overwritten before analysis took them
public record CameraHealth(
        State state,
        String reason,
        long lastFrameAgeMs,
        double framesPerSecond,
        long framesDecoded,
        long framesDropped) {

    /// The reason of footage that has ended of which nothing was damaged or left out.
    public static final String REGULAR_END = "The footage has ended.";

    /// What a camera is doing.
    public enum State {
        /// Being opened for the first time.
        CONNECTING,
        /// Sending frames.
        LIVE,
        /// Was live or is being tried again; nothing comes.
        STALLED,
        /// Cannot be opened, and trying again would not help.
        FAILED,
        /// Recorded footage that has been shown to its end.
        ENDED
    }

    /// Whether footage has been shown to its end, but not all of it could be.
    public boolean isIncomplete() {
        return state == State.ENDED && !reason.equals(REGULAR_END);
    }

    /// Whether no more frames will come.
    public boolean isOver() {
        return state == State.FAILED || state == State.ENDED;
    }
}
