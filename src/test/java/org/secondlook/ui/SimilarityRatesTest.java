package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.secondlook.live.PackRates;

/// How rare a similarity was when the pack was evaluated is told in numbers that were measured.
class SimilarityRatesTest {
    private static String rates(double similarity, double different) {
        return SimilarityScale.rates(
                similarity,
                new PackRates(
                        new TreeMap<>(Map.of(0.3, 0.001, 0.5, different)),
                        new TreeMap<>(Map.of(0.5, 0.97))),
                new Messages());
    }

    @Test
    void aRateThatWasMeasuredIsToldAsOneIn() {
        assertThat(rates(0.51, 0.000_01))
                .contains("0.50")
                .contains("1 in 100,000")
                .contains("97 %");
        assertThat(rates(0.49, 0.000_01)).contains("0.30").contains("1 in 1,000 ");
    }

    @Test
    void ofARateOfNothingNoNumberIsMadeUp() {
        assertThat(rates(0.51, 0))
                .contains("rarer than could be measured")
                .contains("97 %")
                .doesNotContain("1 in");
    }

    @Test
    void belowEverythingThatWasMeasuredNothingIsTold() {
        assertThat(rates(0.2, 0)).contains("measured nothing");
    }
}
