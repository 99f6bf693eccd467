package org.secondlook.alert;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;
import org.secondlook.face.Portrait;

/// A log in memory that can be made to fail or to hang.
final class FakeLog implements AlertLog {
    final List<TakenStep> waiting = new CopyOnWriteArrayList<>();
    final List<String> lines = new CopyOnWriteArrayList<>();
    volatile @Nullable NotRecordedException failure;
    volatile @Nullable RuntimeException bug;

    /// When set, a write says that it has begun and waits until it may go on.
    volatile @Nullable Gate gate;

    /// As the gate, but of later pictures alone.
    volatile @Nullable Gate laterGate;

    record Gate(CountDownLatch begun, CountDownLatch mayGoOn) {
        Gate() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }
    }

    /// Waits for a line; the test's own time limit ends it.
    void await(String line) throws InterruptedException {
        while (!lines.contains(line)) {
            Thread.sleep(5);
        }
    }

    @Override
    public void raised(Alert alert) throws NotRecordedException {
        write("raised " + alert.number());
    }

    @Override
    public void decided(Alert alert, Decision decision) throws NotRecordedException {
        write("decided " + alert.number() + " by " + decision.officer().id());
    }

    @Override
    public void notAdjudicated(Alert alert, Instant at) throws NotRecordedException {
        write("not adjudicated " + alert.number());
    }

    @Override
    public void engaged(Alert alert, Engagement engagement) throws NotRecordedException {
        write("engaged %d: %s".formatted(alert.number(), engagement.result()));
    }

    @Override
    public void decidedLate(Alert alert, Decision decision, Instant endedAt)
            throws NotRecordedException {
        write("decided late " + alert.number() + " by " + decision.officer().id());
    }

    @Override
    public FirstJudgement judged(Alert alert, Decision first, @Nullable Instant until)
            throws NotRecordedException {
        write("judged " + alert.number() + " by " + first.officer().id());
        return new FirstJudgement(first, until);
    }

    @Override
    public Decision decidedTogether(
            Alert alert, Decision second, Decision standing, @Nullable Instant endedAt)
            throws NotRecordedException {
        write(
                "judged again %d by %s: %s%s"
                        .formatted(
                                alert.number(),
                                second.officer().id(),
                                standing.verdict(),
                                endedAt == null ? "" : ", late"));
        return Sights.decidedAt(standing, second.at());
    }

    @Override
    public void later(Alert alert, List<Portrait> portraits) throws NotRecordedException {
        pass(laterGate);
        boolean alive = portraits.stream().allMatch(p -> p.picture().pixels().scope().isAlive());
        write("later %d: %d%s".formatted(alert.number(), portraits.size(), alive ? "" : " gone"));
    }

    private void write(String line) throws NotRecordedException {
        pass(gate);
        RuntimeException broken = bug;
        if (broken != null) {
            throw broken;
        }
        NotRecordedException refused = failure;
        if (refused != null) {
            throw refused;
        }
        lines.add(line);
    }

    private static void pass(@Nullable Gate gate) {
        if (gate != null) {
            gate.begun().countDown();
            try {
                gate.mayGoOn().await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void did(TakenStep step) {
        waiting.add(step);
    }

    @Override
    public void writeSteps() throws NotRecordedException {
        if (!waiting.isEmpty()) {
            write("steps " + waiting.size());
            waiting.clear();
        }
    }

    @Override
    public void looked(Alert alert, Officer by, Instant at) {}
}
