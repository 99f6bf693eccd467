package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.face.Probe;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AlertDeskRacesTest {
    private static final int OFFICERS = 8;
    private static final int ROUNDS = 500;

    private final Policy policy = Policy.demonstration();
    private final FakeLog log = new FakeLog();
    private final SteppedClock clock = new SteppedClock();
    private final AlertDesk desk = new AlertDesk(policy, log, clock);
    private final ExecutorService threads = Executors.newFixedThreadPool(OFFICERS + 1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Alert raise(int n) {
        return desk.raise(Sights.of("A", "E-" + n, n), Sights.probe(), Sights.scene())
                .orElseThrow();
    }

    private Future<DecisionResult> later(Alert alert, String officer) {
        return threads.submit(() -> desk.decide(alert, Sights.engage(officer, clock.instant())));
    }

    private <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> call : calls) {
            futures.add(
                    threads.submit(() -> {
                        start.await();
                        return call.call();
                    }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    @Test
    void ofManyOfficersAtOnceOneDecides() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Alert alert = raise(round);
            List<Callable<DecisionResult>> calls = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                Decision decision = Sights.engage("PC " + i, clock.instant());
                calls.add(() -> desk.decide(alert, decision));
            }

            List<DecisionResult> results = atOnce(calls);

            List<Decision> taken =
                    results.stream()
                            .filter(DecisionResult.Taken.class::isInstance)
                            .map(r -> ((DecisionResult.Taken) r).decision())
                            .toList();
            assertThat(taken).hasSize(1);
            assertThat(results)
                    .filteredOn(r -> !(r instanceof DecisionResult.Taken))
                    .allMatch(r ->
                            r instanceof DecisionResult.TooLate(AlertState state)
                                    && !(state instanceof AlertState.Waiting));
            assertThat(alert.state()).isEqualTo(new AlertState.Decided(taken.getFirst()));
            int number = alert.number();
            assertThat(log.lines)
                    .filteredOn(l -> l.startsWith("decided " + number + " "))
                    .hasSize(1);
        }
    }

    @Test
    void anAlertIsDecidedOrExpiresNeverBoth() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Alert alert = raise(round);
            Duration life = Duration.ofSeconds(policy.alertLifetimeSeconds());
            Decision decision = Sights.engage("PC 1", clock.instant());

            List<Object> results =
                    atOnce(
                            List.of(
                                    () -> desk.decide(alert, decision),
                                    () -> {
                                        clock.goOn(life);
                                        desk.expire();
                                        return "expired";
                                    }));

            String ending = " " + alert.number();
            List<String> endings =
                    log.lines.stream()
                            .filter(l -> !l.startsWith("raised"))
                            .filter(l -> l.endsWith(ending) || l.contains(ending + " "))
                            .toList();
            switch (alert.state()) {
                case AlertState.Decided _ -> {
                    assertThat(results.getFirst()).isEqualTo(new DecisionResult.Taken(decision));
                    assertThat(endings).containsExactly("decided" + ending + " by PC 1");
                }
                case AlertState.NotAdjudicated _ -> {
                    assertThat(results.getFirst()).isInstanceOf(DecisionResult.TooLate.class);
                    assertThat(endings).containsExactly("not adjudicated" + ending);
                }
                case AlertState.Waiting _, AlertState.Committing _ ->
                        throw new AssertionError("left open");
            }
        }
    }

    @Test
    void theScreenDoesNotWaitForTheDisk() throws Exception {
        Alert first = raise(1);
        FakeLog.Gate gate = new FakeLog.Gate();
        log.gate = gate;
        Future<?> raising =
                threads.submit(
                        () -> desk.raise(Sights.of("A", "E-2", 2), Sights.probe(), Sights.scene()));
        gate.begun().await();

        List<Alert> shown = threads.submit(desk::alerts).get(5, TimeUnit.SECONDS);

        assertThat(shown).containsExactly(first);
        assertThat(threads.submit(desk::fault).get(5, TimeUnit.SECONDS)).isEmpty();
        gate.mayGoOn().countDown();
        raising.get();
        assertThat(desk.alerts()).hasSize(2);
    }

    @Test
    void anAlertThatIsBeingCommittedDoesNotExpire() throws Exception {
        Alert alert = raise(1);
        FakeLog.Gate gate = new FakeLog.Gate();
        log.gate = gate;
        Future<DecisionResult> deciding = later(alert, "PC 1");
        gate.begun().await();
        clock.goOn(Duration.ofHours(1));

        desk.expire();
        assertThat(alert.state()).isInstanceOf(AlertState.Committing.class);
        assertThat(desk.decide(alert, Sights.engage("PC 2", clock.instant())))
                .isEqualTo(new DecisionResult.TooLate(alert.state()));

        gate.mayGoOn().countDown();
        assertThat(deciding.get()).isInstanceOf(DecisionResult.Taken.class);
        assertThat(log.lines).containsExactly("raised 1", "decided 1 by PC 1");
    }

    @Test
    void anAlertWhoseCommitFailsAfterItsLifeExpiresNext() throws Exception {
        Alert alert = raise(1);
        FakeLog.Gate gate = new FakeLog.Gate();
        log.gate = gate;
        log.failure = new NotRecordedException("The disk is full.");
        Future<DecisionResult> deciding = later(alert, "PC 1");
        gate.begun().await();
        clock.goOn(Duration.ofHours(1));
        gate.mayGoOn().countDown();
        assertThat(deciding.get()).isInstanceOf(DecisionResult.NotRecorded.class);
        log.failure = null;

        desk.expire();

        assertThat(alert.state()).isInstanceOf(AlertState.NotAdjudicated.class);
        assertThat(log.lines).containsExactly("raised 1", "not adjudicated 1");
    }

    @Test
    void closingWaitsForADecisionThatIsBeingCommitted() throws Exception {
        Alert alert = raise(1);
        FakeLog.Gate gate = new FakeLog.Gate();
        log.gate = gate;
        Future<DecisionResult> deciding = later(alert, "PC 1");
        gate.begun().await();
        Future<?> closing = threads.submit(desk::close);
        Thread.sleep(20);
        assertThat(closing.isDone()).isFalse();
        assertThat(alert.probe().template().isWiped()).isFalse();

        gate.mayGoOn().countDown();
        closing.get();

        assertThat(deciding.get()).isInstanceOf(DecisionResult.Taken.class);
        assertThat(alert.state()).isInstanceOf(AlertState.Decided.class);
        assertThat(alert.probe().template().isWiped()).isTrue();
    }

    @Test
    void anAlertRaisedWhileClosingIsWipedAsWell() throws Exception {
        for (int round = 1; round <= 200; round++) {
            AlertDesk closing = new AlertDesk(policy, log, clock);
            Probe probe = Sights.probe();

            atOnce(
                    List.of(
                            () -> closing.raise(Sights.of("A", "E-1", 1), probe, Sights.scene()),
                            () -> {
                                closing.close();
                                return "closed";
                            }));

            assertThat(probe.template().isWiped()).isTrue();
            assertThat(closing.alerts()).allMatch(alert -> alert.state().isFinal());
        }
    }

    @Test
    void closingDoesNotWaitForALogThatHangsOverADecision() throws Exception {
        Alert deciding = raise(1);
        Alert waiting = raise(2);
        deciding.add(Sights.portrait(20));
        FakeLog.Gate gate = hang();
        Future<DecisionResult> decision = later(deciding, "PC 1");
        gate.begun().await();

        closeInTime();

        assertThat(waiting.state()).isInstanceOf(AlertState.NotAdjudicated.class);
        assertThat(desk.alerts()).allMatch(alert -> alert.probe().template().isWiped());
        assertThat(decision.isDone()).isFalse();
        assertThat(desk.unwritten().orElseThrow())
                .contains("may have or not: 1.")
                .contains("when it is next opened: 1.");
        assertNothingIsTakenAnyMore(waiting);

        gate.mayGoOn().countDown();
        assertThat(decision.get()).isInstanceOf(DecisionResult.Taken.class);
        assertThat(deciding.state()).isInstanceOf(AlertState.Decided.class);
        log.await("not adjudicated 2");
        assertThat(log.lines).contains("decided 1 by PC 1").noneMatch(l -> l.contains("later"));
    }

    @Test
    void closingDoesNotWaitForALogThatHangsOverAnAlert() throws Exception {
        FakeLog.Gate gate = hang();
        Probe probe = Sights.probe();
        Future<Optional<Alert>> raising =
                threads.submit(() -> desk.raise(Sights.of("A", "E-1", 1), probe, Sights.scene()));
        gate.begun().await();

        closeInTime();
        assertThat(desk.alerts()).isEmpty();

        gate.mayGoOn().countDown();
        assertThat(raising.get()).isEmpty();
        assertThat(probe.template().isWiped()).isTrue();
        assertThat(log.lines).containsExactly("raised 1", "not adjudicated 1");
    }

    @Test
    void closingDoesNotWaitForALogThatHangsOverAnEnding() throws Exception {
        Alert first = raise(1);
        Alert second = raise(2);
        FakeLog.Gate gate = hang();
        clock.goOn(Duration.ofHours(1));
        Future<?> expiring = threads.submit(desk::expire);
        gate.begun().await();

        closeInTime();

        assertThat(desk.alerts()).allMatch(alert -> alert.probe().template().isWiped());
        assertNothingIsTakenAnyMore(first);
        gate.mayGoOn().countDown();
        expiring.get();
        log.await("not adjudicated 2");
        assertThat(second.state()).isInstanceOf(AlertState.NotAdjudicated.class);
    }

    @Test
    void nobodyWhoDecidesWaitsForThePicturesThatCameLater() throws Exception {
        Alert first = raise(1);
        Alert second = raise(2);
        first.add(Sights.portrait(20));
        second.add(Sights.portrait(20));
        FakeLog.Gate gate = new FakeLog.Gate();
        log.laterGate = gate;

        assertThat(later(first, "PC 1").get(3, TimeUnit.SECONDS))
                .isInstanceOf(DecisionResult.Taken.class);
        gate.begun().await();
        assertThat(later(second, "PC 1").get(3, TimeUnit.SECONDS))
                .isInstanceOf(DecisionResult.Taken.class);

        gate.mayGoOn().countDown();
        desk.close();
        assertThat(desk.unwritten()).isEmpty();
        assertThat(log.lines)
                .containsExactly(
                        "raised 1",
                        "raised 2",
                        "decided 1 by PC 1",
                        "decided 2 by PC 1",
                        "later 1: 1",
                        "later 2: 1");
    }

    @Test
    void closingDoesNotWaitForALogThatHangsOverPicturesAndSaysWhichAreNotKept() throws Exception {
        Alert first = raise(1);
        Alert second = raise(2);
        first.add(Sights.portrait(20));
        second.add(Sights.portrait(20));
        FakeLog.Gate gate = new FakeLog.Gate();
        log.laterGate = gate;
        later(first, "PC 1").get();
        later(second, "PC 1").get();
        gate.begun().await();

        closeInTime();

        assertThat(desk.unwritten().orElseThrow())
                .contains("Alerts whose later pictures are not kept: 2.");
        gate.mayGoOn().countDown();
        log.await("later 1: 1 gone");
        assertThat(log.lines).noneMatch(line -> line.startsWith("later 2"));
    }

    @Test
    void picturesThatCannotBeKeptAreToldAndTheDecisionStands() throws Exception {
        Alert alert = raise(1);
        alert.add(Sights.portrait(20));
        FakeLog.Gate gate = new FakeLog.Gate();
        log.laterGate = gate;
        later(alert, "PC 1").get();
        gate.begun().await();
        log.failure = new NotRecordedException("The disk is full.");

        gate.mayGoOn().countDown();
        desk.close();

        assertThat(alert.state()).isInstanceOf(AlertState.Decided.class);
        assertThat(desk.fault()).contains("The disk is full.");
        assertThat(desk.unwritten().orElseThrow())
                .contains("Alerts whose later pictures are not kept: 1.");
    }

    /// What was being committed when the desk was closed, and failed, is not left open.
    @Test
    void aDecisionThatFailsAfterTheDeskWasClosedEndsTheAlert() throws Exception {
        Alert alert = raise(1);
        FakeLog.Gate gate = hang();
        Future<DecisionResult> decision = later(alert, "PC 1");
        gate.begun().await();
        closeInTime();
        log.failure = new NotRecordedException("The disk is full.");

        gate.mayGoOn().countDown();

        assertThat(decision.get()).isInstanceOf(DecisionResult.NotRecorded.class);
        assertThat(alert.state()).isInstanceOf(AlertState.NotAdjudicated.class);
    }

    private FakeLog.Gate hang() {
        FakeLog.Gate gate = new FakeLog.Gate();
        log.gate = gate;
        return gate;
    }

    private void closeInTime() throws Exception {
        threads.submit(desk::close).get(2 * AlertDesk.CLOSE_MS + 3_000, TimeUnit.MILLISECONDS);
    }

    private void assertNothingIsTakenAnyMore(Alert waiting) throws Exception {
        Future<Optional<Alert>> raised =
                threads.submit(
                        () -> desk.raise(Sights.of("A", "E-9", 9), Sights.probe(), Sights.scene()));
        assertThat(raised.get(3, TimeUnit.SECONDS)).isEmpty();
        assertThat(later(waiting, "PC 9").get(3, TimeUnit.SECONDS))
                .isInstanceOf(DecisionResult.TooLate.class);
    }

    private static boolean isTaken(DecisionResult result) {
        return result instanceof DecisionResult.Taken;
    }

    @Test
    void ofManyOfficersOneJudgesFirstAndOneSecondWhetherInTimeOrLate() throws Exception {
        try (AlertDesk two =
                new AlertDesk(
                        JudgingPolicies.with(PolicyRules.SecondJudgement.BEFORE_ENGAGING),
                        log,
                        clock)) {
            for (int round = 1; round <= ROUNDS; round++) {
                boolean late = round % 2 == 0;
                Alert alert =
                        two.raise(
                                        Sights.of("A", "E-" + round, round),
                                        Sights.probe(),
                                        Sights.scene())
                                .orElseThrow();
                if (late) {
                    clock.goOn(Duration.ofHours(1));
                    two.expire();
                }
                List<Callable<DecisionResult>> calls = new ArrayList<>();
                for (int i = 0; i < OFFICERS; i++) {
                    Decision decision = Sights.engage("PC " + i, clock.instant());
                    calls.add(() ->
                            late ? two.decideLate(alert, decision) : two.decide(alert, decision));
                }
                List<DecisionResult> results = new ArrayList<>(atOnce(calls));
                while (results.stream().noneMatch(AlertDeskRacesTest::isTaken)) {
                    results.addAll(atOnce(calls));
                }

                assertThat(results).filteredOn(AlertDeskRacesTest::isTaken).hasSize(1);
                Decision first = Objects.requireNonNull(alert.first());
                Decision second = Objects.requireNonNull(alert.second());
                assertThat(first.officer()).isNotEqualTo(second.officer());
                String of = " " + alert.number() + " by ";
                assertThat(log.lines).filteredOn(l -> l.startsWith("judged" + of)).hasSize(1);
                assertThat(log.lines).filteredOn(l -> l.startsWith("judged again" + of)).hasSize(1);
                assertThat(log.lines).noneMatch(l -> l.startsWith("decided"));
            }
        }
    }

    @Test
    void aSecondJudgementThatIsBeingWrittenWhenTheDeskClosesCounts() throws Exception {
        AlertDesk two =
                new AlertDesk(
                        JudgingPolicies.with(PolicyRules.SecondJudgement.BEFORE_ENGAGING),
                        log,
                        clock);
        Alert alert =
                two.raise(Sights.of("A", "E-1", 1), Sights.probe(), Sights.scene()).orElseThrow();
        two.decide(alert, Sights.engage("PC 1", clock.instant()));
        FakeLog.Gate gate = new FakeLog.Gate();
        log.gate = gate;
        Future<DecisionResult> second =
                threads.submit(() -> two.decide(alert, Sights.engage("PC 2", clock.instant())));
        gate.begun().await();
        Future<?> closing = threads.submit(two::close);
        gate.mayGoOn().countDown();
        closing.get();
        assertThat(second.get()).isInstanceOf(DecisionResult.Taken.class);
        assertThat(alert.state()).isInstanceOf(AlertState.Decided.class);
        assertThat(log.lines)
                .containsExactly("raised 1", "judged 1 by PC 1", "judged again 1 by PC 2: ENGAGE");
    }

    @Test
    void aFirstJudgementThatIsBeingWrittenWhenTheDeskClosesIsKeptAndTheAlertEnds()
            throws Exception {
        AlertDesk two =
                new AlertDesk(
                        JudgingPolicies.with(PolicyRules.SecondJudgement.BEFORE_ENGAGING),
                        log,
                        clock);
        Alert alert =
                two.raise(Sights.of("A", "E-1", 1), Sights.probe(), Sights.scene()).orElseThrow();
        FakeLog.Gate gate = new FakeLog.Gate();
        log.gate = gate;
        Future<DecisionResult> first =
                threads.submit(() -> two.decide(alert, Sights.engage("PC 1", clock.instant())));
        gate.begun().await();
        Future<?> closing = threads.submit(two::close);
        gate.mayGoOn().countDown();
        closing.get();
        assertThat(first.get()).isInstanceOf(DecisionResult.NeedsSecond.class);
        assertThat(alert.state()).isInstanceOf(AlertState.NotAdjudicated.class);
        assertThat(log.lines).containsExactly("raised 1", "judged 1 by PC 1", "not adjudicated 1");
    }
}
