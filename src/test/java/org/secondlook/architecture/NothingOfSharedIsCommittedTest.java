package org.secondlook.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The footage, faces and models of `../shared` are other people's; none of them may get into the
/// repository.
class NothingOfSharedIsCommittedTest {
    private static final Path SHARED = Path.of("..", "shared");

    @Test
    void noFileOfTheRepositoryIsAFileOfShared() throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "there is no ../shared to compare with");
        assertThat(everyFile(SHARED.toRealPath()))
                .isNotEmpty(); // a link is not walked into by itself
        assertThat(inBoth(files(Path.of("")), everyFile(SHARED.toRealPath()))).isEmpty();
    }

    @Test
    void aCopyIsFoundUnderAnyNameAndALicenceIsNot(@TempDir Path folder) throws Exception {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Path ours = Files.createDirectories(folder.resolve("ours"));
        Files.writeString(shared.resolve("face.jpg"), "a face");
        Files.writeString(shared.resolve("LICENSE.txt"), "a licence");
        Files.writeString(shared.resolve("empty"), "");
        Path copy = Files.writeString(ours.resolve("logo.png"), "a face");
        Files.writeString(ours.resolve("LICENSE"), "a licence");
        Files.writeString(ours.resolve("marker"), "");

        assertThat(inBoth(everyFile(ours), everyFile(shared)))
                .containsExactly(Map.entry(copy, shared.resolve("face.jpg")));
    }

    /// Which of our files stands in shared, and where. Licence texts are everybody's, and empty
    /// files nobody's.
    private static Map<Path, Path> inBoth(List<Path> ours, List<Path> shared) throws Exception {
        Map<String, Path> known = new TreeMap<>();
        for (Path file : shared) {
            if (!file.getFileName().toString().startsWith("LICENSE")) {
                known.put(sha256(file), file);
            }
        }
        Map<Path, Path> found = new TreeMap<>();
        for (Path file : ours) {
            Path same = Files.size(file) == 0 ? null : known.get(sha256(file));
            if (same != null) {
                found.put(file, same);
            }
        }
        return found;
    }

    /// What git tracks, or, without git, what lies there and was not built.
    private static List<Path> files(Path root) throws Exception {
        Path names = Files.createTempFile("tracked", ".txt");
        try {
            Process git =
                    new ProcessBuilder("git", "ls-files", "-z")
                            .redirectOutput(names.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (git.waitFor() == 0) {
                return Stream.of(Files.readString(names).split("\0"))
                        .map(root::resolve)
                        .filter(Files::isRegularFile)
                        .toList();
            }
        } catch (IOException e) {
            // No git on this machine: the walk below sees at least as much.
        } finally {
            Files.delete(names);
        }
        return everyFile(root).stream().filter(file -> !file.startsWith("target")).toList();
    }

    private static List<Path> everyFile(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(hash);
    }
}
