package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.capture.CameraHealth.State;
import org.secondlook.capture.RtspServer.Transport;

/// A live camera over RTSP: it starts soon, says when it is silent, and comes back by itself.
@Timeout(60)
class RtspCameraTest {
    private static final int FRAMES_PER_SECOND = 25;
    private static final List<Transport> BOTH = List.of(Transport.TCP, Transport.UDP);

    private static RtpPictures pictures = new RtpPictures(List.of(), List.of(), 1);

    @BeforeAll
    static void film(@TempDir Path folder) {
        Path film = Film.h264(FRAMES_PER_SECOND, 250).shoot(folder.resolve("film.mp4"));
        pictures = RtpPictures.of(film, FRAMES_PER_SECOND);
        assertThat(pictures.pictures()).hasSize(250);
    }

    @Test
    void theFirstPictureComesSoonAndTheyComeAtTheirOwnPace() throws Exception {
        try (RtspServer server = new RtspServer(0, pictures, BOTH, null);
                Onlooker onlooker = new Onlooker(server.address(""), Pace.AS_ANALYSED)) {
            long ms = onlooker.until(State.LIVE, 5_000);
            assertThat(ms).isLessThan(1_500);
            TimeUnit.SECONDS.sleep(2);
            CameraHealth health = onlooker.health();
            assertThat(health.framesPerSecond()).isCloseTo(25, within(3.0));
            assertThat(health.reason()).isEmpty();
            List<Onlooker.Seen> seen = onlooker.seen();
            double footage = seen.getLast().seconds() - seen.getFirst().seconds();
            double wall = (seen.getLast().nanos() - seen.getFirst().nanos()) / 1e9;
            assertThat(seen.size() / footage).isBetween(8.0, 9.5);
            assertThat(wall).isCloseTo(footage, within(0.3));
            assertThat(server.asked()).doesNotContain("TEARDOWN");
        }
    }

    @Test
    void aServerThatStopsStallsTheCameraAndItComesBackByItself() throws Exception {
        RtspServer server = new RtspServer(0, pictures, BOTH, null);
        int port = server.port();
        try (Onlooker onlooker = new Onlooker(server.address(""), Pace.REAL_TIME)) {
            onlooker.until(State.LIVE, 3_000);
            TimeUnit.MILLISECONDS.sleep(300);
            double before = onlooker.seen().getLast().seconds();
            server.close();
            onlooker.until(State.STALLED, 2_000);
            TimeUnit.MILLISECONDS.sleep(1_500);
            assertThat(onlooker.health().state()).isEqualTo(State.STALLED);
            assertThat(onlooker.health().reason()).endsWith("Trying again.");
            try (RtspServer again = new RtspServer(port, pictures, BOTH, null)) {
                onlooker.until(State.LIVE, 5_000);
                onlooker.until(h -> onlooker.seen().getLast().seconds() > before, 1_000);
                assertThat(onlooker.seen().getLast().seconds())
                        .isGreaterThan(before + FootageClock.GAP_SECONDS);
                assertThat(again.asked()).contains("PLAY");
            }
        }
    }

    @Test
    void aServerThatFallsSilentStallsTheCameraAndItComesBackByItself() throws Exception {
        try (RtspServer server = new RtspServer(0, pictures, BOTH, null);
                Onlooker onlooker = new Onlooker(server.address(""), Pace.REAL_TIME)) {
            onlooker.until(State.LIVE, 3_000);
            TimeUnit.MILLISECONDS.sleep(300);
            server.freeze(true);
            assertThat(onlooker.until(State.STALLED, 2_000)).isLessThan(2_000);
            assertThat(onlooker.health().reason()).startsWith("Nothing has come for 1 s.");
            onlooker.until(h -> h.reason().endsWith("Trying again."), 5_000);
            assertThat(onlooker.health().reason()).contains("has sent nothing for 4 s");
            assertThat(onlooker.health().state()).isEqualTo(State.STALLED);
            server.freeze(false);
            onlooker.until(State.LIVE, 5_000);
        }
    }

    @Test
    void whereTcpIsRefusedUdpIsTaken() throws Exception {
        try (RtspServer server = new RtspServer(0, pictures, List.of(Transport.UDP), null);
                Onlooker onlooker = new Onlooker(server.address(""), Pace.REAL_TIME)) {
            onlooker.until(State.LIVE, 3_000);
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(onlooker.health().state()).isEqualTo(State.LIVE);
            assertThat(server.asked()).containsSubsequence("SETUP", "SETUP", "PLAY");
        }
    }

    @Test
    void aPasswordOpensTheCameraAndIsNeverSaid() throws Exception {
        try (RtspServer server = new RtspServer(0, pictures, BOTH, "guard:sEcret@1");
                Onlooker onlooker =
                        new Onlooker(server.address("guard:sEcret%401@"), Pace.REAL_TIME)) {
            onlooker.until(State.LIVE, 3_000);
            server.close();
            onlooker.until(h -> h.reason().endsWith("Trying again."), 3_000);
            assertThat(onlooker.health().toString())
                    .doesNotContain("sEcret")
                    .doesNotContain("guard");
        }
    }

    @Test
    void aWrongPasswordFailsAtOnceAndIsNotTriedAgainSinceThatLocksAccounts() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(said, true));
        try (RtspServer server = new RtspServer(0, pictures, BOTH, "guard:right");
                Onlooker onlooker =
                        new Onlooker(server.address("guard:sEcret1@"), Pace.REAL_TIME)) {
            onlooker.until(State.FAILED, 3_000);
            assertThat(onlooker.health().reason())
                    .contains("rtsp://127.0.0.1:%d/gate".formatted(server.port()))
                    .contains("401")
                    .endsWith(".");
            assertThat(onlooker.health().toString()).doesNotContain("sEcret1");
            TimeUnit.MILLISECONDS.sleep(800);
            assertThat(server.asked().stream().filter("DESCRIBE"::equals).count())
                    .isLessThanOrEqualTo(2);
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString()).doesNotContain("sEcret1");
        assertThat(avutil.av_log_get_level())
                .as("FFmpeg itself, which would name whole addresses, says nothing")
                .isEqualTo(avutil.AV_LOG_QUIET);
    }

    @Test
    void whereNobodyListensTheCameraSaysSoAndStartsWhenSomebodyDoes() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String address = "rtsp://guard:sEcret1@127.0.0.1:%d/gate".formatted(port);
        try (Onlooker onlooker = new Onlooker(address, Pace.REAL_TIME)) {
            onlooker.until(State.STALLED, 2_000);
            assertThat(onlooker.health().reason())
                    .isEqualTo(
                            "“rtsp://127.0.0.1:%d/gate” cannot be opened as video: Connection refused. Trying again."
                                    .formatted(port));
            try (RtspServer server = new RtspServer(port, pictures, BOTH, null)) {
                onlooker.until(State.LIVE, 5_000);
                assertThat(server.asked()).contains("PLAY");
            }
        }
    }
}
