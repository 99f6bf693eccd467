package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/pat").toAbsolutePath();

    private static Path locate(String system, Map<String, String> environment)
            throws RecordException {
        return DataFolder.locate(system, environment, HOME);
    }

    @Test
    void liesWhereEachSystemExpectsIt(@TempDir Path elsewhere) throws Exception {
        assertThat(locate("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/second-look"));
        assertThat(locate("Linux", Map.of("XDG_DATA_HOME", elsewhere.toString())))
                .isEqualTo(elsewhere.resolve("second-look"));
        assertThat(locate("Linux", Map.of("XDG_DATA_HOME", "not/whole")))
                .isEqualTo(HOME.resolve(".local/share/second-look"));
        assertThat(locate("Mac OS X", Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/Second Look"));
        assertThat(locate("Windows 11", Map.of("LOCALAPPDATA", elsewhere.toString())))
                .isEqualTo(elsewhere.resolve("SecondLook"));
        assertThat(locate("Windows 11", Map.of()))
                .isEqualTo(HOME.resolve("AppData/Local/SecondLook"));
    }

    @Test
    void liesWhereTheAdministratorPutsIt(@TempDir Path elsewhere) throws Exception {
        assertThat(locate("Linux", Map.of(DataFolder.OVERRIDE, elsewhere + "/a/../b")))
                .isEqualTo(elsewhere.resolve("b"));
        assertThatThrownBy(() -> locate("Linux", Map.of(DataFolder.OVERRIDE, "half/a/path")))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("give the whole path");
    }

    @Test
    void isMadeForItsUserAlone(@TempDir Path elsewhere) throws Exception {
        Path folder = elsewhere.resolve("above").resolve("folder");

        PrivateFiles.folder(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }
}
