package org.secondlook.capture;

import java.util.Arrays;

/// Picks the frames in which faces are looked for: as few as keep the asked rate. Used by one
/// thread.
final class LookRhythm {
    /// The next frame is expected to come after the longest of so many steps before.
    private static final int STEPS = 8;

    private final double looksPerSecond;
    private final double[] steps = new double[STEPS];
    private double last = Double.NEGATIVE_INFINITY;
    private double before = Double.NaN;
    private int frames;

    /// @param looksPerSecond the rate that must be kept
    /// @param framesPerSecond the source's rate, by which it goes until it has seen some frames
    LookRhythm(double looksPerSecond, double framesPerSecond) {
        this.looksPerSecond = looksPerSecond;
        steps[0] = 1 / framesPerSecond;
    }

    /// Whether the frame must be looked at, since waiting for the next one would break the rhythm.
    boolean isDue(double seconds) {
        if (frames > 0) {
            steps[frames % STEPS] = seconds - before;
        }
        frames++;
        before = seconds;
        double next = seconds + Arrays.stream(steps).max().orElseThrow();
        boolean due = seconds < last || next - last > 1 / looksPerSecond + 1e-6;
        if (due) {
            last = seconds;
        }
        return due;
    }
}
