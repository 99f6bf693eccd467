package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Faces are looked for eight times a second, and not much more often.
class LookRhythmTest {
    private static final double EIGHT = DecodingCamera.MIN_LOOKS_PER_SECOND;

    @ParameterizedTest(name = "at {0} frames a second every {1}th is looked at")
    @CsvSource({
        "24, 3",
        "25, 3",
        "29.97, 3",
        "30, 3",
        "50, 6",
        "60, 7",
        "15, 1",
        "12, 1",
        "16, 2",
        "8, 1",
        "5, 1",
        "1, 1",
        "100, 12"
    })
    void asFewFramesAsKeepTheRhythm(double framesPerSecond, int every) {
        List<Integer> looks = looks(framesPerSecond, framesPerSecond, 1e6);
        for (int i = 0; i < looks.size(); i++) {
            assertThat(looks.get(i)).isEqualTo(i * every);
        }
        assertThat(every == 1 || framesPerSecond / every >= EIGHT).isTrue();
        assertThat(framesPerSecond / (every + 1)).as("one fewer is too few").isLessThan(EIGHT);
    }

    @ParameterizedTest
    @CsvSource({"24", "25", "29.97", "30", "50", "60"})
    void stampsInWholeMillisecondsKeepIt(double framesPerSecond) {
        List<Integer> looks = looks(framesPerSecond, framesPerSecond, 1e3);
        double seconds = 200 / framesPerSecond;
        assertThat(looks.size() / seconds).isGreaterThanOrEqualTo(EIGHT).isLessThan(12);
    }

    @ParameterizedTest
    @CsvSource({"12", "10", "15"})
    void aSourceSlowerThanItSaysKeepsIt(double framesPerSecond) {
        List<Integer> looks = looks(25, framesPerSecond, 1e6);
        assertThat(looks.size() / (200 / framesPerSecond)).isGreaterThanOrEqualTo(EIGHT);
    }

    @Test
    void aClockThatWasSetBackIsLookedAtAtOnce() {
        LookRhythm rhythm = new LookRhythm(EIGHT, 25);
        assertThat(rhythm.isDue(100)).isTrue();
        assertThat(rhythm.isDue(100.04)).isFalse();
        assertThat(rhythm.isDue(3)).isTrue();
    }

    /// Which of 200 frames are looked at.
    ///
    /// @param said rate by which the rhythm is made
    /// @param real rate of the frames
    /// @param unit to which their stamps are rounded, in parts of a second
    private static List<Integer> looks(double said, double real, double unit) {
        LookRhythm rhythm = new LookRhythm(EIGHT, said);
        List<Integer> looks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            if (rhythm.isDue(Math.round(i / real * unit) / unit)) {
                looks.add(i);
            }
        }
        return looks;
    }
}
