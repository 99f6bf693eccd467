package org.secondlook.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices when the screen stood still, and logs it twice a minute at most. Used by the screen's
/// thread.
final class FreezeMonitor {
    /// A longer time between two pulses is a stall that a person can notice.
    static final long STALL_MS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(FreezeMonitor.class);
    private static final long NANOS_PER_MS = 1_000_000;
    private static final long TELL_EVERY_NANOS = 30_000_000_000L;

    private long last = Long.MIN_VALUE;
    private long lastTold = -TELL_EVERY_NANOS;
    private long stalls;
    private long longestMs;

    /// Called once a pulse.
    ///
    /// @return how long the screen stood still, 0 when it did not
    long pulse(long nanos) {
        long gapMs = last == Long.MIN_VALUE ? 0 : (nanos - last) / NANOS_PER_MS;
        last = nanos;
        if (gapMs <= STALL_MS) {
            return 0;
        }
        stalls++;
        longestMs = Math.max(longestMs, gapMs);
        if (nanos - lastTold >= TELL_EVERY_NANOS) {
            lastTold = nanos;
            LOG.warn(
                    "The screen stood still for {} ms (stall {}, longest {} ms).",
                    gapMs,
                    stalls,
                    longestMs);
        }
        return gapMs;
    }

    /// How long it stood still at the longest, 0 when it never did.
    long longestMs() {
        return longestMs;
    }

    /// How often it stood still.
    long stalls() {
        return stalls;
    }
}
