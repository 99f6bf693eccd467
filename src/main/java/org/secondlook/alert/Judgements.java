package org.secondlook.alert;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Policy;

/// Writes what officers think of an alert: as its decision where one officer is enough, or as the
/// first and the second judgement. Called by one thread at a time for each alert.
///
/// That an alert has ended makes no officer enough who was not before: whoever waited for the end
/// could engage alone otherwise. Late, a second judgement may be given as long as the session
/// lasts. Not to engage stops nobody, so late it is always possible to one.
final class Judgements {
    private final Policy policy;
    private final AlertLog log;
    private final Clock clock;

    Judgements(Policy policy, AlertLog log, Clock clock) {
        this.policy = policy;
        this.log = log;
        this.clock = clock;
    }

    /// Returns when it is durable.
    ///
    /// @param endedAt when the alert had ended as not adjudicated; null where it waits
    DecisionResult take(Alert alert, @Nullable Instant endedAt, Decision decision)
            throws NotRecordedException {
        Decision first = alert.first();
        if (first != null && !SecondJudgements.isSame(first.officer(), decision.officer())) {
            Decision standing = SecondJudgements.standing(first, decision);
            Decision recorded = log.decidedTogether(alert, decision, standing, endedAt);
            alert.judgedAgain(decision);
            return new DecisionResult.Taken(recorded);
        }
        if (!needsAnother(alert, endedAt, decision)) {
            if (endedAt == null) {
                log.decided(alert, decision);
            } else {
                log.decidedLate(alert, decision, endedAt);
            }
            return new DecisionResult.Taken(decision);
        }
        return new DecisionResult.NeedsSecond(
                first == null ? first(alert, endedAt, decision) : first);
    }

    private boolean needsAnother(Alert alert, @Nullable Instant endedAt, Decision decision) {
        if (!alert.isReal() || (endedAt != null && decision.verdict() == Verdict.DO_NOT_ENGAGE)) {
            return false;
        }
        return alert.first() != null || SecondJudgements.isNeeded(alert, decision, policy, clock);
    }

    /// What stands on the record already is taken note of, also where it is not what was to be
    /// written: then the next judgement is the second one.
    private Decision first(Alert alert, @Nullable Instant endedAt, Decision decision)
            throws NotRecordedException {
        Instant until =
                endedAt == null ? clock.instant().plusSeconds(policy.alertLifetimeSeconds()) : null;
        try {
            FirstJudgement recorded = log.judged(alert, decision, until);
            alert.judged(recorded);
            return recorded.judgement();
        } catch (NotRecordedException e) {
            e.first().ifPresent(alert::judged);
            throw e;
        }
    }
}
