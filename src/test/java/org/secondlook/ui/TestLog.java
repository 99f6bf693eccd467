package org.secondlook.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertLog;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.FirstJudgement;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Sights;
import org.secondlook.alert.TakenStep;
import org.secondlook.deployment.Officer;
import org.secondlook.face.Portrait;
import org.secondlook.record.StoreHealth;

/// A log in memory that can be made to wait and to fail. Thread-safe.
final class TestLog implements AlertLog {
    final List<Decision> decisions = new CopyOnWriteArrayList<>();
    final List<Decision> judgements = new CopyOnWriteArrayList<>();
    volatile int late;
    final List<Engagement> engagements = new CopyOnWriteArrayList<>();
    final List<TakenStep> steps = new CopyOnWriteArrayList<>();
    private volatile @Nullable CountDownLatch gate;
    private volatile String fault = "";
    private final Clock clock;
    private volatile @Nullable Instant lastCommitted;

    TestLog(Clock clock) {
        this.clock = clock;
    }

    /// How it fares.
    StoreHealth health() {
        return new StoreHealth(
                fault.isEmpty() ? StoreHealth.State.WELL : StoreHealth.State.FAILED,
                fault,
                lastCommitted,
                decisions.size());
    }

    /// From now on decisions wait until the latch is open.
    void holdBy(CountDownLatch latch) {
        gate = latch;
    }

    /// From now on decisions fail; an empty sentence heals it.
    void failWith(String sentence) {
        fault = sentence;
    }

    @Override
    public void raised(Alert alert) {
        lastCommitted = clock.instant();
    }

    @Override
    public void decided(Alert alert, Decision decision) throws NotRecordedException {
        CountDownLatch latch = gate;
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new NotRecordedException("interrupted", e);
            }
        }
        if (!fault.isEmpty()) {
            throw new NotRecordedException(fault);
        }
        decisions.add(decision);
        lastCommitted = clock.instant();
    }

    @Override
    public void notAdjudicated(Alert alert, Instant at) {
        lastCommitted = clock.instant();
    }

    @Override
    public void engaged(Alert alert, Engagement engagement) throws NotRecordedException {
        if (!fault.isEmpty()) {
            throw new NotRecordedException(fault);
        }
        if (engagement.number() <= engagements.size()) {
            throw new NotRecordedException(
                    "Another officer has told what came of this alert in the meantime.");
        }
        engagements.add(engagement);
    }

    @Override
    public void decidedLate(Alert alert, Decision decision, Instant endedAt)
            throws NotRecordedException {
        late++;
        decided(alert, decision);
    }

    @Override
    public FirstJudgement judged(Alert alert, Decision first, @Nullable Instant until)
            throws NotRecordedException {
        if (!fault.isEmpty()) {
            throw new NotRecordedException(fault);
        }
        judgements.add(first);
        return new FirstJudgement(first, until);
    }

    @Override
    public Decision decidedTogether(
            Alert alert, Decision second, Decision standing, @Nullable Instant endedAt)
            throws NotRecordedException {
        judgements.add(second);
        Decision recorded = Sights.decidedAt(standing, second.at());
        decided(alert, recorded);
        return recorded;
    }

    @Override
    public void later(Alert alert, List<Portrait> portraits) {}

    @Override
    public void did(TakenStep step) {
        steps.add(step);
    }

    @Override
    public void writeSteps() {}

    @Override
    public void looked(Alert alert, Officer by, Instant at) {}
}
