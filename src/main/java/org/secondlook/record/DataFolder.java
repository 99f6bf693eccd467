package org.secondlook.record;

import java.nio.file.Path;
import java.util.Map;

/// Where the program keeps what it writes, as the operating system expects it. Stateless.
public final class DataFolder {
    /// Environment variable that names another folder.
    public static final String OVERRIDE = "SECOND_LOOK_DATA";

    private DataFolder() {}

    /// The folder of this user on this machine; created, readable by this user alone, where it was
    /// missing.
    ///
    /// @throws RecordException when it cannot be made or is not fit to hold a record
    public static Path open() throws RecordException {
        Path folder =
                locate(
                        System.getProperty("os.name", ""),
                        System.getenv(),
                        Path.of(System.getProperty("user.home", "")));
        PrivateFiles.folder(folder);
        return folder;
    }

    /// Where the folder is, without touching it.
    ///
    /// @param system name of the operating system, as Java tells it
    /// @param environment variables
    /// @param home of the user
    static Path locate(String system, Map<String, String> environment, Path home)
            throws RecordException {
        String override = environment.getOrDefault(OVERRIDE, "");
        if (!override.isBlank()) {
            return absolute(override, OVERRIDE);
        }
        if (system.startsWith("Windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path base = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("SecondLook");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Second Look");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The XDG specification has relative paths ignored.
        Path base =
                xdg.isBlank() || !Path.of(xdg).isAbsolute()
                        ? home.resolve(".local").resolve("share")
                        : Path.of(xdg);
        return base.resolve("second-look");
    }

    private static Path absolute(String folder, String variable) throws RecordException {
        Path path = Path.of(folder);
        if (!path.isAbsolute()) {
            throw new RecordException(
                    "%s is %s; give the whole path of the folder.".formatted(variable, folder));
        }
        return path.normalize();
    }
}
