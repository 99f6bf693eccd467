package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;
import org.secondlook.face.Probe;

/// A known-answer pair is shown like an alert and is none: it waits behind everybody who walks by.
class KnownPairTest {
    private static final KnownPair DIFFERENT = new KnownPair("P-1", KnownPair.Answer.DIFFERENT);

    private final Policy policy = Policy.builtIn(Policy.HOURS_24);
    private final FakeLog log = new FakeLog();
    private final SteppedClock clock = new SteppedClock();
    private final AlertDesk desk = new AlertDesk(policy, log, clock);

    private Optional<Alert> pose() {
        return desk.pose(Sights.of("A", "E-7", 1), Sights.probe(), Sights.scene(), DIFFERENT);
    }

    private Alert raise(double seconds) {
        return desk.raise(Sights.of("A", "E-1", seconds), Sights.probe(), Sights.scene())
                .orElseThrow();
    }

    @Test
    void itTakesTheNextNumberAndLivesAsLongAsAnAlert() {
        raise(1);
        desk.decide(desk.alerts().getFirst(), Sights.doNotEngage("PC 1", clock.instant()));
        Alert pair = pose().orElseThrow();
        assertThat(pair.number()).isEqualTo(2);
        assertThat(pair.isReal()).isFalse();
        assertThat(pair.pair()).contains(DIFFERENT);
        assertThat(pair.expiresAt())
                .isEqualTo(clock.instant().plusSeconds(policy.alertLifetimeSeconds()));
    }

    @Test
    void itIsNotShownWhileAnythingWaits() {
        raise(1);
        Probe probe = Sights.probe();
        assertThat(desk.pose(Sights.of("A", "E-7", 1), probe, Sights.scene(), DIFFERENT)).isEmpty();
        assertThat(probe.template().isWiped()).isTrue();
        assertThat(log.lines).containsExactly("raised 1");
    }

    @Test
    void itIsTakenAwayAtOnceWhenAnAlertComes() {
        Alert pair = pose().orElseThrow();
        Alert alert = raise(1);
        assertThat(pair.state()).isInstanceOf(AlertState.NotAdjudicated.class);
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        assertThat(log.lines).containsExactly("raised 1", "raised 2", "not adjudicated 1");
    }

    @Test
    void noAlertIsMergedIntoIt() {
        pose();
        assertThat(desk.raise(Sights.of("A", "E-7", 1), Sights.probe(), Sights.scene()))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "SAME, ENGAGE, true",
        "SAME, DO_NOT_ENGAGE, false",
        "DIFFERENT, ENGAGE, false",
        "DIFFERENT, DO_NOT_ENGAGE, true"
    })
    void whatIsRightFollowsFromTheAnswer(KnownPair.Answer answer, Verdict verdict, boolean right) {
        assertThat(new KnownPair("P", answer).isRight(verdict)).isEqualTo(right);
        PairScore score = PairScore.NONE.and(answer, verdict);
        assertThat(score.judged()).isEqualTo(1);
        assertThat(score.falseAccepts() + score.falseRejects()).isEqualTo(right ? 0 : 1);
    }

    @Test
    void oneOfficerJudgesItWhereAnAlertWouldNeedTwo() {
        Alert pair = pose().orElseThrow();
        assertThat(desk.decide(pair, Sights.engage("PC 1", clock.instant())))
                .isInstanceOf(DecisionResult.Taken.class);
        assertThat(pair.first()).isNull();
    }

    @Test
    void nobodyIsEngagedOnItsAccount() {
        Alert pair = pose().orElseThrow();
        desk.decide(pair, Sights.engage("PC 1", clock.instant()));
        Engagement told =
                new Engagement(
                        1,
                        EngagementResult.EVADED,
                        "",
                        0,
                        Outcome.NO_ACTION,
                        "",
                        false,
                        Perceived.NOTHING,
                        "",
                        new Officer("PC 1"),
                        clock.instant());
        assertThatThrownBy(() -> desk.engagements().tell(pair, told))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.lines).doesNotContain("engaged 1: EVADED");
    }

    @Test
    void itCannotBeDecidedLate() {
        Alert pair = pose().orElseThrow();
        raise(1);
        assertThat(desk.decideLate(pair, Sights.engage("PC 1", clock.instant())))
                .isInstanceOf(DecisionResult.TooLate.class);
    }

    @Test
    void thatItsCardWasOpenedIsNoLookAtAnybodysPictures() {
        Alert pair = pose().orElseThrow();
        desk.cards().opened(pair, new Officer("PC 1"));
        assertThat(log.lines).containsExactly("raised 1");
    }

    @Test
    void pairsTakeNoRoomFromAlertsAndAreFew() {
        for (int i = 0; i < AlertDesk.MAX_PAIRS; i++) {
            desk.decide(pose().orElseThrow(), Sights.doNotEngage("PC 1", clock.instant()));
        }
        assertThat(pose()).isEmpty();
        for (int i = 0; i < AlertDesk.MAX_ALERTS; i++) {
            raise(1_000.0 * (i + 1));
        }
        assertThat(desk.fault()).isEmpty();
    }

    @Test
    void noneIsShownWhileTheRecordFails() {
        log.failure = new NotRecordedException("The disk is full.");
        desk.raise(Sights.of("A", "E-1", 1), Sights.probe(), Sights.scene());
        log.failure = null;
        assertThat(pose()).isEmpty();
        assertThat(log.lines).isEqualTo(List.of());
    }
}
