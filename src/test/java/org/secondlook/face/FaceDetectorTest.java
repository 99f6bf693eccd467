package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.Shared;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Still;

class FaceDetectorTest {
    private static FaceEngine engine;

    @BeforeAll
    static void open() throws Exception {
        engine = new FaceEngine(ModelPack.open(TestPack.shared()));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({"race.jpg, 11", "solvay_1927.jpg, 29"})
    void theFacesOfACrowdAreFoundBestFirst(String file, int people) throws Exception {
        try (Frame frame = Photos.shared("footage", "clips", file)) {
            List<Detection> faces = engine.detect(frame);
            assertThat(faces).hasSize(people).allSatisfy(FaceDetectorTest::assertIsLaidOutAsAFace);
            assertThat(faces.stream().map(face -> -face.score()).toList()).isSorted();
            assertNoTwoAreOne(faces);
        }
    }

    @Test
    void whatMayBeAFaceIsToldToo_soThatItCanBeCovered() throws Exception {
        try (Frame frame = Photos.shared("footage", "clips", "race.jpg")) {
            List<Detection> all = engine.detectAll(frame);
            assertThat(all).hasSizeGreaterThan(11).startsWith(engine.detect(frame).getFirst());
            assertThat(FaceEngine.faces(all)).isEqualTo(engine.detect(frame));
            assertThat(all.getLast().score())
                    .isBetween(FaceDetector.MIN_SCORE, Detection.FACE_SCORE);
        }
    }

    @Test
    void whereThereIsNobodyNobodyIsFound() throws Exception {
        try (Stream<Path> files = Files.list(Shared.folder("hostile", "no-face"))) {
            List<Path> photographs = files.filter(f -> f.toString().endsWith(".jpg")).toList();
            assertThat(photographs).hasSizeGreaterThanOrEqualTo(3);
            for (Path file : photographs) {
                try (Frame frame = Photos.frame(file)) {
                    assertThat(engine.detect(frame)).as(file.toString()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void aPhotographTurnedByItsExifTagShowsItsFaceUpright(int orientation) throws Exception {
        try (Picture picture = londonPicture("001", 600);
                Picture stored = stored(picture, orientation);
                Frame frame = Still.decode(ExifJpeg.of(stored, orientation));
                Frame plain = Photos.frame(picture)) {
            assertThat(frame.width()).isEqualTo(picture.width());
            assertSame(only(engine.detect(frame)), only(engine.detect(plain)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1600, 400, 80",
        "1600, 400, 1300",
        "400, 1600, 1200",
        "401, 403, 10",
        "640, 384, 7"
    })
    void aFaceIsFoundWhereItStandsInAFrameOfAnyShape(int width, int height, int at)
            throws Exception {
        try (Picture face = londonPicture("011", 300);
                Picture wide = onGrey(face, width, height, at);
                Frame alone = Photos.frame(face);
                Frame frame = Photos.frame(wide)) {
            Detection expected = only(engine.detect(alone));
            double dx = width > height ? at : 0;
            double dy = width > height ? 0 : at;
            Detection found = only(engine.detect(frame));
            assertThat(found.box().iou(expected.box().shifted(dx, dy))).isGreaterThan(0.7);
            assertThat(found.landmarks().noseX())
                    .isCloseTo(expected.landmarks().noseX() + dx, within(6.0));
            assertThat(found.landmarks().noseY())
                    .isCloseTo(expected.landmarks().noseY() + dy, within(6.0));
        }
    }

    @Test
    void framesOfManySizesMayComeInAnyOrder() throws Exception {
        try (Picture picture = londonPicture("001", 600)) {
            Detection first = null;
            for (int round = 0; round < 2; round++) {
                for (int size = 300; size <= 300 + 60 * FaceDetector.MAX_SIZES; size += 60) {
                    try (Frame whole = Photos.frame(picture);
                            Picture scaled = Photos.picture(whole, size);
                            Frame frame = Photos.frame(scaled)) {
                        Detection face = only(engine.detect(frame));
                        Box box = face.box().scaled(1.0 / frame.width(), 1.0 / frame.height());
                        Detection relative = new Detection(box, face.landmarks(), face.score());
                        first = first == null ? relative : first;
                        assertThat(relative.box().iou(first.box())).isGreaterThan(0.85);
                    }
                }
            }
        }
    }

    @Test
    void aDetectorOfOneInputSizeFindsTheSameFaces(@TempDir Path folder) throws Exception {
        ModelPack fixed = ModelPack.open(TestPack.withFixedInput(folder));
        try (FaceEngine other = new FaceEngine(fixed)) {
            for (String file : List.of("race.jpg", "solvay_1927.jpg")) {
                try (Frame frame = Photos.shared("footage", "clips", file)) {
                    List<Detection> expected = engine.detect(frame);
                    List<Detection> found = other.detect(frame);
                    assertThat(found.size()).isCloseTo(expected.size(), within(2));
                    long both =
                            expected.stream()
                                    .filter(e ->
                                            found.stream()
                                                    .anyMatch(f -> f.box().iou(e.box()) > 0.6))
                                    .count();
                    assertThat(both).isGreaterThanOrEqualTo(expected.size() - 2);
                }
            }
        }
    }

    @Test
    void theSameFrameGivesTheSameFacesBeforeAndAfterForgetting() throws Exception {
        try (Frame frame = Photos.shared("footage", "clips", "race.jpg")) {
            List<Detection> before = engine.detectAll(frame);
            engine.forget();
            assertThat(engine.detectAll(frame)).isEqualTo(before);
        }
    }

    private static void assertIsLaidOutAsAFace(Detection face) {
        Landmarks m = face.landmarks();
        Box box = face.box();
        SoftAssertions.assertSoftly(all -> {
            double[] points = m.points();
            for (int i = 0; i < 5; i++) {
                all.assertThat(points[2 * i])
                        .isBetween(box.x() - 0.2 * box.width(), box.x() + 1.2 * box.width());
                all.assertThat(points[2 * i + 1]).isBetween(box.y(), box.y() + box.height());
            }
            all.assertThat(m.leftEyeX()).isLessThan(m.rightEyeX());
            all.assertThat(m.leftMouthX()).isLessThan(m.rightMouthX());
            all.assertThat((m.leftEyeY() + m.rightEyeY()) / 2)
                    .isLessThan((m.leftMouthY() + m.rightMouthY()) / 2);
        });
    }

    private static void assertNoTwoAreOne(List<Detection> faces) {
        for (Detection a : faces) {
            for (Detection b : faces) {
                assertThat(a == b || a.box().iou(b.box()) <= FaceDetector.MAX_OVERLAP).isTrue();
            }
        }
    }

    private static void assertSame(Detection found, Detection expected) {
        assertThat(found.box().iou(expected.box())).isGreaterThan(0.9);
        for (int i = 0; i < 10; i++) {
            assertThat(found.landmarks().points()[i])
                    .isCloseTo(expected.landmarks().points()[i], within(3.0));
        }
    }

    private static Detection only(List<Detection> faces) {
        assertThat(faces).hasSize(1);
        return faces.getFirst();
    }

    private static Picture londonPicture(String person, int width) throws Exception {
        try (Frame frame = Photos.london(person)) {
            return Photos.picture(frame, width);
        }
    }

    /// How a camera stores a picture that the EXIF orientation makes upright again.
    private static Picture stored(Picture upright, int orientation) {
        int w = upright.width();
        int h = upright.height();
        return switch (orientation) {
            case 3 -> Photos.drawn(w, h, (x, y) -> upright.argb(w - 1 - x, h - 1 - y));
            case 6 -> Photos.drawn(h, w, (x, y) -> upright.argb(w - 1 - y, x));
            case 8 -> Photos.drawn(h, w, (x, y) -> upright.argb(y, h - 1 - x));
            default -> upright.copy();
        };
    }

    /// A picture on a grey ground, at a place along the longer side.
    private static Picture onGrey(Picture picture, int width, int height, int at) {
        int left = width > height ? at : 0;
        int top = width > height ? 0 : at;
        return Photos.drawn(
                width,
                height,
                (x, y) ->
                        x >= left
                                        && y >= top
                                        && x < left + picture.width()
                                        && y < top + picture.height()
                                ? picture.argb(x - left, y - top)
                                : 0x808080);
    }
}
