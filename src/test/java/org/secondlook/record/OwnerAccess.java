package org.secondlook.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The way into a closed record that the program itself does not take: as the owner of its tables.
final class OwnerAccess {
    private OwnerAccess() {}

    static Connection connect(RecordFiles files, RecordKey key) throws SQLException {
        Path file = files.record();
        String base = file.toString().replace(".mv.db", "");
        return DriverManager.getConnection(
                "jdbc:h2:file:"
                        + base
                        + ";CIPHER=AES;IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                "OWNER",
                key.password("file") + " " + key.password("user OWNER"));
    }

    static void execute(RecordFiles files, RecordKey key, String sql) throws SQLException {
        try (Connection connection = connect(files, key);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
