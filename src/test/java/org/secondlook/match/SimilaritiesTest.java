package org.secondlook.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Gallery;

class SimilaritiesTest {
    private static final double SINGLE_PRECISION = 2e-6;

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 7, 15, 16, 17, 31, 33, 63, 64, 65, 100, 127, 128, 129, 255, 256, 257, 511,
                512, 513
            })
    void vectorsAgreeWithThePlainLoopForEveryTemplateLength(int length) {
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
    void vectorsAgreeWithThePlainLoopForEveryGallerySize(int rows, int length) {
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
            assertThat(ScalarSimilarities.similarity(gallery, 0, row))
                    .isCloseTo(1, within(1e-6))
                    .isLessThanOrEqualTo(1);
            assertThat(ScalarSimilarities.similarity(gallery, 1, row))
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
                    float[] plain = new float[rows];
                    float[] vector = new float[rows];
                    new ScalarSimilarities().compute(gallery, row, plain);
                    new VectorSimilarities().compute(gallery, row, vector);
                    assertThat(vector).containsExactly(plain, within((float) SINGLE_PRECISION));
                }
            }
        }
    }

    private static MemorySegment asRow(Arena arena, Gallery gallery, Template probe) {
        return arena.allocate(gallery.rowBytes(), Gallery.ROW_ALIGNMENT).copyFrom(probe.values());
    }
}
