package org.secondlook.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Gallery;

class SimilarityTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 7, 15, 16, 17, 31, 33, 63, 64, 65, 100, 127, 128, 129, 255, 256, 257, 511,
                512, 513
            })
    void itIsWhatIsComputedByHandForEveryTemplateLength(int length) {
        compareAll(length, 9);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 128",
        "1, 128",
        "2, 256",
        "3, 256",
        "64, 256",
        "65, 200",
        "999, 256",
        "1000, 128",
        "1001, 77"
    })
    void itIsWhatIsComputedByHandForEveryGallerySize(int rows, int length) {
        compareAll(length, rows);
    }

    @Test
    void aTemplateIsEntirelySimilarToItselfAndEntirelyUnlikeItsOpposite() {
        float[] vector = Galleries.direction(Galleries.random(5), 256);
        float[] opposite = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            opposite[i] = -vector[i];
        }
        try (Gallery gallery =
                        Galleries.of(
                                256, List.of(Template.of(vector), Template.of(opposite)), 0, 1);
                Template probe = Template.of(vector);
                Arena arena = Arena.ofConfined()) {
            MemorySegment row = asRow(arena, gallery, probe);
            assertThat(Similarity.of(gallery, 0, row))
                    .isCloseTo(1, within(1e-6))
                    .isLessThanOrEqualTo(1);
            assertThat(Similarity.of(gallery, 1, row))
                    .isCloseTo(-1, within(1e-6))
                    .isGreaterThanOrEqualTo(-1);
        }
    }

    private static void compareAll(int length, int rows) {
        RandomGenerator random = Galleries.random(31L * length + rows);
        try (Gallery gallery = Galleries.gallery(random, rows, length);
                Arena arena = Arena.ofConfined()) {
            for (int probes = 0; probes < 3; probes++) {
                try (Template probe = Galleries.template(random, length)) {
                    MemorySegment row = asRow(arena, gallery, probe);
                    for (int r = 0; r < rows; r++) {
                        assertThat(Similarity.of(gallery, r, row))
                                .isCloseTo(byHand(gallery, r, probe), within(1e-12));
                    }
                }
            }
        }
    }

    private static double byHand(Gallery gallery, int row, Template probe) {
        long start = (long) row * gallery.rowBytes() / Float.BYTES;
        double sum = 0;
        for (int i = probe.length() - 1; i >= 0; i--) {
            sum +=
                    (double) gallery.matrix().getAtIndex(ValueLayout.JAVA_FLOAT, start + i)
                            * (double) probe.values().getAtIndex(ValueLayout.JAVA_FLOAT, i);
        }
        return sum;
    }

    private static MemorySegment asRow(Arena arena, Gallery gallery, Template probe) {
        return arena.allocate(gallery.rowBytes(), Gallery.ROW_ALIGNMENT).copyFrom(probe.values());
    }
}
