package org.secondlook;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The files for development that lie beside the project and are no part of it. Tests that need
/// them say so where they are missing.
public final class Shared {
    private static final Path FOLDER = Path.of("..", "shared");

    private Shared() {}

    /// Whether they are there.
    public static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    /// A file or folder of them; aborts the test where it is missing.
    public static Path folder(String... parts) {
        Path path = FOLDER;
        for (String part : parts) {
            path = path.resolve(part);
        }
        Assumptions.assumeTrue(
                Files.exists(path),
                "This test needs %s beside the project, which is not there; it was not run."
                        .formatted(path));
        return path.toAbsolutePath().normalize();
    }
}
