package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Runs commands of the program, each in a process of its own, with a data folder of the test's.
final class Command {
    private static final long PATIENCE_SECONDS = 180;

    private final Path data;
    private final List<String> everything = new ArrayList<>();

    Command(Path data) {
        this.data = data;
    }

    /// What came of a command.
    record Done(int status, String out, String err) {}

    /// Starts a command and kills it as soon as it has said something.
    void kill(List<String> args, Predicate<String> said) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command(args)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SECOND_LOOK_DATA", data.toString());
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().anyMatch(said)).isTrue();
            process.toHandle().destroyForcibly();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static List<String> command(List<String> args) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SecondLook.class.getName()));
        command.addAll(args);
        return command;
    }

    Done run(List<String> args) throws IOException, InterruptedException {
        List<String> command = command(args);
        Path out = Files.createTempFile("second-look", ".out");
        Path err = Files.createTempFile("second-look", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().put("SECOND_LOOK_DATA", data.toString());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the command does not end: " + args);
            }
            Done done =
                    new Done(
                            process.exitValue(),
                            Files.readString(out, StandardCharsets.UTF_8),
                            Files.readString(err, StandardCharsets.UTF_8).stripTrailing());
            everything.add(String.join(" ", command));
            everything.add(done.out());
            everything.add(done.err());
            return done;
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /// Arguments, outputs and messages of all commands so far.
    String everything() {
        return String.join("\n", everything);
    }
}
