package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever could dump the console's heap would find nobody in it who raised no alert.
class HeapDumpTest {
    @TempDir Path folder;
    @TempDir Path elsewhere;

    @Test
    void afterAHundredTracksWithoutAMatchTheHeapHoldsNoTemplateOfTheirs() throws Exception {
        Map<String, Integer> said =
                OwnProcess.run(HundredStrangersInAProcess.class, folder, elsewhere.resolve("out"));
        assertThat(said.get("templates")).as("two of each").isGreaterThanOrEqualTo(200);
        assertThat(said.get("forgotten")).isGreaterThanOrEqualTo(100);
        assertThat(said.get("alerts")).isZero();

        assertThat(said.get("in the heap dump")).isZero();
        assertThat(said.get("in memory")).as("on the heap and off it").isZero();

        assertThat(said.get("in memory while they live"))
                .as("the search finds")
                .isEqualTo(said.get("templates"));
        assertThat(said.get("planted in the heap dump")).as("the search finds").isPositive();
    }
}
