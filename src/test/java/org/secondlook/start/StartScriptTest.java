package org.secondlook.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./second-look`, in a small checkout with a JDK and a Maven that only say how they were called.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is second-look.cmd")
class StartScriptTest {
    private static final String JAVA =
            """
            #!/bin/sh
            echo "java: $*"
            echo "telemetry off: ${ORT_DISABLE_TELEMETRY-}"
            exit 7
            """;
    private static final String MAVEN =
            """
            #!/bin/sh
            library=$PWD/pom.xml
            cd target && mkdir classes && touch jvm.args
            echo "$library:$library" >class.path && echo "$library" >module.path
            """;

    @TempDir private Path folder;
    private Path checkout = Path.of("");
    private Path jdk = Path.of("");

    record Run(int status, String out, String err) {}

    @BeforeEach
    void aSmallCheckout() throws IOException {
        folder = folder.toRealPath();
        checkout = Files.createDirectories(folder.resolve("a check out"));
        jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.createDirectories(checkout.resolve("resources"));
        Files.createDirectories(checkout.resolve("jlink"));
        Files.createDirectories(checkout.resolve("installer"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        Files.writeString(checkout.resolve("jlink/jvm.args"), "");
        for (String script : List.of("second-look", "installer/find-jdk")) {
            Files.copy(Path.of(script), checkout.resolve(script));
        }
        script(checkout.resolve("installer/system-libraries"), "#!/bin/sh\nexit 0\n");
        script(checkout.resolve("mvnw"), MAVEN);
        script(jdk.resolve("bin/java"), JAVA);
        script(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        for (String name : List.of("pom.xml", "jlink/jvm.args", "src/main", "resources")) {
            age(checkout.resolve(name));
        }
    }

    @Test
    void javaGetsTheArgumentsAndItsStatusAndOutputAreTheProgrammes() throws Exception {
        start("first");
        Run run = start("watch", "--camera", "a b.mp4");
        assertThat(run.status).isEqualTo(7);
        assertThat(run.out)
                .contains("org.secondlook.SecondLook watch --camera a b.mp4\n")
                .contains("@" + checkout + "/target/jvm.args");
        assertThat(run.err).isEmpty();
    }

    @Test
    void theInferenceLibraryIsToldNotToReport() throws Exception {
        assertThat(start().out).contains("telemetry off: 1\n");
    }

    @Test
    void itBuildsAtFirstAndThenOnlyWhatHasChanged() throws Exception {
        assertThat(start().err).startsWith("Building Second Look");
        assertThat(start().err).isEmpty();

        Path source = Files.writeString(checkout.resolve("src/main/A.java"), "");
        assertThat(start().err).as("a new source").startsWith("Building");
        Files.delete(source);
        assertThat(start().err).as("a source that is gone").startsWith("Building");
        assertThat(start().err).isEmpty();
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        assertThat(start().err).as("the pom").startsWith("Building");
        assertThat(start().err).isEmpty();
        Files.writeString(checkout.resolve("target/class.path"), "/no/such.jar\n");
        assertThat(start().err).as("a library that is gone").startsWith("Building");
    }

    @Test
    void aFailedBuildShowsWhatMavenSaidAndIsTriedAgain() throws Exception {
        script(checkout.resolve("mvnw"), "#!/bin/sh\necho no such symbol\nexit 1\n");
        for (int attempt = 0; attempt < 2; attempt++) {
            Run run = start();
            assertThat(run.status).isEqualTo(1);
            assertThat(run.out).isEmpty();
            assertThat(run.err).contains("no such symbol\nSecond Look could not be built");
        }
    }

    @Test
    void itIsFoundThroughASymbolicLinkFromAnotherFolder() throws Exception {
        Path link =
                Files.createSymbolicLink(
                        folder.resolve("look"), Path.of("a check out", "second-look"));
        assertThat(run(Map.of(), link.toString()).status).isEqualTo(7);
    }

    @Test
    void aPlaceThatHoldsNoJdk25IsRefusedInASentence() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Run run = start();
        assertThat(run.status).isEqualTo(1);
        assertThat(run.err)
                .isEqualTo("SECOND_LOOK_JAVA_HOME is " + jdk + ", and that is not a JDK 25.\n");
    }

    @Test
    void whatTheSystemLacksDependsOnTheCommandAndTheDisplay() throws Exception {
        script(checkout.resolve("installer/system-libraries"), "#!/bin/sh\necho $1 >&2\nexit 1\n");
        String program = checkout.resolve("second-look").toString();
        Map<String, String> display = Map.of("DISPLAY", ":0");
        assertThat(run(display, program).err).isEqualTo("run\n");
        assertThat(run(display, program, "demo").err).isEqualTo("run\n");
        assertThat(run(Map.of(), program, "demo").err).isEqualTo("headless\n");
        assertThat(run(display, program, "watch").err).isEqualTo("watch\n");
    }

    private Run start(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = checkout.resolve("second-look").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(Map.of(), command);
    }

    private Run run(Map<String, String> environment, String... command) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().remove("ORT_DISABLE_TELEMETRY");
        builder.environment().put("SECOND_LOOK_JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
