package org.secondlook.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// All that a closed record holds, under its encryption.
public final class DecryptedRecord {
    private DecryptedRecord() {}

    /// As a script of statements.
    public static byte[] of(Path folder) throws RecordException, IOException, SQLException {
        Path script = folder.resolve("export.sql");
        RecordFiles files = RecordFiles.hold(folder);
        try (files;
                RecordKey key = RecordKey.open(files)) {
            OwnerAccess.execute(files, key, "script to '" + script + "'");
        }
        byte[] text = Files.readAllBytes(script);
        Files.delete(script);
        return text;
    }
}
