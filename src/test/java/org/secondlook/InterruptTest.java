package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.capture.Film;

/// Ctrl+C while footage runs.
@Timeout(60)
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends a signal and looks at the process's threads")
class InterruptTest {
    @TempDir private Path folder;

    @Test
    void endsWatchWithinTwoSecondsWithStatus130() throws Exception {
        Path list = SmallList.in(folder);
        Path film = Film.mpeg4(25, 1_000).shoot(folder.resolve("film.mp4"));
        Process watch =
                started(
                        "watch",
                        "--models",
                        Shared.folder("models", "yunet-retail0095").toString(),
                        "--camera",
                        film.toString(),
                        "--watchlist",
                        list.toString(),
                        "--realtime",
                        "--json");
        try {
            while (!isPlaying(watch)) {
                assertThat(watch.isAlive()).isTrue();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            TimeUnit.MILLISECONDS.sleep(300);
            long start = System.nanoTime();
            new ProcessBuilder("kill", "-INT", String.valueOf(watch.pid())).start().waitFor();
            assertThat(watch.waitFor(2, TimeUnit.SECONDS)).isTrue();
            assertThat((System.nanoTime() - start) / 1e9).isLessThan(2);
            assertThat(watch.exitValue()).isEqualTo(130);
            assertThat(watch.descendants()).isEmpty();
            assertThat(Files.readString(folder.resolve("err"))).isEmpty();
        } finally {
            watch.destroyForcibly();
        }
    }

    private Process started(String... args) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                // a shell's background job inherits an ignored SIGINT, which a JVM
                                // keeps
                                "env",
                                "--default-signal=INT",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SecondLook.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static boolean isPlaying(Process process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", process.pid() + "", "task"))) {
            return threads.anyMatch(InterruptTest::isCamera);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isCamera(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).equals("camera\n");
        } catch (IOException e) {
            return false;
        }
    }
}
