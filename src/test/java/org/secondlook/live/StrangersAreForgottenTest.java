package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// DESIGN.md §1.1: nothing of the face or template of somebody who raised no alert is kept or
/// written.
class StrangersAreForgottenTest {
    @TempDir Path watched;
    @TempDir Path elsewhere;

    @Test
    void neitherInMemoryNorInAnyFileNorInTheRecord() throws Exception {
        Footage.PLAZA.camera();
        Map<String, Integer> said = run();
        assertThat(said.get("alerts")).isEqualTo(8);
        assertThat(said.get("forgotten")).isGreaterThanOrEqualTo(14);
        assertThat(said.get("traces")).as("templates and portraits").isGreaterThan(100);

        assertThat(said.get("in memory")).isZero();
        assertThat(said.get("in files while it runs")).isZero();
        assertThat(said.get("in files")).isZero();
        assertThat(said.get("in the record")).isZero();

        assertThat(said.get("planted in memory")).as("the search finds").isPositive();
        assertThat(said.get("planted in files")).as("the search finds").isEqualTo(1);

        assertThat(files(watched.resolve("home"))).isEmpty();
        assertThat(files(watched.resolve("tmp"))).allMatch(file -> file.startsWith("hsperfdata"));
        assertThat(files(watched.resolve("record")))
                .isNotEmpty()
                .allMatch(file -> file.startsWith("record."));
    }

    private Map<String, Integer> run() throws IOException, InterruptedException {
        Path home = Files.createDirectory(watched.resolve("home"));
        Path tmp = Files.createDirectory(watched.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        command.add("-Dorg.bytedeco.javacpp.nopointergc=true");
        command.add("-Djava.io.tmpdir=" + tmp);
        command.add("-Xmx512m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(PlazaInAProcess.class.getName());
        command.add(watched.toString());
        Path out = elsewhere.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("HOME", home.toString());
        Process process = builder.start();
        boolean ended = process.waitFor(300, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(out);
        assertThat(ended && process.exitValue() == 0).as(text).isTrue();
        Map<String, Integer> said = new HashMap<>();
        text.lines()
                .map(line -> line.split(": "))
                .filter(parts -> parts.length == 2 && parts[1].matches("\\d+"))
                .forEach(parts -> said.put(parts[0], Integer.valueOf(parts[1])));
        return said;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
