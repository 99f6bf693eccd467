package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.capture.CaptureException;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Scaler;
import org.secondlook.capture.Still;

/// The small parts of the screens.
class PartsTest {
    @TempDir Path folder;

    @BeforeAll
    static void toolkit() {
        Bench.start();
    }

    @Test
    void aSavedPictureHoldsThePixelsThatWereShown() throws IOException, CaptureException {
        WritableImage image = new WritableImage(32, 20);
        image.getPixelWriter().setArgb(5, 7, 0xff3366cc);
        Path file = folder.resolve("a.png");
        Png.write(image, file);
        try (Frame frame = Still.decode(Still.bytes(file));
                Scaler scaler = new Scaler();
                Picture picture = new Picture(32, 20)) {
            scaler.scale(frame, picture);
            int red = picture.argb(5, 7) >> 16 & 0xff;
            int blue = picture.argb(5, 7) & 0xff;
            assertThat(blue).isGreaterThan(red + 60);
            assertThat(picture.argb(20, 15) & 0xffffff).isLessThan(0x101010);
        }
    }

    @Test
    void aStallIsToldOnceItLastsLongerThanATenthOfASecond() {
        FreezeMonitor monitor = new FreezeMonitor();
        assertThat(monitor.pulse(0)).isZero();
        assertThat(monitor.pulse(17_000_000)).isZero();
        assertThat(monitor.pulse(117_000_000)).isZero();
        assertThat(monitor.pulse(268_000_000)).isEqualTo(151);
        assertThat(monitor.stalls()).isEqualTo(1);
    }

    @Test
    void twoTonesAreMadeAndAMachineWithoutSoundGoesOn() throws InterruptedException {
        byte[] tones = Chime.tones();
        assertThat(tones).hasSizeGreaterThan(20_000);
        assertThat(tones[0]).isZero();
        try (Chime chime = new Chime()) {
            long before = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                chime.play();
            }
            assertThat(System.nanoTime() - before).isLessThan(200_000_000L);
            Thread.sleep(200);
        }
    }

    @Test
    void timesAreWrittenAsOnTheWall() {
        Instant noon = Instant.parse("2026-11-23T12:04:09Z");
        assertThat(new Times(ZoneOffset.ofHours(1), new Messages()).clock(noon))
                .isEqualTo("13:04:09");
        assertThat(Times.age(noon, noon.plusSeconds(69))).isEqualTo("1:09");
        assertThat(Times.age(noon, noon.minusSeconds(1))).isEqualTo("0:00");
        assertThat(Times.left(noon, noon.plusMillis(50_200))).isEqualTo("0:51");
        assertThat(Times.left(noon, noon)).isEqualTo("0:00");
    }

    @Test
    void aPortraitIsNotChangedBySizeAlone() {
        try (Picture from = new Picture(40, 40)) {
            from.pixels().fill((byte) 0x7f);
            for (int size : new int[] {10, 40, 63}) {
                Pixels to = new Pixels(size, size, 0);
                Bench.onScreen(() -> {
                    to.paint(m -> Resample.fill(from, m, size, size));
                    return true;
                });
                PixelReader pixels = to.image().getPixelReader();
                assertThat(pixels.getArgb(size / 2, size / 2)).isEqualTo(0xff7f7f7f);
                assertThat(pixels.getArgb(0, size - 1)).isEqualTo(0xff7f7f7f);
            }
        }
    }

    @Test
    void marksFollowTheKeys() {
        assertThat(Mark.ofKey(1)).contains(Mark.CERTAINLY_DIFFERENT);
        assertThat(Mark.ofKey(7)).contains(Mark.CERTAINLY_SAME);
        assertThat(Mark.ofKey(8)).isEmpty();
        assertThat(Mark.CANNOT_TELL.sign()).isEqualTo("0");
        assertThat(Mark.SAME.sign()).isEqualTo("+2");
        assertThat(Mark.DIFFERENT.sign()).isEqualTo("−2");
    }
}
