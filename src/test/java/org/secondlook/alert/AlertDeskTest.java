package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;
import org.secondlook.face.Probe;
import org.secondlook.face.Scene;

class AlertDeskTest {
    private final Policy policy = Policy.demonstration();
    private final FakeLog log = new FakeLog();
    private final SteppedClock clock = new SteppedClock();
    private final AlertDesk desk = new AlertDesk(policy, log, clock);

    private Alert raise(String camera, String reference, double seconds) {
        return desk.raise(Sights.of(camera, reference, seconds), Sights.probe(), Sights.scene())
                .orElseThrow();
    }

    private boolean isRaised(Alert.Sight sight) {
        return desk.raise(sight, Sights.probe(), Sights.scene()).isPresent();
    }

    @Test
    void raisesOnlyWhatIsRecorded() {
        Alert alert = raise("A", "E-1", 1);

        assertThat(log.lines).containsExactly("raised 1");
        assertThat(desk.alerts()).containsExactly(alert);
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        assertThat(alert.expiresAt())
                .isEqualTo(Sights.NOON.plusSeconds(policy.alertLifetimeSeconds()));
        assertThat(desk.fault()).isEmpty();
    }

    @Test
    void raisesNothingAndWipesTheProbeWhenTheLogFails() {
        log.failure = new NotRecordedException("The disk is full.");
        Probe probe = Sights.probe();

        assertThat(desk.raise(Sights.of("A", "E-1", 1), probe, Sights.scene())).isEmpty();

        assertThat(desk.alerts()).isEmpty();
        assertThat(desk.fault()).contains("The disk is full.");
        assertThat(probe.template().isWiped()).isTrue();
        assertThatThrownBy(() -> probe.portraits().getFirst().picture().argb(0, 0))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wipesTheProbeWhenTheLogBreaks() {
        log.bug = new IllegalStateException("a bug");
        Probe probe = Sights.probe();

        assertThatThrownBy(() -> desk.raise(Sights.of("A", "E-1", 1), probe, Sights.scene()))
                .isSameAs(log.bug);

        assertThat(probe.template().isWiped()).isTrue();
    }

    @Test
    void neverUsesANumberTwice() {
        log.failure = new NotRecordedException("The disk is full.");
        desk.raise(Sights.of("A", "E-1", 1), Sights.probe(), Sights.scene());
        log.failure = null;

        assertThat(raise("A", "E-1", 1).number()).isEqualTo(2);
        assertThat(desk.fault()).isEmpty();
    }

    @Test
    void goesOnCountingWhereTheDeploymentStopped() {
        try (AlertDesk later = new AlertDesk(policy, log, clock, 41)) {
            assertThat(
                            later.raise(Sights.of("A", "E-1", 1), Sights.probe(), Sights.scene())
                                    .orElseThrow()
                                    .number())
                    .isEqualTo(42);
        }
    }

    @Test
    void mergesTheSameEntryOnTheSameCameraWithinTheWindow() {
        double window = policy.mergeWindowSeconds();
        raise("A", "E-1", 100);
        Probe repeat = Sights.probe();

        Scene scene = Sights.scene();

        assertThat(desk.raise(Sights.of("A", "E-1", 100 + window - 0.1), repeat, scene)).isEmpty();
        assertThat(scene.picture().pixels().scope().isAlive()).isFalse();
        assertThat(repeat.template().isWiped()).isTrue();
        assertThat(desk.fault()).isEmpty();
        assertThat(isRaised(Sights.of("B", "E-1", 101))).as("another camera").isTrue();
        assertThat(isRaised(Sights.of("A", "E-2", 102))).as("another entry").isTrue();
        assertThat(isRaised(Sights.of("A", "E-1", 100 + window))).as("after the window").isTrue();
    }

    @Test
    void mergesTracksThatFinishOutOfOrder() {
        raise("A", "E-1", 100);

        assertThat(isRaised(Sights.of("A", "E-1", 99))).isFalse();
    }

    @Test
    void raisesAgainWhenTheCamerasClockHasBegunAnew() {
        raise("A", "E-1", 3_600);

        assertThat(isRaised(Sights.of("A", "E-1", 2))).isTrue();
    }

    @Test
    void raisesATrackOnceWhateverItResembles() {
        Alert.Sight first = Sights.of("A", 7, "E-1", 10);
        Alert.Sight later = at(Sights.of("A", 7, "E-2", 500), first.firstSeenSeconds());
        Alert.Sight sameNumber = Sights.of("A", 7, "E-3", 900);
        assertThat(isRaised(first)).isTrue();

        assertThat(isRaised(later)).as("the same track").isFalse();
        assertThat(isRaised(sameNumber)).as("another track of that number").isTrue();
    }

    private static Alert.Sight at(Alert.Sight sight, double firstSeenSeconds) {
        return new Alert.Sight(
                sight.camera(),
                sight.track(),
                firstSeenSeconds,
                sight.alertSeconds(),
                sight.threshold(),
                sight.candidate(),
                sight.runnersUp());
    }

    @Test
    void aSightBelowItsThresholdIsNoAlert() {
        assertThatThrownBy(() ->
                        new Alert.Sight(
                                "A", 1, 0, 1, 0.5, Sights.candidate("E-1", 0.4999), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Alert.Sight(
                                "A", 1, 0, 1, 0.5, Sights.candidate("E-1", Double.NaN), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(
                        new Alert.Sight("A", 1, 0, 1, 0.5, Sights.candidate("E-1", 0.5), List.of())
                                .threshold())
                .isEqualTo(0.5);
    }

    @Test
    void takesADecisionOnceItIsRecorded() {
        Alert alert = raise("A", "E-1", 1);
        Decision decision = Sights.engage("PC 1", clock.instant());

        assertThat(desk.decide(alert, decision)).isEqualTo(new DecisionResult.Taken(decision));

        assertThat(log.lines).containsExactly("raised 1", "decided 1 by PC 1");
        assertThat(alert.state()).isEqualTo(new AlertState.Decided(decision));
        assertThat(desk.decide(alert, Sights.doNotEngage("PC 2", clock.instant())))
                .isEqualTo(new DecisionResult.TooLate(new AlertState.Decided(decision)));
    }

    @Test
    void leavesTheAlertWaitingWhenTheDecisionIsNotRecorded() {
        Alert alert = raise("A", "E-1", 1);
        Decision decision = Sights.engage("PC 1", clock.instant());
        log.failure = new NotRecordedException("The disk is full.");

        assertThat(desk.decide(alert, decision))
                .isEqualTo(new DecisionResult.NotRecorded("The disk is full."));
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        assertThat(desk.fault()).contains("The disk is full.");

        log.failure = null;
        assertThat(desk.decide(alert, decision)).isInstanceOf(DecisionResult.Taken.class);
        assertThat(desk.fault()).isEmpty();
    }

    @Test
    void leavesTheAlertWaitingWhenTheLogBreaks() {
        Alert alert = raise("A", "E-1", 1);
        log.bug = new IllegalStateException("a bug");

        assertThatThrownBy(() -> desk.decide(alert, Sights.engage("PC 1", clock.instant())))
                .isSameAs(log.bug);

        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
    }

    @Test
    void showsTheDecisionThatStandsInTheRecord() {
        Alert alert = raise("A", "E-1", 1);
        AlertState standing = new AlertState.Decided(Sights.engage("PC 1", clock.instant()));
        log.failure = new NotRecordedException("It holds one already.", standing);

        assertThat(desk.decide(alert, Sights.doNotEngage("PC 2", clock.instant())))
                .isEqualTo(new DecisionResult.TooLate(standing));

        assertThat(alert.state()).isEqualTo(standing);
    }

    @Test
    void refusesReasonsThatThePolicyDoesNotGiveForTheVerdict() {
        Alert alert = raise("A", "E-1", 1);
        Decision mixed =
                new Decision(
                        Verdict.ENGAGE,
                        List.of("FEATURES_DIFFER"),
                        "",
                        new Officer("PC 1"),
                        clock.instant(),
                        Sights.mark(2, clock.instant()));

        assertThatThrownBy(() -> desk.decide(alert, mixed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        assertThatThrownBy(() ->
                        new Decision(
                                Verdict.ENGAGE,
                                List.of("A", "A"),
                                "",
                                new Officer("PC 1"),
                                clock.instant(),
                                null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsWhatNobodyJudgedInTimeAsNotAdjudicated() {
        Alert alert = raise("A", "E-1", 1);
        clock.goOn(Duration.ofSeconds(policy.alertLifetimeSeconds()).minusNanos(1));
        desk.expire();
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);

        clock.goOn(Duration.ofNanos(1));
        desk.expire();

        AlertState ended = new AlertState.NotAdjudicated(clock.instant());
        assertThat(alert.state()).isEqualTo(ended);
        assertThat(log.lines).containsExactly("raised 1", "not adjudicated 1");
        clock.goOn(Duration.ofHours(1));
        desk.expire();
        assertThat(desk.decide(alert, Sights.engage("PC 1", clock.instant())))
                .isEqualTo(new DecisionResult.TooLate(ended));
        assertThat(alert.state()).isEqualTo(ended);
        assertThat(log.lines).hasSize(2);
    }

    @Test
    void refusesADecisionAfterTheAlertsLifeEvenBeforeAnybodyEndedIt() {
        Alert alert = raise("A", "E-1", 1);
        clock.goOn(Duration.ofSeconds(policy.alertLifetimeSeconds()));

        assertThat(desk.decide(alert, Sights.engage("PC 1", clock.instant())))
                .isEqualTo(
                        new DecisionResult.TooLate(new AlertState.NotAdjudicated(clock.instant())));
        assertThat(log.lines).containsExactly("raised 1", "not adjudicated 1");
    }

    @Test
    void writesAnEndingLaterWhenTheLogFails() {
        Alert alert = raise("A", "E-1", 1);
        clock.goOn(Duration.ofHours(1));
        log.failure = new NotRecordedException("The disk is full.");
        desk.expire();
        assertThat(alert.state().isFinal()).isTrue();
        assertThat(desk.fault()).contains("The disk is full.");

        desk.expire();
        assertThat(desk.fault()).contains("The disk is full.");
        log.failure = null;
        desk.expire();

        assertThat(desk.fault()).isEmpty();
        assertThat(log.lines).containsExactly("raised 1", "not adjudicated 1");
    }

    @Test
    void closingEndsWhatWaitsAndWipesAllPictures() {
        Alert waiting = raise("A", "E-1", 1);
        Alert decided = raise("A", "E-2", 2);
        desk.decide(decided, Sights.engage("PC 1", clock.instant()));

        desk.close();
        desk.close();

        assertThat(waiting.state()).isInstanceOf(AlertState.NotAdjudicated.class);
        assertThat(decided.state()).isInstanceOf(AlertState.Decided.class);
        assertThat(desk.alerts()).allMatch(alert -> alert.probe().template().isWiped());
        assertThat(desk.alerts())
                .noneMatch(alert -> alert.scene().picture().pixels().scope().isAlive());
        Probe late = Sights.probe();
        assertThat(desk.raise(Sights.of("A", "E-3", 1), late, Sights.scene()))
                .isEqualTo(Optional.empty());
        assertThat(late.template().isWiped()).isTrue();
        assertThat(desk.decide(waiting, Sights.engage("PC 1", clock.instant())))
                .isInstanceOf(DecisionResult.TooLate.class);
        assertThat(log.lines)
                .containsExactly("raised 1", "raised 2", "decided 2 by PC 1", "not adjudicated 1");
    }

    @Test
    void saysWhenItIsFull() {
        for (int i = 0; i < AlertDesk.MAX_ALERTS; i++) {
            raise("A", "E-" + i, 1 + i);
        }
        Probe oneTooMany = Sights.probe();

        assertThat(desk.raise(Sights.of("A", "E-x", 0), oneTooMany, Sights.scene())).isEmpty();

        assertThat(oneTooMany.template().isWiped()).isTrue();
        assertThat(desk.fault().orElseThrow()).contains("the most that can be kept");
        desk.decide(desk.alerts().getFirst(), Sights.engage("PC 1", clock.instant()));
        assertThat(desk.fault()).as("deciding does not make room").isPresent();
        desk.close();
    }

    @Test
    void tellsThePicturesThatCameLaterOnceTheDecisionIsRecorded() {
        Alert alert = raise("A", "E-1", 1);
        alert.add(Sights.portrait(20));
        alert.add(Sights.portrait(24));

        desk.decide(alert, Sights.engage("PC 1", clock.instant()));
        alert.add(Sights.portrait(28));
        desk.close();

        assertThat(log.lines).containsExactly("raised 1", "decided 1 by PC 1", "later 1: 2");
    }

    @Test
    void tellsThePicturesThatCameLaterWhenNobodyJudgedAndWhenItIsClosed() throws Exception {
        raise("A", "E-1", 1).add(Sights.portrait(20));
        clock.goOn(Duration.ofHours(1));
        desk.expire();
        desk.expire();
        log.await("later 1: 1");
        assertThat(log.lines).containsExactly("raised 1", "not adjudicated 1", "later 1: 1");

        raise("A", "E-2", 900).add(Sights.portrait(20));
        raise("A", "E-3", 901);
        desk.close();
        desk.close();
        assertThat(log.lines.subList(3, log.lines.size()))
                .containsExactlyInAnyOrder(
                        "raised 2",
                        "raised 3",
                        "not adjudicated 2",
                        "later 2: 1",
                        "not adjudicated 3")
                .containsSubsequence("raised 3", "not adjudicated 2", "later 2: 1")
                .containsSubsequence("not adjudicated 2", "not adjudicated 3");
        assertThat(desk.unwritten()).isEmpty();
    }

    @Test
    void whatIsNotEndedInTheLogHasNoLaterPicturesThere() throws Exception {
        Alert alert = raise("A", "E-1", 1);
        alert.add(Sights.portrait(20));
        log.failure = new NotRecordedException("The disk is full.");

        desk.decide(alert, Sights.engage("PC 1", clock.instant()));
        assertThat(log.lines).containsExactly("raised 1");

        log.failure = null;
        desk.decide(alert, Sights.engage("PC 1", clock.instant()));
        log.await("later 1: 1");
        assertThat(log.lines).containsExactly("raised 1", "decided 1 by PC 1", "later 1: 1");
    }
}
