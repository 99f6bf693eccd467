package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;
import org.secondlook.face.Template;

class EnrolmentGateTest {
    @Test
    void aGoodFaceHasNoFlags() throws RowException {
        assertThat(EnrolmentGate.flags(Faces.good(), 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "60, 0, 0, 200, ",
        "59.9, 0, 0, 200, SMALL",
        "24, 0, 0, 200, SMALL",
        "100, 20, 0, 200, ",
        "100, -21, 0, 200, TURNED",
        "100, 35, 0, 200, TURNED",
        "100, 0, -35, 200, TURNED",
        "100, 0, 0, 44, SOFT",
        "100, 0, 0, 8, SOFT"
    })
    void aWeakFaceIsTakenAndFlagged(
            double eyes, double yaw, double pitch, double sharpness, @Nullable ImageFlag flag)
            throws RowException {
        assertThat(EnrolmentGate.flags(Faces.quality(eyes, yaw, pitch, sharpness), 1))
                .isEqualTo(flag == null ? Set.of() : Set.of(flag));
    }

    @ParameterizedTest
    @CsvSource({
        "23.9, 0, 0, 200, TOO_SMALL",
        "NaN, 0, 0, 200, TOO_SMALL",
        "100, 36, 0, 200, NOT_FRONTAL",
        "100, NaN, 0, 200, NOT_FRONTAL",
        "100, 0, -36, 200, NOT_FRONTAL",
        "100, 0, 0, 7.9, BLURRED",
        "100, 0, 0, NaN, BLURRED"
    })
    void aPoorFaceIsRefused(
            double eyes, double yaw, double pitch, double sharpness, Refusal reason) {
        refused(Faces.quality(eyes, yaw, pitch, sharpness), reason);
    }

    @Test
    void poorLightIsFlaggedOrRefused() throws RowException {
        assertThat(EnrolmentGate.flags(light(59, 0), 1)).containsExactly(ImageFlag.POOR_LIGHT);
        assertThat(EnrolmentGate.flags(light(100, 0.26), 1)).containsExactly(ImageFlag.POOR_LIGHT);
        refused(light(29, 0), Refusal.POOR_LIGHT);
        refused(light(100, 0.61), Refusal.POOR_LIGHT);
    }

    @Test
    void theFaceThatStandsOutIsMeant() throws RowException {
        assertThat(EnrolmentGate.face(faces(10, 90, 30))).isOne();
        assertThat(EnrolmentGate.flags(Faces.good(), 3)).containsExactly(ImageFlag.OTHER_FACES);
    }

    @Test
    void noFaceAndTwoAlikeAreRefused() {
        assertThatExceptionOfType(RowException.class).isThrownBy(() -> EnrolmentGate.face(faces()));
        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> EnrolmentGate.face(faces(90, 31)))
                .withMessageContaining("2 faces");
    }

    private static void refused(Quality quality, Refusal reason) {
        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> EnrolmentGate.flags(quality, 1))
                .satisfies(e -> assertThat(e.verdict().reason()).isEqualTo(reason));
    }

    private static Quality light(double dynamicRange, double clipping) {
        return new Quality(100, 0, 0, 0, 200, 120, dynamicRange, clipping, 0.9);
    }

    private static Photograph faces(double... areas) {
        return new Photograph() {
            @Override
            public int faces() {
                return areas.length;
            }

            @Override
            public double area(int face) {
                return areas[face];
            }

            @Override
            public Quality quality(int face) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Template template(int face) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Portrait portrait(int face) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {}
        };
    }
}
