package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.alert.Sights.NOON;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;

/// Nothing can be told of an engagement that does not add up.
class EngagementTest {
    private static final Officer ONE = new Officer("PC 1");
    private final FakeLog log = new FakeLog();
    private final SteppedClock clock = new SteppedClock();

    static Engagement told(int number, EngagementResult result) {
        return result.isConfirmed()
                ? new Engagement(
                        number,
                        result,
                        "DOCUMENT",
                        4,
                        Outcome.NO_ACTION,
                        "",
                        true,
                        Perceived.NOTHING,
                        "",
                        ONE,
                        NOON)
                : new Engagement(
                        number,
                        result,
                        "",
                        0,
                        Outcome.NO_ACTION,
                        "",
                        false,
                        Perceived.NOTHING,
                        "",
                        ONE,
                        NOON);
    }

    /// Every combination of what can be said, and which of them can be told.
    private static List<Engagement> everythingThatCanBeTold() {
        List<Engagement> all = new ArrayList<>();
        for (EngagementResult result : EngagementResult.values()) {
            for (Outcome outcome : Outcome.values()) {
                for (String identified : List.of("", "DOCUMENT")) {
                    for (String arrest : List.of("", "ARREST_SUSPECTED")) {
                        for (int minutes : new int[] {-1, 0, 1, 1_440, 1_441}) {
                            for (boolean explained : new boolean[] {false, true}) {
                                try {
                                    all.add(
                                            new Engagement(
                                                    1,
                                                    result,
                                                    identified,
                                                    minutes,
                                                    outcome,
                                                    arrest,
                                                    explained,
                                                    Perceived.NOTHING,
                                                    "",
                                                    ONE,
                                                    NOON));
                                } catch (IllegalArgumentException _) {
                                    // Cannot be told.
                                }
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    void whateverIsToldTheTotalsAddUp() {
        List<Engagement> all = everythingThatCanBeTold();
        assertThat(all).hasSize(2 * 3 * 2 * 2 + 3);
        Map<EngagementResult, Integer> results = new EnumMap<>(EngagementResult.class);
        int arrests = 0;
        int reasons = 0;
        for (Engagement one : all) {
            results.merge(one.result(), 1, Integer::sum);
            arrests += one.outcome() == Outcome.ARREST ? 1 : 0;
            reasons += one.arrestReason().isEmpty() ? 0 : 1;
            assertThat(one.minutes() > 0).isEqualTo(one.result().isConfirmed());
        }
        assertThat(results.values().stream().mapToInt(n -> n).sum()).isEqualTo(all.size());
        assertThat(arrests).isEqualTo(reasons);
    }

    @Test
    void whoWasNotSpokenToWasNotPerceived() {
        assertThatThrownBy(() ->
                        new Engagement(
                                1,
                                EngagementResult.EVADED,
                                "",
                                0,
                                Outcome.NO_ACTION,
                                "",
                                false,
                                new Perceived("", "", "AGE_UNDER_18"),
                                "",
                                ONE,
                                NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Alert raised(AlertDesk desk) {
        return desk.raise(Sights.of("A", "E-001", 1), Sights.probe(), Sights.scene()).orElseThrow();
    }

    @Test
    void onlyAnEngagedAlertHasAResultAndTheLastOneStands() throws Exception {
        try (AlertDesk desk = new AlertDesk(Policy.demonstration(), log, clock)) {
            Alert alert = raised(desk);
            assertThatThrownBy(
                            () -> desk.engagements().tell(alert, told(1, EngagementResult.EVADED)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nobody decided");
            desk.decide(alert, Sights.engage("PC 1", clock.instant()));
            assertThat(alert.engagement()).isNull();
            desk.engagements().tell(alert, told(1, EngagementResult.NOT_LOCATED));
            desk.engagements().tell(alert, told(2, EngagementResult.CONFIRMED_TRUE));
            assertThat(alert.engagement()).isEqualTo(told(2, EngagementResult.CONFIRMED_TRUE));
            assertThat(log.lines).contains("engaged 1: NOT_LOCATED", "engaged 1: CONFIRMED_TRUE");
        }
    }

    @Test
    void noNumberIsLeftOutAndNoneIsToldTwice() throws Exception {
        try (AlertDesk desk = new AlertDesk(Policy.demonstration(), log, clock)) {
            Alert alert = raised(desk);
            desk.decide(alert, Sights.engage("PC 1", clock.instant()));
            assertThatThrownBy(
                            () -> desk.engagements().tell(alert, told(2, EngagementResult.EVADED)))
                    .isInstanceOf(IllegalArgumentException.class);
            desk.engagements().tell(alert, told(1, EngagementResult.EVADED));
            assertThatThrownBy(
                            () -> desk.engagements().tell(alert, told(3, EngagementResult.EVADED)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            desk.engagements().tell(alert, told(1, EngagementResult.NOT_LOCATED)))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("in the meantime");
            assertThat(alert.engagement()).isEqualTo(told(1, EngagementResult.EVADED));
            assertThat(log.lines).filteredOn(l -> l.startsWith("engaged")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Roe", "document", "_X", "9A", "Ä", "A B", "A-B", " ", "A\n"})
    void whatSomebodyTypesCanBeNoCode(String typed) {
        for (int place = 0; place < 5; place++) {
            String[] codes = {"DOCUMENT", "ARREST_OTHER", "", "", ""};
            codes[place] = typed;
            assertThatThrownBy(() ->
                            new Engagement(
                                    1,
                                    EngagementResult.CONFIRMED_TRUE,
                                    codes[0],
                                    4,
                                    Outcome.ARREST,
                                    codes[1],
                                    true,
                                    new Perceived(codes[2], codes[3], codes[4]),
                                    "",
                                    ONE,
                                    NOON))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("capital letters");
        }
    }

    @Test
    void nothingIsTakenForToldThatTheLogDidNotTake() throws Exception {
        try (AlertDesk desk = new AlertDesk(Policy.demonstration(), log, clock)) {
            Alert alert = raised(desk);
            desk.decide(alert, Sights.engage("PC 1", clock.instant()));
            log.failure = new NotRecordedException("The disk is full.");
            assertThatThrownBy(
                            () -> desk.engagements().tell(alert, told(1, EngagementResult.EVADED)))
                    .isInstanceOf(NotRecordedException.class);
            assertThat(alert.engagement()).isNull();
        }
    }

    @Test
    void aCodeThatThePolicyDoesNotOfferIsRefused() {
        Engagement strange =
                new Engagement(
                        1,
                        EngagementResult.CONFIRMED_TRUE,
                        "CRYSTAL_BALL",
                        4,
                        Outcome.NO_ACTION,
                        "",
                        true,
                        Perceived.NOTHING,
                        "",
                        ONE,
                        NOON);
        assertThatThrownBy(() ->
                        EngagementRules.require(
                                Policy.demonstration().rules().engagements(), strange))
                .hasMessageContaining("CRYSTAL_BALL");
    }
}
