package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        Map<String, Integer> said =
                OwnProcess.run(PlazaInAProcess.class, watched, elsewhere.resolve("out"));
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

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
