package org.secondlook.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SimilaritiesTest {
    @Test
    void eachSimilarityFallsIntoTheBinThatBeginsAtOrBelowIt() {
        assertThat(Similarities.bin(-1)).isZero();
        assertThat(Similarities.bin(-0.98)).isEqualTo(1);
        assertThat(Similarities.bin(0)).isEqualTo(50);
        assertThat(Similarities.bin(0.5999)).isEqualTo(79);
        assertThat(Similarities.bin(0.6)).isEqualTo(80);
        assertThat(Similarities.bin(1)).isEqualTo(99);
    }

    @Test
    void theCountsAddUp() {
        Similarities counted = Similarities.NONE.and(0.1).and(0.11).and(0.7);
        assertThat(counted.total()).isEqualTo(3);
        assertThat(counted.faces()).containsExactlyEntriesOf(new TreeMap<>(Map.of(55, 2L, 85, 1L)));
        assertThat(Similarities.NONE.total()).isZero();
    }

    @Test
    void thereIsNoOtherBin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Similarities(new TreeMap<>(Map.of(100, 1L))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Similarities(new TreeMap<>(Map.of(3, 0L))));
    }
}
