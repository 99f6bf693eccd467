package org.secondlook.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;
import org.secondlook.face.Portrait;

/// A log that takes everything and keeps nothing, for tests of other rooms.
public final class SilentLog implements AlertLog {
    @Override
    public void raised(Alert alert) {}

    @Override
    public void decided(Alert alert, Decision decision) {}

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
    public void decidedLate(Alert alert, Decision decision, Instant endedAt) {}

    @Override
    public void notAdjudicated(Alert alert, Instant at) {}

    @Override
    public void engaged(Alert alert, Engagement engagement) {}

    @Override
    public void later(Alert alert, List<Portrait> portraits) {}

    @Override
    public void did(TakenStep step) {}

    @Override
    public void writeSteps() {}

    @Override
    public void looked(Alert alert, Officer by, Instant at) {}
}
