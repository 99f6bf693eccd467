package org.secondlook.deployment;

import java.time.Instant;
import java.util.List;

/// Leave to watch a place as it is now. Only a live deployment gives one ([LiveHours]), so whoever
/// holds it need not ask what it rests on. Immutable; it must be asked for again, because it ends.
public final class LivePermit {
    private final Deployment deployment;
    private final Frozen frozen;
    private final double threshold;
    private final Instant until;

    LivePermit(Deployment deployment, Frozen frozen, double threshold, Instant until) {
        this.deployment = deployment;
        this.frozen = frozen;
        this.threshold = threshold;
        this.until = until;
    }

    /// The deployment as the running program knows it.
    public Deployment deployment() {
        return deployment;
    }

    /// What was approved.
    public Frozen frozen() {
        return frozen;
    }

    /// What of that is not what was approved, for people; nothing when all is.
    public List<String> changes(Found found) {
        return frozen.changes(found);
    }

    /// Whether this is leave for the same deployment, on the same terms.
    public boolean isOfTheSame(LivePermit other) {
        return deployment.equals(other.deployment) && frozen.equals(other.frozen);
    }

    /// The threshold in force.
    public double threshold() {
        return threshold;
    }

    /// From then on nothing may be watched any more.
    public Instant until() {
        return until;
    }
}
