package org.secondlook.live;

import java.util.Arrays;
import java.util.List;
import org.secondlook.capture.CameraHealth;
import org.secondlook.match.Similarities;

/// Counts what a session does. Thread-safe.
final class Tally {
    /// Alert delays that the percentiles are taken over: the latest so many.
    private static final int DELAYS = 1_024;

    private final double[] delaysMs = new double[DELAYS];
    private long analysed;
    private long facesSeen;
    private long forgotten;
    private int alerts;
    private Similarities similarities = Similarities.NONE;

    synchronized void analysed() {
        analysed++;
    }

    /// A track that passed the gate has ended.
    ///
    /// @param best its highest similarity to anybody, NaN where it was never compared
    synchronized void finished(boolean alerted, double best) {
        facesSeen++;
        if (!Double.isNaN(best)) {
            similarities = similarities.and(best);
        }
        if (!alerted) {
            forgotten++;
        }
    }

    synchronized void alerted(double delayMs) {
        delaysMs[alerts % DELAYS] = delayMs;
        alerts++;
    }

    /// How similar the finished tracks were, at best.
    synchronized Similarities similarities() {
        return similarities;
    }

    synchronized Counters counters(List<CameraHealth> cameras) {
        return new Counters(
                cameras.stream().mapToLong(CameraHealth::framesDecoded).sum(),
                analysed,
                cameras.stream().mapToLong(CameraHealth::framesDropped).sum(),
                facesSeen,
                forgotten,
                alerts,
                percentile(0.5),
                percentile(0.95));
    }

    /// The nearest-rank percentile of the delays, NaN where there are none.
    private double percentile(double share) {
        int n = Math.min(alerts, DELAYS);
        if (n == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(delaysMs, n);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * n) - 1];
    }
}
