package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.Shared;

/// ONNX Runtime reports to its publisher as soon as its library is loaded, unless a variable of the
/// process says not to.
class TelemetryTest {
    @TempDir Path home;
    @TempDir Path temp;

    @Test
    void itIsOffBeforeTheLibraryIsLoadedAndNothingIsLeftInTheHomeFolder() throws Exception {
        List<String> told = run();
        assertThat(told).contains("before: unset", "faces: 1", "after: 1");
        int off = firstWith(told, "org.secondlook.face.Telemetry ");
        int library = firstWith(told, "ai.onnxruntime.OnnxRuntime ");
        assertThat(off).isBetween(0, library - 1);
        assertThat(filesIn(home)).isEmpty();
    }

    private List<String> run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dorg.bytedeco.javacpp.nopointergc=true");
        command.add("-Xlog:class+load:stdout");
        command.add("-XX:+UseSerialGC");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(PackInAProcess.class.getName());
        command.add(TestPack.shared().toString());
        command.add(Shared.folder("faces", "london", "001", "001_03_neutral_front.jpg").toString());
        Path out = temp.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().remove("ORT_DISABLE_TELEMETRY");
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().put("HOME", home.toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(out);
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private static int firstWith(List<String> lines, String words) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).toList();
        }
    }
}
