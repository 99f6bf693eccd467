package org.secondlook.capture;

/// Picks the frames in which faces are looked for: as few as keep the asked rate. Used by one
/// thread.
final class LookRhythm {
    private final double looksPerSecond;
    private final double frameSeconds;
    private double last = Double.NEGATIVE_INFINITY;
    private double before = Double.NaN;

    /// @param looksPerSecond the rate that must be kept
    /// @param framesPerSecond the source's rate
    LookRhythm(double looksPerSecond, double framesPerSecond) {
        this.looksPerSecond = looksPerSecond;
        this.frameSeconds = 1 / framesPerSecond;
    }

    /// Whether the frame must be looked at, since waiting for the next one would break the rhythm.
    boolean isDue(double seconds) {
        double next = seconds + step(seconds);
        before = seconds;
        boolean due = seconds < last || next - last > 1 / looksPerSecond + 1e-6;
        if (due) {
            last = seconds;
        }
        return due;
    }

    /// When the next frame is to be expected: by the source's rate, unless frames come clearly
    /// further apart than it says.
    private double step(double seconds) {
        double seen = seconds - before;
        return seen > 1.25 * frameSeconds ? seen : frameSeconds;
    }
}
