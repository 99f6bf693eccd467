package org.secondlook.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdRuleTest {
    private static final double FLOOR = 0.50;

    @ParameterizedTest
    @ValueSource(doubles = {0.50, 0.6, 0.999, 1})
    void takesAThresholdFromTheFloorUpToOne(double threshold) throws ThresholdException {
        assertThat(ThresholdRule.of(threshold, FLOOR).threshold()).isEqualTo(threshold);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.4 | The threshold 0.40 is below this pack's floor 0.50.",
                "0.499999 | The threshold 0.499999 is below this pack's floor 0.50.",
                "0 | The threshold 0.00 is below this pack's floor 0.50.",
                "-1 | The threshold -1.00 is below this pack's floor 0.50.",
                "1.01 | The threshold 1.01 is above 1, the greatest similarity there is.",
                "60 | The threshold 60.00 is above 1, the greatest similarity there is.",
                "NaN | The threshold must be a number from 0.50 to 1.",
                "Infinity | The threshold must be a number from 0.50 to 1.",
                "-Infinity | The threshold must be a number from 0.50 to 1."
            })
    void refusesAnyOtherAndSaysWhy(double threshold, String sentence) {
        assertThatExceptionOfType(ThresholdException.class)
                .isThrownBy(() -> ThresholdRule.of(threshold, FLOOR))
                .withMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, -2, 1.1})
    void thereIsNoRuleWithoutAFloor(double floor) {
        assertThatIllegalArgumentException().isThrownBy(() -> ThresholdRule.of(0.9, floor));
    }

    @Test
    void isReachedAtTheThresholdAndNotJustBelow() throws ThresholdException {
        ThresholdRule rule = ThresholdRule.of(0.6, FLOOR);
        assertThat(rule.isReachedBy(0.6)).isTrue();
        assertThat(rule.isReachedBy(Math.nextDown(0.6))).isFalse();
        assertThat(rule.isReachedBy(Double.NaN)).isFalse();
    }
}
