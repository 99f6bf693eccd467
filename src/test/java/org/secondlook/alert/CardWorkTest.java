package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.alert.Sights.NOON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;

class CardWorkTest {
    private static final Officer OFFICER = new Officer("PC 1");

    private final FakeLog log = new FakeLog();
    private final Moving clock = new Moving();
    private final AlertDesk desk = new AlertDesk(Policy.demonstration(), log, clock);

    private static final class Moving extends Clock {
        private Instant now = NOON;

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Alert raised() {
        return desk.raise(Sights.of("A", "E-1", 1), Sights.probe(), Sights.scene()).orElseThrow();
    }

    @Test
    void stepsAreWrittenOnceASecondAtMost() {
        Alert alert = raised();
        for (int i = 0; i < 30; i++) {
            desk.cards().did(alert, OFFICER, new CardStep.Viewed(1 + i, 0.5, 0.5));
            desk.expire();
            clock.forward(Duration.ofMillis(100));
        }
        assertThat(log.lines).containsExactly("raised 1", "steps 1", "steps 10", "steps 10");
    }

    @Test
    void aClockThatIsSetBackDoesNotHoldStepsUp() {
        Alert alert = raised();
        desk.expire();
        clock.forward(Duration.ofHours(-1));
        desk.cards().did(alert, OFFICER, new CardStep.Opened());
        desk.expire();
        assertThat(log.lines).contains("steps 1");
    }

    @Test
    void stepsThatCannotBeWrittenAreToldAndKeepNobodyFromDeciding() {
        Alert alert = raised();
        desk.cards().did(alert, OFFICER, new CardStep.Opened());
        log.failure = new NotRecordedException("The disk is full.");
        desk.expire();
        assertThat(desk.fault()).contains("The disk is full.");
        log.failure = null;
        assertThat(desk.decide(alert, Sights.engage("PC 1", clock.instant())))
                .isInstanceOf(DecisionResult.Taken.class);
        clock.forward(Duration.ofSeconds(1));
        desk.expire();
        assertThat(desk.fault()).isEmpty();
    }

    @Test
    void toEngageAgainstTheMarkNeedsANoteThatSaysWhy() {
        Alert alert = raised();
        assertThatThrownBy(() -> desk.decide(alert, engage(-1, " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("against the blind mark");
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        assertThat(Decision.contradicts(Verdict.ENGAGE, 0, List.of())).isFalse();
        assertThat(desk.decide(alert, engage(-1, "the scar shows in the second picture")))
                .isInstanceOf(DecisionResult.Taken.class);
    }

    private Decision engage(int mark, String note) {
        return new Decision(
                Verdict.ENGAGE,
                List.of("FEATURES_AGREE"),
                note,
                OFFICER,
                clock.instant(),
                Sights.mark(mark, clock.instant()));
    }

    @Test
    void whereThePolicyRequiresTheBlindLookNothingIsDecidedWithoutItsMark() {
        Alert alert = raised();
        Decision unmarked =
                new Decision(
                        Verdict.ENGAGE,
                        List.of("FEATURES_AGREE"),
                        "",
                        OFFICER,
                        clock.instant(),
                        null);
        assertThatThrownBy(() -> desk.decide(alert, unmarked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blind look");
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        assertThatThrownBy(() -> new BlindMark(4, NOON, NOON, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
