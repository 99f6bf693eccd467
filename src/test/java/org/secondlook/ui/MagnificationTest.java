package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.capture.Picture;
import org.secondlook.face.Portrait;

class MagnificationTest {

    @ParameterizedTest
    @ValueSource(doubles = {1.1, 1.9, 4, 7.3})
    void whatLiesUnderThePointerStaysThere(double zoom) {
        Magnification before = new Magnification(2, 0.45, 0.55);
        double share = before.x() + (0.6 - 0.5) / before.zoom();
        Magnification after = before.zoomed(zoom, 0.6, 0.4);
        if (zoom > 1.9) {
            assertThat(after.acrossView(share)).isCloseTo(0.6, within(1e-9));
        }
        assertThat(after.acrossView(0)).isLessThanOrEqualTo(1e-9);
        assertThat(after.acrossView(1)).isGreaterThanOrEqualTo(1 - 1e-9);
    }

    @Test
    void nothingBesideThePortraitIsLookedAt() {
        Magnification corner = new Magnification(4, 0.5, 0.5).moved(-40, 40);
        assertThat(corner.acrossView(0)).isCloseTo(0, within(1e-9));
        assertThat(corner.downView(1)).isCloseTo(1, within(1e-9));
        assertThat(new Magnification(900, 0.5, 0.5).zoom()).isEqualTo(Magnification.LARGEST);
        assertThat(new Magnification(0.5, 0.1, 0.9)).isEqualTo(new Magnification(0.5, 0.5, 0.5));
    }

    /// A line on the level of the eyes is drawn where the eye line is, in any size of the view.
    @ParameterizedTest
    @CsvSource({
        "499,518,1,0.5,0.5",
        "283,294,1,0.5,0.5",
        "283,294,0.5,0.5,0.5",
        "499,518,1.7,0.4,0.45",
        "283,294,3.3,0.5,0.4",
        "499,518,8,0.6,0.42",
        "1200,1246,2.2,0.5,0.5"
    })
    void theEyesAreDrawnOnTheEyeLine(int width, int height, double zoom, double x, double y) {
        Magnification view = new Magnification(zoom, x, y);
        try (Picture portrait = new Picture(Portrait.WIDTH, Portrait.HEIGHT);
                Arena arena = Arena.ofConfined()) {
            int row = (int) Portrait.EYE_LINE;
            for (int i = 0; i < Portrait.WIDTH; i++) {
                for (int j : new int[] {row - 1, row}) {
                    portrait.pixels()
                            .set(
                                    ValueLayout.JAVA_INT_UNALIGNED,
                                    4L * (j * Portrait.WIDTH + i),
                                    0xffffffff);
                }
            }
            MemorySegment to = arena.allocate(4L * width * height, 4);
            Resample.Part part = new Resample.Part(view, 0, width, EvenLight.none());
            Resample.fill(portrait, to, width, height, part);
            double sum = 0;
            double weights = 0;
            for (int i = 0; i < height; i++) {
                int level =
                        to.get(ValueLayout.JAVA_INT_UNALIGNED, 4L * (i * width + width / 2)) & 0xff;
                sum += (i + 0.5) * level;
                weights += level;
            }
            double drawn = sum / weights;
            double line = height * view.downView(Portrait.EYE_LINE / Portrait.HEIGHT);
            assertThat(drawn).isCloseTo(line, within(1.0));
        }
    }

    @Test
    void whereThePictureEndsNothingIsDrawn() {
        try (Picture portrait = grey(200, 200);
                Arena arena = Arena.ofConfined()) {
            MemorySegment to = arena.allocate(400, 4);
            Resample.Part part =
                    new Resample.Part(new Magnification(0.5, 0.5, 0.5), 0, 10, EvenLight.none());
            Resample.fill(portrait, to, 10, 10, part);
            assertThat(to.get(ValueLayout.JAVA_INT_UNALIGNED, 4L * 11)).isZero();
            assertThat(to.get(ValueLayout.JAVA_INT_UNALIGNED, 4L * 55)).isEqualTo(0xffc8c8c8);
        }
    }

    @Test
    void facesInAnyLightAreBroughtToTheSameLight() {
        for (int[] levels : new int[][] {{10, 40}, {90, 140}, {180, 250}}) {
            try (Picture portrait = grey(levels[0], levels[1])) {
                int[] tone = EvenLight.of(portrait);
                int dark = levels[0] + tone[levels[0]];
                int light = levels[1] + tone[levels[1]];
                assertThat((dark + light) / 2.0).isCloseTo(EvenLight.MEAN, within(3.0));
                assertThat((light - dark) / 2.0)
                        .isCloseTo(
                                Math.min(EvenLight.DEVIATION, 1.5 * (levels[1] - levels[0])),
                                within(3.0));
            }
        }
    }

    /// A chessboard of two greys.
    private static Picture grey(int dark, int light) {
        Picture picture = new Picture(Portrait.WIDTH, Portrait.HEIGHT);
        for (int y = 0; y < Portrait.HEIGHT; y++) {
            for (int x = 0; x < Portrait.WIDTH; x++) {
                int level = (x / 8 + y / 8) % 2 == 0 ? dark : light;
                picture.pixels()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                4L * (y * Portrait.WIDTH + x),
                                0xff000000 | 0x010101 * level);
            }
        }
        return picture;
    }
}
