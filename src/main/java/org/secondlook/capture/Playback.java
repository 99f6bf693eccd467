package org.secondlook.capture;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Holds frames of recorded footage back until their time has come on the wall's clock. Used by one
/// thread.
final class Playback {
    private static final long LOOK_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final double startSeconds;
    private final BooleanSupplier isThere;
    private final long start = System.nanoTime();

    /// Starts now.
    ///
    /// @param startSeconds of the first frame, on the footage's clock
    /// @param isThere whether the footage has not been taken away
    Playback(double startSeconds, BooleanSupplier isThere) {
        this.startSeconds = startSeconds;
        this.isThere = isThere;
    }

    /// Waits until a frame is due.
    ///
    /// @return false, and the frame is closed, when the footage has been taken away meanwhile
    /// @throws InterruptedException when the thread is told to stop; the frame is closed
    boolean await(Frame frame) throws InterruptedException {
        long due = start + (long) ((frame.seconds() - startSeconds) * 1e9);
        boolean there = isThere.getAsBoolean();
        try {
            for (long left = due - System.nanoTime();
                    there && left > 0;
                    left = due - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK_AFTER_NANOS));
                there = isThere.getAsBoolean();
            }
        } catch (InterruptedException e) {
            frame.close();
            throw e;
        }
        if (!there) {
            frame.close();
        }
        return there;
    }
}
