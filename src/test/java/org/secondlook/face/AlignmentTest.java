package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.capture.Affine;

class AlignmentTest {
    private static final double[] LAYOUT = {40, 59, 87, 59, 64, 82, 45, 106, 84, 106};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aFaceThatWasTurnedScaledAndMovedIsBroughtBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Affine there = similarity(random);
        double[] points = carried(LAYOUT, there);
        Affine back = Alignment.fit(points, LAYOUT);
        Affine both = there.then(back);
        assertThat(both.a()).isCloseTo(1, within(1e-9));
        assertThat(both.b()).isCloseTo(0, within(1e-9));
        assertThat(both.c()).isCloseTo(0, within(1e-9));
        assertThat(both.d()).isCloseTo(1, within(1e-9));
        assertThat(both.tx()).isCloseTo(0, within(1e-6));
        assertThat(both.ty()).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noOtherSimilarityTransformFitsBetter(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] points = carried(LAYOUT, similarity(random));
        for (int i = 0; i < points.length; i++) {
            points[i] += random.nextDouble(-4, 4);
        }
        Affine best = Alignment.fit(points, LAYOUT);
        double least = error(points, best);
        for (int i = 0; i < 200; i++) {
            double c = best.a() * (1 + random.nextDouble(-0.05, 0.05));
            double s = best.c() + best.scale() * random.nextDouble(-0.05, 0.05);
            Affine other =
                    new Affine(
                            c,
                            -s,
                            best.tx() + random.nextDouble(-2, 2),
                            s,
                            c,
                            best.ty() + random.nextDouble(-2, 2));
            assertThat(error(points, other)).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void aFaceIsNeverMirrored() {
        double[] mirrored = LAYOUT.clone();
        for (int i = 0; i < mirrored.length; i += 2) {
            mirrored[i] = 128 - mirrored[i];
        }
        Affine map = Alignment.fit(mirrored, LAYOUT);
        assertThat(map.a() * map.d() - map.b() * map.c()).isPositive();
    }

    @Test
    void theEyesOfAPortraitAreLevelAndInTheirPlaces() {
        Landmarks marks = new Landmarks(100, 220, 130, 190, 118, 212, 122, 238, 140, 222);
        Affine map = Alignment.portrait(marks);
        double middle = Portrait.WIDTH / 2.0;
        double half = Portrait.EYE_DISTANCE / 2;
        assertThat(map.x(100, 220)).isCloseTo(middle - half, within(1e-9));
        assertThat(map.y(100, 220)).isCloseTo(Portrait.EYE_LINE, within(1e-9));
        assertThat(map.x(130, 190)).isCloseTo(middle + half, within(1e-9));
        assertThat(map.y(130, 190)).isCloseTo(Portrait.EYE_LINE, within(1e-9));
    }

    private static Affine similarity(SplittableRandom random) {
        double angle = random.nextDouble(-Math.PI, Math.PI);
        double scale = Math.exp(random.nextDouble(-3, 3));
        double c = scale * Math.cos(angle);
        double s = scale * Math.sin(angle);
        return new Affine(
                c, -s, random.nextDouble(-2000, 2000), s, c, random.nextDouble(-2000, 2000));
    }

    private static double[] carried(double[] points, Affine map) {
        double[] carried = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            carried[i] = map.x(points[i], points[i + 1]);
            carried[i + 1] = map.y(points[i], points[i + 1]);
        }
        return carried;
    }

    private static double error(double[] points, Affine map) {
        double[] carried = carried(points, map);
        double sum = 0;
        for (int i = 0; i < carried.length; i++) {
            sum += (carried[i] - LAYOUT[i]) * (carried[i] - LAYOUT[i]);
        }
        return sum;
    }
}
