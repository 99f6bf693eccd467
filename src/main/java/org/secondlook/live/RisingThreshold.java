package org.secondlook.live;

import org.secondlook.match.ThresholdException;
import org.secondlook.match.ThresholdRule;

/// The threshold of a session, which may be raised while it runs and never comes down. Thread-safe.
final class RisingThreshold {
    private volatile ThresholdRule rule;

    RisingThreshold(ThresholdRule rule) {
        this.rule = rule;
    }

    /// What holds now.
    ThresholdRule rule() {
        return rule;
    }

    /// Raises it.
    ///
    /// @throws ThresholdException when that is no number, not above the threshold in force or above
    ///   1
    synchronized void raise(double to) throws ThresholdException {
        rule = rule.raisedTo(to);
    }

    /// Raises it to what a deployment says, unless it is as high already.
    synchronized void riseTo(double recorded) {
        if (recorded > rule.threshold()) {
            try {
                raise(recorded);
            } catch (ThresholdException e) {
                throw new IllegalStateException("a deployment's threshold is no threshold", e);
            }
        }
    }
}
