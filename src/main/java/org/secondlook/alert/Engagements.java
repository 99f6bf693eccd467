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
    /// @throws IllegalArgumentException when nobody decided to engage, a number is left out, or a
    ///   code is none of the policy's
    public void tell(Alert alert, Engagement engagement) throws NotRecordedException {
        if (!alert.isReal()
                || !(alert.state() instanceof AlertState.Decided(Decision decision, _))
                || decision.verdict() != Verdict.ENGAGE) {
            throw new IllegalArgumentException(
                    "nobody decided to engage on alert %d".formatted(alert.number()));
        }
        EngagementRules.require(policy.rules().engagements(), engagement);
        Engagement before = alert.engagement();
        int last = before == null ? 0 : before.number();
        if (engagement.number() > last + 1) {
            throw new IllegalArgumentException(
                    "of alert %d, number %d is told next".formatted(alert.number(), last + 1));
        }
        if (engagement.number() <= last) {
            throw new NotRecordedException(
                    "Somebody has told what came of this alert in the meantime. Look at that first, then tell what is different.");
        }
        log.engaged(alert, engagement);
        alert.tell(engagement);
    }
}
