package org.secondlook.live;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

/// A log in memory that takes alerts as long as it is let.
class Log implements AlertLog {
    final List<Integer> raised = new CopyOnWriteArrayList<>();
    final List<Integer> notAdjudicated = new CopyOnWriteArrayList<>();

    @Override
    public void raised(Alert alert) throws NotRecordedException {
        raised.add(alert.number());
    }

    @Override
    public void decided(Alert alert, Decision decision) throws NotRecordedException {
        throw new NotRecordedException("nobody decides here");
    }

    @Override
    public void notAdjudicated(Alert alert, Instant at) throws NotRecordedException {
        notAdjudicated.add(alert.number());
    }

    @Override
    public void engaged(Alert alert, Engagement engagement) {}

    @Override
    public void decidedLate(Alert alert, Decision decision, Instant endedAt) {}

    @Override
    public FirstJudgement judged(Alert alert, Decision first, @Nullable Instant until) {
        return new FirstJudgement(first, until);
    }

    @Override
    public Decision decidedTogether(
            Alert alert, Decision second, Decision standing, @Nullable Instant endedAt) {
        return standing;
    }

    @Override
    public void later(Alert alert, List<Portrait> portraits) {}

    @Override
    public void did(TakenStep step) {}

    @Override
    public void writeSteps() {}

    @Override
    public void looked(Alert alert, Officer by, Instant at) {}
}
