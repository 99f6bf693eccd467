package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;

class QualityTest {
    /// A face straight on, eyes 60 pixels apart.
    private static final Landmarks FRONTAL =
            new Landmarks(100, 100, 160, 100, 130, 130, 107, 161, 153, 161);

    private static FaceEngine engine;

    @BeforeAll
    static void open() throws Exception {
        engine = new FaceEngine(ModelPack.open(TestPack.shared()));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void theMeasuresAreNamedAsInTheStandard() {
        assertThat(Arrays.stream(Quality.class.getRecordComponents()).map(c -> c.getName()))
                .containsExactly(
                        "interEyeDistance",
                        "yaw",
                        "pitch",
                        "roll",
                        "sharpness",
                        "luminanceMean",
                        "dynamicRange",
                        "clipping",
                        "detection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "024", "066", "108"})
    void aPassportPhotographPassesWithRoomToSpare(String person) throws Exception {
        try (Frame frame = Photos.london(person)) {
            Detection face = engine.detect(frame).getFirst();
            Quality q = engine.quality(frame, face);
            assertThat(q.interEyeDistance()).isBetween(90.0, 150.0);
            assertThat(Math.abs(q.yaw())).isLessThan(15);
            assertThat(Math.abs(q.pitch())).isLessThan(15);
            assertThat(Math.abs(q.roll())).isLessThan(6);
            assertThat(q.clipping()).isLessThan(0.1);
            assertThat(QualityGate.passes(q)).isTrue();
            assertThat(QualityGate.weight(q)).isGreaterThan(0.4);
        }
    }

    @Test
    void theMoreAFaceIsBlurredTheLessSharpItMeasures() throws Exception {
        try (Picture sharp = person();
                Picture soft = blurred(sharp, 3);
                Picture lost = blurred(sharp, 24)) {
            Quality a = measured(sharp, sharp);
            Quality b = measured(sharp, soft);
            Quality c = measured(sharp, lost);
            assertThat(a.sharpness()).isGreaterThan(2 * b.sharpness());
            assertThat(b.sharpness()).isGreaterThan(2 * c.sharpness());
            assertThat(QualityGate.weight(a)).isGreaterThan(QualityGate.weight(b));
            assertThat(QualityGate.weight(b)).isGreaterThan(QualityGate.weight(c));
            assertThat(QualityGate.passes(a)).isTrue();
            assertThat(QualityGate.passes(c)).isFalse();
        }
    }

    @Test
    void aDarkFaceMeasuresDarkAndFlat() throws Exception {
        try (Picture light = person();
                Picture dim = Photos.changed(light, levels(v -> v / 3));
                Picture dark = Photos.changed(light, levels(v -> v / 12))) {
            List<Quality> all = measured(light, light, dim, dark);
            assertThat(all.stream().map(q -> -q.luminanceMean()).toList()).isSorted();
            assertThat(all.stream().map(q -> -q.dynamicRange()).toList()).isSorted();
            assertThat(all.getLast().luminanceMean()).isLessThan(20);
            assertThat(QualityGate.passes(all.getFirst())).isTrue();
            assertThat(QualityGate.passes(all.getLast())).isFalse();
        }
    }

    @Test
    void anOverexposedFaceMeasuresClipped() throws Exception {
        try (Picture good = person();
                Picture bright = Photos.changed(good, levels(v -> v * 2));
                Picture burnt = Photos.changed(good, levels(v -> v * 6))) {
            List<Quality> all = measured(good, good, bright, burnt);
            assertThat(all.stream().map(Quality::clipping).toList()).isSorted();
            assertThat(all.getLast().clipping()).isGreaterThan(QualityGate.MAX_CLIPPING);
            assertThat(QualityGate.passes(all.getLast())).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 18.2", "-10, -18.2", "20, 31.2", "-30, -42.3"})
    void aNoseBesideTheMiddleIsATurnedHead(double shift, double degrees) {
        assertThat(QualityMeter.yaw(withNose(130 + shift, 130))).isCloseTo(degrees, within(1.5));
    }

    @Test
    void aNoseNearerTheMouthIsALoweredHeadAndNearerTheEyesARaisedOne() {
        double level = QualityMeter.pitch(FRONTAL);
        assertThat(level).isCloseTo(0, within(3.0));
        assertThat(QualityMeter.pitch(withNose(130, 150))).isLessThan(level - 20);
        assertThat(QualityMeter.pitch(withNose(130, 110))).isGreaterThan(level + 20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, -20, 20, 40})
    void aTiltedHeadIsNoTurnedHead(double degrees) throws Exception {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        double[] p = FRONTAL.points();
        double[] t = new double[10];
        for (int i = 0; i < 10; i += 2) {
            t[i] = c * p[i] - s * p[i + 1] + 200;
            t[i + 1] = s * p[i] + c * p[i + 1] + 200;
        }
        Landmarks tilted =
                new Landmarks(t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8], t[9]);
        assertThat(QualityMeter.yaw(tilted)).isCloseTo(QualityMeter.yaw(FRONTAL), within(1e-9));
        assertThat(QualityMeter.pitch(tilted)).isCloseTo(QualityMeter.pitch(FRONTAL), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "15.9, 0, 0, 100, 120, 0.0",
        "60, 45.1, 0, 100, 120, 0.0",
        "60, -45.1, 0, 100, 120, 0.0",
        "60, 0, 40.1, 100, 120, 0.0",
        "60, 0, -40.1, 100, 120, 0.0",
        "60, 0, 0, 3.9, 120, 0.0",
        "60, 0, 0, 100, 29, 0.0",
        "60, 0, 0, 100, 120, 0.61",
        "NaN, 0, 0, 100, 120, 0.0",
        "60, NaN, 0, 100, 120, 0.0",
        "60, 0, NaN, 100, 120, 0.0",
        "60, 0, 0, NaN, 120, 0.0",
        "60, 0, 0, 100, NaN, 0.0",
        "60, 0, 0, 100, 120, NaN"
    })
    void theGateRefuses(
            double eyes, double yaw, double pitch, double sharp, double range, double clipping) {
        Quality just = new Quality(16, 45, -40, 0, 4, 120, 30, 0.6, 0.9);
        assertThat(QualityGate.passes(just)).isTrue();
        Quality poor = new Quality(eyes, yaw, pitch, 0, sharp, 120, range, clipping, 0.9);
        assertThat(QualityGate.passes(poor)).isFalse();
    }

    @Test
    void whatCannotPassPromisesNothingAndAPromiseIsNeverExceeded() {
        assertThat(QualityGate.promise(detection(FRONTAL))).isGreaterThan(0.8);
        assertThat(QualityGate.promise(detection(withNose(180, 130)))).isZero();
        Landmarks small = new Landmarks(10, 10, 25, 10, 17, 17, 12, 25, 23, 25);
        assertThat(QualityGate.promise(detection(small))).isZero();
        Quality best = new Quality(60, 0, 0, 0, 1e6, 120, 200, 0, 0.95);
        assertThat(QualityGate.weight(best)).isLessThanOrEqualTo(0.95 + 1e-9);
        assertThat(QualityGate.promise(detection(FRONTAL)))
                .isGreaterThanOrEqualTo(0.95 * Math.cos(Math.toRadians(5)));
    }

    private static Detection detection(Landmarks marks) {
        return new Detection(new org.secondlook.capture.Box(80, 60, 100, 130), marks, 0.95);
    }

    private static Landmarks withNose(double x, double y) {
        return new Landmarks(100, 100, 160, 100, x, y, 107, 161, 153, 161);
    }

    private static Picture person() throws Exception {
        try (Frame frame = Photos.london("001")) {
            return Photos.picture(frame, 600);
        }
    }

    /// The quality of pictures at the place where the face of the first is: a face so poor might
    /// not be found any more.
    private static List<Quality> measured(Picture where, Picture... pictures) throws Exception {
        List<Quality> all = new java.util.ArrayList<>();
        for (Picture picture : pictures) {
            all.add(measured(where, picture));
        }
        return all;
    }

    private static Quality measured(Picture where, Picture picture) throws Exception {
        try (Frame whole = Photos.frame(where);
                Frame frame = Photos.frame(picture)) {
            return engine.quality(frame, engine.detect(whole).getFirst());
        }
    }

    private static IntUnaryOperator levels(IntUnaryOperator level) {
        return p ->
                Math.clamp(level.applyAsInt((p >> 16) & 0xff), 0, 255) << 16
                        | Math.clamp(level.applyAsInt((p >> 8) & 0xff), 0, 255) << 8
                        | Math.clamp(level.applyAsInt(p & 0xff), 0, 255);
    }

    /// The mean of the square about each pixel.
    private static Picture blurred(Picture picture, int reach) {
        return Photos.drawn(
                picture.width(),
                picture.height(),
                (x, y) -> {
                    int red = 0;
                    int green = 0;
                    int blue = 0;
                    int n = 0;
                    for (int v = Math.max(0, y - reach);
                            v <= Math.min(picture.height() - 1, y + reach);
                            v++) {
                        for (int u = Math.max(0, x - reach);
                                u <= Math.min(picture.width() - 1, x + reach);
                                u++) {
                            int p = picture.argb(u, v);
                            red += (p >> 16) & 0xff;
                            green += (p >> 8) & 0xff;
                            blue += p & 0xff;
                            n++;
                        }
                    }
                    return red / n << 16 | green / n << 8 | blue / n;
                });
    }
}
