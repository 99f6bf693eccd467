package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A console opens without a display, is saved as a picture, and ends without leaving anything
/// behind.
class ConsoleTest {

    @Test
    void aConsoleOpensOffScreenIsPicturedAndEnds() throws IOException, InterruptedException {
        Path picture = Files.createDirectories(Path.of("target", "screens")).resolve("console.png");
        Files.deleteIfExists(picture);
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConsoleProcess.class.getName(),
                        picture.toString(),
                        System.getProperty("console.seconds", "2")));
        Path out = Files.createTempFile("console", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("closed");
        byte[] png = Files.readAllBytes(picture);
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        assertThat(png.length).isGreaterThan(50_000);
    }
}
