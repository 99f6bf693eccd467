package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.capture.CameraHealth.State;

/// Recorded footage as a camera: its pace, its health, its end.
@Timeout(60)
class DecodingCameraTest {
    @TempDir private Path folder;

    @Test
    void asFastAsAnalysisGoesNothingIsLostAndNothingIsStalled() throws Exception {
        Path film = Film.mpeg4(8, 80).shoot(folder.resolve("film.mp4"));
        try (Onlooker onlooker = new Onlooker(film.toString(), Pace.AS_ANALYSED)) {
            onlooker.until(State.ENDED, 10_000);
            onlooker.until(health -> onlooker.isDecoderGone(), 1_000);
            List<Onlooker.Seen> seen = onlooker.seen();
            assertThat(seen).hasSize(80);
            for (int i = 0; i < 80; i++) {
                assertThat(seen.get(i).seconds()).isCloseTo(i / 8.0, within(1e-3));
                int grey = (Film.grey(i) - 16) * 255 / 219;
                assertThat(seen.get(i).grey()).isCloseTo(grey, within(4));
            }
            assertThat(onlooker.health().framesDecoded()).isEqualTo(80);
            assertThat(onlooker.health().framesDropped()).isZero();
            assertThat(onlooker.health().reason()).isEqualTo("The footage has ended.");
        }
    }

    @Test
    void ofFastFootageEachThirdFrameIsHandedOver() throws Exception {
        Path film = Film.mpeg4(25, 100).shoot(folder.resolve("film.mkv"));
        try (Onlooker onlooker = new Onlooker(film.toString(), Pace.AS_ANALYSED)) {
            onlooker.until(health -> onlooker.isDecoderGone(), 10_000);
            assertThat(onlooker.seen().stream().mapToDouble(Onlooker.Seen::seconds).toArray())
                    .containsExactly(
                            IntStream.range(0, 34).mapToDouble(i -> i * 0.12).toArray(),
                            within(1e-3));
            assertThat(onlooker.health().framesDecoded()).isEqualTo(100);
        }
    }

    @Test
    void analysisThatTakesItsTimeDoesNotMakeFootageStall() throws Exception {
        Path film = Film.mpeg4(8, 10).shoot(folder.resolve("film.mp4"));
        FrameSlot untaken = new FrameSlot(() -> {});
        try (Camera camera = camera(film, Pace.AS_ANALYSED, untaken)) {
            camera.start();
            TimeUnit.MILLISECONDS.sleep(DecodingCamera.STALLED_AFTER_MS + 500);
            assertThat(camera.health().state()).isEqualTo(State.LIVE);
        }
    }

    @Test
    void inRealTimeFootagePlaysAtItsOwnSpeed() throws Exception {
        Path film = Film.mpeg4(25, 50).shoot(folder.resolve("film.mp4"));
        try (Onlooker onlooker = new Onlooker(film.toString(), Pace.REAL_TIME)) {
            onlooker.until(State.LIVE, 1_500);
            onlooker.until(State.ENDED, 5_000);
            Onlooker.Seen first = onlooker.seen().getFirst();
            Onlooker.Seen last = onlooker.seen().getLast();
            assertThat((last.nanos() - first.nanos()) / 1e9)
                    .isCloseTo(last.seconds() - first.seconds(), within(0.15));
            assertThat(last.seconds()).isCloseTo(48 / 25.0, within(0.05));
        }
    }

    @Test
    void inRealTimeFramesThatNobodyTakesAreDroppedAndCounted() throws Exception {
        Path film = Film.mpeg4(25, 25).shoot(folder.resolve("film.mp4"));
        FrameSlot untaken = new FrameSlot(() -> {});
        try (Camera camera = camera(film, Pace.REAL_TIME, untaken)) {
            camera.start();
            while (camera.health().state() != State.ENDED) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(camera.health().framesDropped()).isEqualTo(8);
            assertThat(camera.health().framesDecoded()).isEqualTo(25);
            assertThat(untaken.isOver()).isFalse();
        }
    }

    @Test
    void footageThatIsTakenAwayStallsAndComesBackByItselfWhenItReturns() throws Exception {
        Path film = Film.mpeg4(25, 500).shoot(folder.resolve("Süd Tor 1.mp4"));
        Path away = folder.resolve("away.mp4");
        try (Onlooker onlooker = new Onlooker(film.toString(), Pace.REAL_TIME)) {
            onlooker.until(State.LIVE, 2_000);
            TimeUnit.MILLISECONDS.sleep(300);
            Files.move(film, away);
            assertThat(onlooker.until(State.STALLED, 2_000)).isLessThan(2_000);
            assertThat(onlooker.health().reason()).contains("is gone").endsWith("Trying again.");
            double before = onlooker.seen().getLast().seconds();
            TimeUnit.MILLISECONDS.sleep(600);
            assertThat(onlooker.health().state()).isEqualTo(State.STALLED);
            byte[] bytes = Files.readAllBytes(away);
            Files.write(film, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            TimeUnit.MILLISECONDS.sleep(1_200);
            assertThat(onlooker.health().state()).as("half a file").isEqualTo(State.STALLED);
            Files.write(film, bytes);
            onlooker.until(State.LIVE, 3_000);
            onlooker.until(h -> onlooker.seen().getLast().seconds() > before, 1_000);
            assertThat(onlooker.seen().getLast().seconds())
                    .as("well after what was seen before")
                    .isGreaterThan(before + FootageClock.GAP_SECONDS - 0.1);
        }
    }

    @Test
    void closingReturnsWithinASecondWhileItPlaysAndWhileItWaitsForAnalysis() throws Exception {
        Path film = Film.mpeg4(2, 40).shoot(folder.resolve("film.mp4"));
        for (Pace pace : Pace.values()) {
            FrameSlot untaken = new FrameSlot(() -> {});
            Camera camera = camera(film, pace, untaken);
            camera.start();
            while (untaken.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            long start = System.nanoTime();
            camera.close();
            camera.close();
            assertThat((System.nanoTime() - start) / 1e9).isLessThan(0.5);
            assertThat(untaken.isOver()).isTrue();
            assertThat(camera.health().state()).isEqualTo(State.ENDED);
        }
    }

    @Test
    void closingReturnsWithinASecondWhileTheSourceHangs() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "rtsp://127.0.0.1:%d/a".formatted(silent.getLocalPort());
            try (Onlooker onlooker = new Onlooker(address, Pace.REAL_TIME)) {
                TimeUnit.MILLISECONDS.sleep(300);
                assertThat(onlooker.health().state()).isEqualTo(State.CONNECTING);
                assertThat(onlooker.closed()).isLessThan(700);
                assertThat(onlooker.isDecoderGone()).as("its thread has ended too").isTrue();
            }
        }
    }

    @Test
    void aCameraThatWasNeverStartedCloses() throws Exception {
        Path film = Film.mpeg4(8, 1).shoot(folder.resolve("film.mp4"));
        camera(film, Pace.REAL_TIME, new FrameSlot(() -> {})).close();
    }

    @Test
    void aFolderOfStillsIsShownByNameTwoSecondsApartAndSaysWhatItCouldNotRead() throws Exception {
        for (int i = 0; i < 4; i++) {
            still(folder.resolve("Bild %d.jpg".formatted(3 - i)), 50 + 50 * i);
        }
        Files.writeString(folder.resolve("Bild 1b.jpg"), "no photograph");
        Files.writeString(folder.resolve("notes.txt"), "no photograph");
        Files.createDirectory(folder.resolve("folder.jpg"));
        try (Onlooker onlooker = new Onlooker(folder.toString(), Pace.AS_ANALYSED)) {
            onlooker.until(health -> onlooker.isDecoderGone(), 5_000);
            assertThat(onlooker.seen())
                    .extracting(Onlooker.Seen::seconds)
                    .containsExactly(0.0, 2.0, 4.0, 6.0);
            assertThat(onlooker.seen().stream().mapToDouble(Onlooker.Seen::grey).toArray())
                    .containsExactly(new double[] {200, 150, 100, 50}, within(3.0));
            assertThat(onlooker.health().reason())
                    .isEqualTo(
                            "The folder has been shown, but 2 of its 6 photographs cannot be read.");
        }
    }

    @Test
    void aFolderOfStillsPlayedInRealTimeIsNeverStalled() throws Exception {
        still(folder.resolve("a.jpg"), 50);
        still(folder.resolve("b.jpg"), 90);
        try (Onlooker onlooker = new Onlooker(folder.toString(), Pace.REAL_TIME)) {
            onlooker.until(State.LIVE, 1_000);
            onlooker.until(
                    health -> {
                        assertThat(health.state()).isNotEqualTo(State.STALLED);
                        return health.state() == State.ENDED;
                    },
                    4_000);
            onlooker.until(_ -> onlooker.seen().size() == 2, 1_000);
        }
    }

    @Test
    void anEmptyFolderAndAFileThatIsNoVideoFail() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path text = Files.writeString(folder.resolve("text.mp4"), "no video".repeat(100));
        for (Path source : List.of(empty, text)) {
            try (Onlooker onlooker = new Onlooker(source.toString(), Pace.REAL_TIME)) {
                onlooker.until(State.FAILED, 3_000);
                assertThat(onlooker.health().reason()).contains(source.toString()).endsWith(".");
                assertThat(onlooker.isDecoderGone()).isTrue();
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices have other names there")
    void aDeviceThatIsNotThereSaysSoAndIsTriedAgain() throws Exception {
        try (Onlooker onlooker = new Onlooker("/dev/video99", Pace.REAL_TIME)) {
            onlooker.until(State.STALLED, 3_000);
            assertThat(onlooker.health().reason())
                    .satisfiesAnyOf(
                            reason ->
                                    assertThat(reason)
                                            .isEqualTo(
                                                    "“/dev/video99” cannot be opened as video: No such file or directory. Trying again."),
                            reason -> assertThat(reason).contains("a system library is missing"));
            TimeUnit.MILLISECONDS.sleep(1_200);
            assertThat(onlooker.health().state()).isEqualTo(State.STALLED);
        }
    }

    @Test
    void aDecoderThatBreaksIsAFailedCameraAndNoSilence() throws Exception {
        FrameSlot slot = new FrameSlot(() -> {});
        FrameReader broken =
                new FrameReader() {
                    @Override
                    public @Nullable Frame read() {
                        throw new IllegalStateException("a bug");
                    }

                    @Override
                    public double framesPerSecond() {
                        return 25;
                    }

                    @Override
                    public void close() {}
                };
        try (Camera camera =
                new DecodingCamera(
                        "Gate",
                        new CameraAddress.File(folder),
                        Pace.REAL_TIME,
                        slot,
                        new Patience(),
                        start -> broken)) {
            camera.start();
            while (!slot.isOver()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(camera.health().state()).isEqualTo(State.FAILED);
            assertThat(camera.health().reason())
                    .isEqualTo("The decoder of “Gate” has stopped: IllegalStateException.");
        }
    }

    private static Camera camera(Path film, Pace pace, FrameSlot slot) throws CaptureException {
        return new DecodingCamera("Gate", CameraAddress.parse(film.toString()), pace, slot);
    }

    private static void still(Path file, int grey) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, 0x010101 * grey);
            }
        }
        assertThat(ImageIO.write(image, "jpeg", file.toFile())).isTrue();
    }
}
