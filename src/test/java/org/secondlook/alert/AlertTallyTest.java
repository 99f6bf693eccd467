package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every alert counts once, and figures that do not add up cannot be made.
class AlertTallyTest {
    private static final Decision ENGAGE = Sights.engage("PC 1", Sights.NOON);
    private static final Decision NOT = Sights.doNotEngage("PC 1", Sights.NOON);

    @Test
    void eachAlertIsInOneKindAndEachEngagementToo() {
        AlertState ended = new AlertState.NotAdjudicated(Sights.NOON);
        AlertTally tally =
                AlertTally.of(
                        List.of(
                                one(new AlertState.Waiting(), 1, false, null),
                                one(ended, 0, false, null),
                                one(ended, 1, false, null),
                                one(new AlertState.Decided(NOT), 2, true, null),
                                one(new AlertState.Decided(ENGAGE), 2, false, null),
                                one(
                                        new AlertState.Decided(ENGAGE, Sights.NOON),
                                        2,
                                        false,
                                        EngagementResult.EVADED)));
        assertThat(tally)
                .isEqualTo(
                        new AlertTally(
                                6, 2, 1, 2, 1, 1, 3, 1, 2, Map.of(EngagementResult.EVADED, 1), 1));
        assertThat(tally.decided()).isEqualTo(3);
        assertThat(tally.notAdjudicated()).isEqualTo(3);
        assertThat(tally.of(EngagementResult.CONFIRMED_TRUE)).isZero();
    }

    private static AlertTally.One one(
            AlertState state,
            int judgements,
            boolean disputed,
            @org.jspecify.annotations.Nullable EngagementResult result) {
        return new AlertTally.One(state, judgements, disputed, result);
    }

    @ParameterizedTest
    @CsvSource({
        // raised, in time, late, never, open, by one, by two, disagreed, engaged, true, untold
        "4, 1, 1, 1, 2, 0, 0, 0, 0, 0, 0",
        "3, 1, 1, 1, 0, 2, 0, 0, 0, 0, 0",
        "3, 1, 1, 1, 0, 0, 3, 0, 0, 0, 0",
        "3, 1, 1, 1, 0, 0, 1, 2, 0, 0, 0",
        "3, 1, 1, 1, 0, 0, 0, 0, 3, 3, 0",
        "3, 1, 1, 1, 0, 0, 0, 0, 2, 1, 0",
        "3, 1, 1, 2, -1, 0, 0, 0, 0, 0, 0"
    })
    void whatDoesNotAddUpIsRefused(
            int raised,
            int inTime,
            int late,
            int never,
            int open,
            int byOne,
            int byTwo,
            int disagreed,
            int engaged,
            int confirmed,
            int untold) {
        assertThatThrownBy(() ->
                        new AlertTally(
                                raised,
                                inTime,
                                late,
                                never,
                                open,
                                byOne,
                                byTwo,
                                disagreed,
                                engaged,
                                Map.of(EngagementResult.CONFIRMED_TRUE, confirmed),
                                untold))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up");
    }
}
