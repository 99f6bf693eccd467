package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;

class PortraitTest {
    private static final int MARGIN = 60;

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
    void whatIsAtTheEyesComesToLieInTheirPlaces() throws Exception {
        Landmarks marks = new Landmarks(310, 420, 380, 390, 350, 450, 340, 480, 395, 460);
        Detection face = new Detection(new Box(270, 330, 150, 200), marks, 0.9);
        try (Picture dots =
                        Photos.drawn(
                                800,
                                600,
                                (x, y) ->
                                        Math.hypot(x + 0.5 - 310, y + 0.5 - 420) < 4
                                                        || Math.hypot(x + 0.5 - 380, y + 0.5 - 390)
                                                                < 4
                                                ? 0xffffff
                                                : 0);
                Frame frame = Photos.frame(dots);
                Portrait portrait =
                        FaceEngine.portrait(frame, face, engine.quality(frame, face), List.of())) {
            double middle = Portrait.WIDTH / 2.0;
            double half = Portrait.EYE_DISTANCE / 2;
            assertBrightAt(portrait.picture(), 0, (int) middle, middle - half);
            assertBrightAt(portrait.picture(), (int) middle, Portrait.WIDTH, middle + half);
        }
    }

    /// A face's landmarks are found to about 4 % of the distance of the eyes, so one picture proves
    /// little; all together lie where they should.
    @Test
    void theEyesOfRealPeopleLieLevelOnTheirLine() throws Exception {
        List<String> people =
                List.of(
                        "001", "004", "011", "013", "024", "029", "043", "061", "066", "092",
                        "108");
        double[] mean = new double[4];
        for (String person : people) {
            try (Frame frame = Photos.london(person)) {
                Detection face = engine.detect(frame).getFirst();
                try (Portrait portrait =
                                FaceEngine.portrait(
                                        frame, face, engine.quality(frame, face), List.of(face));
                        Picture seen = onGrey(portrait.picture(), 860);
                        Frame again = Photos.frame(seen)) {
                    double[] points = engine.detect(again).getFirst().landmarks().points();
                    double middle = MARGIN + Portrait.WIDTH / 2.0;
                    double half = Portrait.EYE_DISTANCE / 2;
                    double line = MARGIN + Portrait.EYE_LINE;
                    double[] expected = {middle - half, line, middle + half, line};
                    for (int i = 0; i < 4; i++) {
                        assertThat(points[i]).as(person).isCloseTo(expected[i], within(10.0));
                        mean[i] += (points[i] - expected[i]) / people.size();
                    }
                }
            }
        }
        assertThat(mean).containsExactly(new double[4], within(2.0));
    }

    @Test
    void aPortraitOfACropIsThatOfTheWholeFrame() throws Exception {
        try (Frame frame = Photos.shared("footage", "clips", "solvay_1927.jpg")) {
            List<Detection> all = engine.detectAll(frame);
            Detection face = all.getFirst();
            Quality quality = engine.quality(frame, face);
            try (Template template = engine.embed(frame, face);
                    Crop crop = Crop.of(frame, face, quality, template, all);
                    Portrait ofCrop = crop.portrait();
                    Portrait ofFrame = FaceEngine.portrait(frame, face, quality, all)) {
                assertThat(ofCrop.picture().pixels().mismatch(ofFrame.picture().pixels()))
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void otherPeopleInAPortraitAreCoveredAndItsOwnFaceIsNot() throws Exception {
        try (Picture two = sideBySide("001", "011");
                Frame frame = Photos.frame(two)) {
            List<Detection> all = engine.detectAll(frame);
            List<Detection> faces = FaceEngine.faces(all);
            assertThat(faces).hasSize(2);
            Detection face = leftmost(faces);
            Quality quality = engine.quality(frame, face);
            try (Portrait covered = FaceEngine.portrait(frame, face, quality, all);
                    Portrait open = FaceEngine.portrait(frame, face, quality, List.of(face))) {
                double scale = Portrait.EYE_DISTANCE / face.landmarks().interEyeDistance();
                int ownRight = (int) (Portrait.WIDTH / 2.0 + scale * face.box().width() * 0.55);
                Box own = new Box(0, 0, ownRight - scale * face.box().width(), Portrait.HEIGHT);
                assertThat(colours(open.picture(), ownRight)).isGreaterThan(3_000);
                assertThat(colours(covered.picture(), ownRight)).isLessThan(1_000);
                assertSamePixels(covered.picture(), open.picture(), own);
            }
        }
    }

    /// How many different pixels there are to the right of a column, about the height of the eyes.
    private static long colours(Picture picture, int from) {
        return IntStream.range((int) Portrait.EYE_LINE - 60, (int) Portrait.EYE_LINE + 120)
                .flatMap(y -> IntStream.range(from, Portrait.WIDTH).map(x -> picture.argb(x, y)))
                .distinct()
                .count();
    }

    private static Picture onGrey(Picture picture, int side) {
        return Photos.drawn(
                side,
                side,
                (x, y) ->
                        x >= MARGIN
                                        && y >= MARGIN
                                        && x < MARGIN + picture.width()
                                        && y < MARGIN + picture.height()
                                ? picture.argb(x - MARGIN, y - MARGIN)
                                : 0xc0c0c0);
    }

    private static Detection leftmost(List<Detection> faces) {
        return faces.stream().min(Comparator.comparingDouble(face -> face.box().x())).orElseThrow();
    }

    /// Two people whose heads touch.
    private static Picture sideBySide(String left, String right) throws Exception {
        try (Frame a = Photos.london(left);
                Frame b = Photos.london(right);
                Picture one = Photos.picture(a, 500);
                Picture other = Photos.picture(b, 500)) {
            return Photos.drawn(
                    800,
                    one.height(),
                    (x, y) ->
                            x < 330 ? one.argb(x, y) : x < 600 ? other.argb(x - 158, y) : 0x808080);
        }
    }

    private static void assertBrightAt(Picture picture, int from, int to, double expected) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < picture.height(); row++) {
            for (int column = from; column < to; column++) {
                double light = picture.argb(column, row) & 0xff;
                sum += light;
                x += light * (column + 0.5);
                y += light * (row + 0.5);
            }
        }
        assertThat(x / sum).isCloseTo(expected, within(0.5));
        assertThat(y / sum).isCloseTo(Portrait.EYE_LINE, within(0.5));
    }

    private static void assertSamePixels(Picture a, Picture b, Box box) {
        for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
            for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                assertThat(a.argb(x, y)).isEqualTo(b.argb(x, y));
            }
        }
    }
}
