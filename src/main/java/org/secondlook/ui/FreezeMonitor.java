package org.secondlook.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices when the screen stood still. Used by the screen's thread.
final class FreezeMonitor {
    /// A longer time between two pulses is a stall that a person can notice.
    static final long STALL_MS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(FreezeMonitor.class);
    private static final long NANOS_PER_MS = 1_000_000;

    private long last = Long.MIN_VALUE;
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
        LOG.warn(
                "The screen stood still for {} ms (stall {}, longest {} ms).",
                gapMs,
                stalls,
                longestMs);
        return gapMs;
    }

    /// How often it stood still.
    long stalls() {
        return stalls;
    }
}
