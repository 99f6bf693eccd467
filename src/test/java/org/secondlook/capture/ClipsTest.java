package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.face.Detection;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.Landmarks;

/// Real clips of every usual kind, and films made here, play to their end.
class ClipsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "five-second-marathon-clip.mkv, 960, 540, 138, 4.6",
        "h264_aac.mp4, 640, 480, 31, 1.0",
        "h265_aac.mp4, 640, 480, 31, 1.0",
        "man-walking-across-screen.mp4, 480, 360, 444, 17.7",
        "new_face_video-90.mp4, 640, 480, 511, 17.0",
        "video_01.mp4, 640, 480, 90, 3.0",
        "vp8_opus.webm, 640, 480, 31, 1.0",
        "xvid_aac.avi, 640, 480, 31, 1.0",
    })
    void aClipPlaysToItsEnd(String name, int width, int height, int frames, double seconds)
            throws CaptureException {
        Playing played = Playing.toTheEnd(Shared.folder("footage", "clips", name));
        assertThat(List.of(played.width(), played.height())).containsExactly(width, height);
        assertThat(played.frames()).isEqualTo(frames);
        assertThat(played.seconds().getLast()).isCloseTo(seconds, within(0.05));
        assertThat(played.ending()).isEqualTo("The footage has ended.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.avi", "film.mov", "film.ts", "film.nut"})
    void aFilmPlaysToItsEndInEveryContainer(String name) throws CaptureException {
        Playing played = Playing.toTheEnd(Film.mpeg4(25, 60).shoot(folder.resolve(name)));
        assertThat(played.frames()).isEqualTo(60);
        assertThat(played.seconds().getFirst()).isZero();
        assertThat(played.seconds().getLast()).isCloseTo(59 / 25.0, within(0.002));
        assertThat(played.ending()).isEqualTo("The footage has ended.");
    }

    @Test
    void aStreamWithoutAnyTimeStampsGoesByItsRate() throws CaptureException {
        Playing played = Playing.toTheEnd(Film.h264(25, 50).shoot(folder.resolve("film.h264")));
        assertThat(played.frames()).isEqualTo(50);
        assertThat(played.seconds().getLast()).isCloseTo(49 / 25.0, within(0.1));
    }

    @Test
    void aSelfieFilmedUprightIsUpright() throws Exception {
        Path selfie = Shared.folder("footage", "clips", "new_face_video-90.mp4");
        try (FaceEngine engine = new FaceEngine(SharedEngine.pack());
                VideoReader reader =
                        VideoReader.open(
                                CameraAddress.parse(selfie.toString()), new Patience(), 0);
                Frame frame = Objects.requireNonNull(reader.read())) {
            assertThat(frame.quarterTurns()).as("it is stored lying").isEqualTo(1);
            eyesAreLevel(engine.detect(frame).getFirst());
        }
    }

    @ParameterizedTest
    @CsvSource({"race.jpg, 640, 428, 10", "solvay_1927.jpg, 1024, 741, 25"})
    void aPhotographOfACrowdShowsItsFaces(String name, int width, int height, int faces)
            throws Exception {
        byte[] bytes = Still.bytes(Shared.folder("footage", "clips", name));
        try (FaceEngine engine = new FaceEngine(SharedEngine.pack());
                Frame still = Still.decode(bytes)) {
            assertThat(List.of(still.width(), still.height())).containsExactly(width, height);
            List<Detection> found = engine.detect(still);
            assertThat(found).hasSizeGreaterThanOrEqualTo(faces);
        }
    }

    private static void eyesAreLevel(Detection face) {
        Landmarks points = face.landmarks();
        double across = points.rightEyeX() - points.leftEyeX();
        double down = points.rightEyeY() - points.leftEyeY();
        assertThat(Math.abs(down / across)).isLessThan(0.3);
        assertThat(points.noseY())
                .as("the nose is below the eyes")
                .isGreaterThan(Math.max(points.leftEyeY(), points.rightEyeY()));
    }
}
