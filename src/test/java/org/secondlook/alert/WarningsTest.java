package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.deployment.Policy;
import org.secondlook.watchlist.Marker;

/// What an officer is warned of before deciding.
class WarningsTest {
    private static final Policy POLICY = Policy.builtIn(Policy.HOURS_24);
    private static final Clock CLOCK = Clock.fixed(Sights.NOON, ZoneOffset.UTC);

    private static List<Warning> of(WarnedAlerts.Because because) {
        return Warnings.of(WarnedAlerts.of(because), POLICY, List.of(), CLOCK);
    }

    @ParameterizedTest
    @EnumSource(WarnedAlerts.Because.class)
    void eachCauseWarnsOfItselfAlone(WarnedAlerts.Because because) {
        List<Warning> warned = of(because);
        switch (because) {
            case NOTHING -> assertThat(warned).isEmpty();
            case MARKED -> assertThat(warned).containsExactly(new Warning.Marked(Marker.WEAPONS));
            case CHILD, YOUNG, BORN_LATE ->
                    assertThat(warned).containsExactly(new Warning.UnderAge());
            case RELATIVE -> assertThat(warned).containsExactly(new Warning.RelativeKnown());
            case OLD_IMAGE -> assertThat(warned).containsExactly(new Warning.OldImage(5));
            case UNDATED -> assertThat(warned).containsExactly(new Warning.Undated());
            case POOR_PROBE -> assertThat(warned).containsExactly(new Warning.PoorPicture(false));
            case POOR_REFERENCE ->
                    assertThat(warned).containsExactly(new Warning.PoorPicture(true));
            case CLOSE_RUNNER_UP ->
                    assertThat(warned)
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    Warning.CloseRunnerUp.class,
                                    close -> {
                                        assertThat(close.reference()).isEqualTo("E-002");
                                        assertThat(close.by()).isEqualTo(0.04, within(1e-9));
                                    });
            case EXPIRES ->
                    assertThat(warned)
                            .containsExactly(new Warning.Expires(Duration.ofMinutes(119)));
            case DUE ->
                    assertThat(warned)
                            .containsExactly(new Warning.DueForCheck(Duration.ofHours(1)));
        }
    }

    @Test
    void lookalikesAreNamed() {
        assertThat(
                        Warnings.of(
                                WarnedAlerts.of(WarnedAlerts.Because.NOTHING),
                                POLICY,
                                List.of("E-7"),
                                CLOCK))
                .containsExactly(new Warning.Lookalike("E-7"));
    }
}
