package org.secondlook.record;

import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules;

/// How long a session's policy keeps what shows people. Recorded with the session: who changes the
/// policy's file afterwards changes nothing of it. Immutable.
///
/// @param alertHours pictures of an alert
/// @param notEngagedHours pictures of an alert after the decision not to engage; never more than
///   `alertHours`
/// @param watchlistHours the kept watchlist after the end of the deployment
public record Keeping(int alertHours, int notEngagedHours, int watchlistHours) {
    public Keeping {
        if (notEngagedHours < 0 || watchlistHours < 0 || alertHours < notEngagedHours) {
            throw new IllegalArgumentException("a decision not to engage never prolongs");
        }
    }

    /// As a policy says.
    public static Keeping of(Policy policy) {
        PolicyRules.Retention rules = policy.rules().retention();
        return new Keeping(
                rules.alertHours().value(),
                rules.notEngagedHours().value(),
                rules.watchlistHoursAfterEnd().value());
    }
}
