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

/// Runs a program in a JVM of its own, whose memory and files are nobody else's. Stateless.
final class OwnProcess {
    private OwnProcess() {}

    /// Runs a main class, which says what it finds, one `name: number` per line.
    ///
    /// @param watched the folder it is given, with its own `home` and `tmp`
    /// @param out where its output is kept
    static Map<String, Integer> run(Class<?> main, Path watched, Path out)
            throws IOException, InterruptedException {
        Path home = Files.createDirectory(watched.resolve("home"));
        Path tmp = Files.createDirectory(watched.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dorg.bytedeco.javacpp.nopointergc=true");
        command.add("-Djava.io.tmpdir=" + tmp);
        command.add("-Xmx512m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.add(watched.toString());
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
}
