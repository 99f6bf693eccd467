package org.secondlook.alert;

import org.secondlook.deployment.Policy;

/// What came of the alerts of one deployment that were engaged. Thread-safe.
public final class Engagements {
    private final Policy policy;
    private final AlertLog log;

    Engagements(Policy policy, AlertLog log) {
        this.policy = policy;
        this.log = log;
    }

    /// Records what came of an alert; returns when it is durable. May block for as long as the disk
    /// takes.
    ///
    /// @throws NotRecordedException when it could not be written, or another one with this number
    ///   was
    /// @throws IllegalArgumentException when nobody decided to engage, the number is not the next,
    ///   or a code is none of the policy's
    public void tell(Alert alert, Engagement engagement) throws NotRecordedException {
        if (!alert.isReal()
                || !(alert.state() instanceof AlertState.Decided(Decision decision, _))
                || decision.verdict() != Verdict.ENGAGE) {
            throw new IllegalArgumentException(
                    "nobody decided to engage on alert %d".formatted(alert.number()));
        }
        EngagementRules.require(policy.rules().engagements(), engagement);
        log.engaged(alert, engagement);
        alert.tell(engagement);
    }
}
