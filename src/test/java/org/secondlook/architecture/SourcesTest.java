package org.secondlook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be seen only in the sources: how long they are, and that null is marked everywhere.
class SourcesTest {
    private static final int LINES_MAX = 500;

    @Test
    void noSourceFileIsTooLong() throws IOException {
        assertThat(sources(Path.of("src"), SourcesTest::isTooLong)).isEmpty();
    }

    @Test
    void everyPackageSaysThatItsTypesAreNotNull() throws IOException {
        assertThat(sources(Path.of("src"), SourcesTest::isUnmarked)).isEmpty();
    }

    @Test
    void aLongFileAndAnUnmarkedPackageAreFound(@TempDir Path folder) throws IOException {
        Path longOne = Files.writeString(folder.resolve("Long.java"), "//\n".repeat(501));
        assertThat(sources(folder, SourcesTest::isTooLong)).containsExactly(longOne);
        assertThat(sources(folder, SourcesTest::isUnmarked)).containsExactly(longOne);

        Files.writeString(longOne, "//\n".repeat(500));
        Files.writeString(folder.resolve("package-info.java"), "@NullMarked\npackage a;\n");
        assertThat(sources(folder, SourcesTest::isTooLong)).isEmpty();
        assertThat(sources(folder, SourcesTest::isUnmarked)).isEmpty();
    }

    private static List<Path> sources(Path folder, Predicate<Path> offence) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(offence).toList();
        }
    }

    private static boolean isTooLong(Path source) {
        return read(source).lines().count() > LINES_MAX;
    }

    private static boolean isUnmarked(Path source) {
        Path packageInfo = source.resolveSibling("package-info.java");
        return !Files.isRegularFile(packageInfo)
                || read(packageInfo).lines().noneMatch("@NullMarked"::equals);
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
