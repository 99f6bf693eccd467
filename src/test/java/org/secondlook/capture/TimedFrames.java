package org.secondlook.capture;

/// Frames at a time of the footage's clock. Stateless.
public final class TimedFrames {
    private TimedFrames() {}

    /// A still as the frame of a video at a time; takes it over.
    public static Frame at(Frame still, double seconds) {
        return new Frame(still.picture(), still.quarterTurns(), seconds, System.nanoTime());
    }
}
