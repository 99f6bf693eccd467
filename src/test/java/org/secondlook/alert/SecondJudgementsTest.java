package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.deployment.PolicyRules.SecondJudgement.ALWAYS;
import static org.secondlook.deployment.PolicyRules.SecondJudgement.BEFORE_ENGAGING;
import static org.secondlook.deployment.PolicyRules.SecondJudgement.BEFORE_ENGAGING_WHERE_WARNED;
import static org.secondlook.deployment.PolicyRules.SecondJudgement.NEVER;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.PolicyRules;

/// When a second officer judges, and which of two judgements stands.
class SecondJudgementsTest {
    private static final Clock CLOCK = Clock.fixed(Sights.NOON, ZoneOffset.UTC);
    private static final Decision ENGAGE = Sights.engage("PC 1", Sights.NOON);
    private static final Decision NOT = Sights.doNotEngage("PC 1", Sights.NOON);

    private static boolean isNeeded(Alert alert, Decision first, PolicyRules.SecondJudgement when) {
        return SecondJudgements.isNeeded(alert, first, JudgingPolicies.with(when), CLOCK);
    }

    @Test
    void thePolicySaysWhen() {
        Alert alert = WarnedAlerts.of(WarnedAlerts.Because.NOTHING);
        assertThat(isNeeded(alert, ENGAGE, ALWAYS)).isTrue();
        assertThat(isNeeded(alert, NOT, ALWAYS)).isTrue();
        assertThat(isNeeded(alert, ENGAGE, BEFORE_ENGAGING)).isTrue();
        assertThat(isNeeded(alert, NOT, BEFORE_ENGAGING)).isFalse();
        assertThat(isNeeded(alert, ENGAGE, NEVER)).isFalse();
        assertThat(isNeeded(alert, NOT, NEVER)).isFalse();
        assertThat(isNeeded(alert, ENGAGE, BEFORE_ENGAGING_WHERE_WARNED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(WarnedAlerts.Because.class)
    void whereWarnedOnlyWhatBearsOnWhoItIsAsksForIt(WarnedAlerts.Because because) {
        Alert alert = WarnedAlerts.of(because);
        assertThat(isNeeded(alert, ENGAGE, BEFORE_ENGAGING_WHERE_WARNED))
                .isEqualTo(because.asksForSecond());
        assertThat(isNeeded(alert, NOT, BEFORE_ENGAGING_WHERE_WARNED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGAGE, ENGAGE, 2",
        "DO_NOT_ENGAGE, DO_NOT_ENGAGE, 2",
        "ENGAGE, DO_NOT_ENGAGE, 2",
        "DO_NOT_ENGAGE, ENGAGE, 1"
    })
    void theMoreCautiousStandsOrTheLaterWhereTheyAgree(Verdict one, Verdict other, int stands) {
        Decision first = by("PC 1", one, 0);
        Decision second = by("PC 2", other, 9);
        Decision standing = SecondJudgements.standing(first, second);
        assertThat(standing).isSameAs(stands == 1 ? first : second);
    }

    private static Decision by(String officer, Verdict verdict, int seconds) {
        return switch (verdict) {
            case ENGAGE -> Sights.engage(officer, Sights.NOON.plusSeconds(seconds));
            case DO_NOT_ENGAGE -> Sights.doNotEngage(officer, Sights.NOON.plusSeconds(seconds));
        };
    }

    @Test
    void anIdWrittenOtherwiseIsTheSameOfficer() {
        assertThat(SecondJudgements.isSame(new Officer("PC 12a"), new Officer("pc 12A"))).isTrue();
        assertThat(SecondJudgements.isSame(new Officer("PC 12"), new Officer("PC 12a"))).isFalse();
    }
}
