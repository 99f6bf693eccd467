package org.secondlook.capture;

/// Makes seconds that always grow out of a source's time stamps, which may jump, stand still or be
/// missing. Used by one thread.
///
/// After a jump the clock goes on `GAP_SECONDS` later: long enough that nobody is taken for the
/// person who stood there before.
final class FootageClock {
    /// Seconds between what belongs together and what does not.
    static final double GAP_SECONDS = 2;

    /// Stamps that are further apart, or go further back than a second, have jumped.
    static final double JUMP_SECONDS = 10;

    private static final double BACK_SECONDS = 1;
    private static final double SMALLEST_STEP_SECONDS = 0.001;

    private final double frameSeconds;
    private double origin = Double.NaN;
    private double last;

    /// @param start seconds at the first picture
    /// @param framesPerSecond the step where stamps are missing
    FootageClock(double start, double framesPerSecond) {
        this.last = start;
        this.frameSeconds = 1 / framesPerSecond;
    }

    /// The time of the next picture.
    ///
    /// @param stamp the source's, in seconds; NaN where it has none
    double at(double stamp) {
        if (Double.isNaN(origin)) {
            origin = Double.isNaN(stamp) ? -last : stamp - last;
            return last;
        }
        if (Double.isNaN(stamp)) {
            last += frameSeconds;
            return last;
        }
        double step = stamp - origin - last;
        if (step > JUMP_SECONDS || step < -BACK_SECONDS) {
            last += GAP_SECONDS;
            origin = stamp - last;
        } else {
            last = Math.max(stamp - origin, last + SMALLEST_STEP_SECONDS);
        }
        return last;
    }
}
