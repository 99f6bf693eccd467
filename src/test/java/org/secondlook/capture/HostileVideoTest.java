package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.Shared;

/// Files that are broken, no videos, or would lead elsewhere, opened as cameras.
class HostileVideoTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> everyBrokenVideoEndsInTimeWithoutACrash() throws IOException {
        return Files.list(Shared.folder("hostile", "video-broken"))
                .sorted()
                .map(file ->
                        dynamicTest(
                                String.valueOf(file.getFileName()),
                                () ->
                                        assertTimeoutPreemptively(
                                                LONGEST, () -> endsOrIsRefused(file))));
    }

    private static void endsOrIsRefused(Path file) {
        try {
            Playing played = Playing.toTheEnd(file);
            assertThat(played.frames()).isPositive();
        } catch (CaptureException e) {
            assertThat(e).hasMessageContaining(file.toString()).hasMessageEndingWith(".");
        }
    }

    @Test
    void soundAloneIsNoVideo() {
        Path sound = Shared.folder("hostile", "video-broken", "video_02_audio_only.mp4");
        assertThatThrownBy(() -> Playing.toTheEnd(sound))
                .hasMessage("“%s” holds no video.".formatted(sound));
    }

    @Test
    void aTextAnEmptyFileAndNoiseAreNoVideos() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        for (byte[] bytes : new byte[][] {"Hello".repeat(500).getBytes("UTF-8"), {}, noise}) {
            Path file = Files.write(folder.resolve("camera.mp4"), bytes);
            assertThatThrownBy(() -> Playing.toTheEnd(file))
                    .isInstanceOf(CaptureException.class)
                    .hasMessageStartingWith("“%s” cannot be opened as video: ".formatted(file));
        }
    }

    @Test
    void aVideoCutShortPlaysAsFarAsItGoes() throws Exception {
        Path film = Film.mpeg4(25, 60).shoot(folder.resolve("film.mkv"));
        byte[] bytes = Files.readAllBytes(film);
        Files.write(film, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Playing.toTheEnd(film).frames()).isBetween(20, 59);
    }

    @Test
    void aVideoWithWrongBitsEndsAndSaysHowMuchWasDamaged() throws Exception {
        Path film = Film.h264(25, 60).shoot(folder.resolve("film.mp4"));
        byte[] bytes = Files.readAllBytes(film);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            bytes[5_000 + random.nextInt(bytes.length - 10_000)] ^=
                    (byte) (1 + random.nextInt(255));
        }
        Files.write(film, bytes);
        Playing played = assertTimeoutPreemptively(LONGEST, () -> Playing.toTheEnd(film));
        assertThat(played.ending()).contains("damaged parts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n%s\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile '%s'\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\na=control:%s\n",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\"><Period><AdaptationSet mimeType=\"video/mp4\"><Representation id=\"1\"><BaseURL>%s</BaseURL></Representation></AdaptationSet></Period></MPD>",
                "[playlist]\nFile1=%s\n",
                "%s\n"
            })
    void aListOfAddressesLeadsNowhere(String list) throws Exception {
        Path film = Film.mpeg4(25, 10).shoot(folder.resolve("real.mp4"));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String web = "http://127.0.0.1:%d/x.mp4".formatted(server.getLocalPort());
            for (String target : new String[] {film.toString(), "file:" + film, web}) {
                for (String name :
                        new String[] {
                            "list.mp4", "list.m3u8", "list.ffconcat", "list.sdp", "list.mpd"
                        }) {
                    Path file = Files.writeString(folder.resolve(name), list.formatted(target));
                    assertThatThrownBy(() -> Playing.toTheEnd(file))
                            .isInstanceOf(CaptureException.class);
                }
            }
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
