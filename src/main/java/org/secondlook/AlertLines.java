package org.secondlook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertLog;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.FirstJudgement;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.TakenStep;
import org.secondlook.deployment.Officer;
import org.secondlook.face.Portrait;

/// Alerts that are recorded first and told in a line then. One that cannot be told is recorded as
/// not adjudicated, because nobody can have seen it. Thread-safe.
///
/// @param record where they count
/// @param lines where they are told
/// @param clock the deployment's
record AlertLines(AlertLog record, AlertLine lines, Clock clock) implements AlertLog {
    @Override
    public void raised(Alert alert) throws NotRecordedException {
        record.raised(alert);
        try {
            lines.raised(alert);
        } catch (NotRecordedException e) {
            record.notAdjudicated(alert, clock.instant());
            throw e;
        }
    }

    @Override
    public void decided(Alert alert, Decision decision) throws NotRecordedException {
        record.decided(alert, decision);
    }

    @Override
    public void notAdjudicated(Alert alert, Instant at) throws NotRecordedException {
        record.notAdjudicated(alert, at);
    }

    @Override
    public void engaged(Alert alert, Engagement engagement) throws NotRecordedException {
        record.engaged(alert, engagement);
    }

    @Override
    public void decidedLate(Alert alert, Decision decision, Instant endedAt)
            throws NotRecordedException {
        record.decidedLate(alert, decision, endedAt);
    }

    @Override
    public FirstJudgement judged(Alert alert, Decision first, @Nullable Instant until)
            throws NotRecordedException {
        return record.judged(alert, first, until);
    }

    @Override
    public Decision decidedTogether(
            Alert alert, Decision second, Decision standing, @Nullable Instant endedAt)
            throws NotRecordedException {
        return record.decidedTogether(alert, second, standing, endedAt);
    }

    @Override
    public void later(Alert alert, List<Portrait> portraits) throws NotRecordedException {
        record.later(alert, portraits);
    }

    @Override
    public void did(TakenStep step) {
        record.did(step);
    }

    @Override
    public void writeSteps() throws NotRecordedException {
        record.writeSteps();
    }

    @Override
    public void looked(Alert alert, Officer by, Instant at) throws NotRecordedException {
        record.looked(alert, by, at);
    }
}
