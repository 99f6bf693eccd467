package org.secondlook.record;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/// Brings the tables of a record to this program's version. Stateless.
final class RecordSchema {
    private RecordSchema() {}

    /// Applies the migrations that are missing.
    ///
    /// @param isNew whether the record is being made; one that exists and has no tables has lost
    ///   them
    /// @param owner who may change tables
    /// @param file for the message
    /// @throws RecordException when the record was written by a newer program, or its tables are
    ///   not as they were made
    static void migrate(DataSource owner, Path file, boolean isNew) throws RecordException {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(owner)
                        .locations("classpath:migrations/shared", "classpath:migrations/h2")
                        .failOnMissingLocations(true)
                        .validateMigrationNaming(true)
                        .placeholderReplacement(false)
                        .load();
        try {
            MigrationInfoService found = flyway.info();
            if (Arrays.stream(found.all()).anyMatch(RecordSchema::isOfAnotherVersion)) {
                throw new RecordException(
                        "The record %s was written by a newer Second Look. Install that version; this one leaves the record as it is."
                                .formatted(file));
            }
            if (!isNew && found.applied().length == 0) {
                throw new RecordException(RecordFault.damaged(file));
            }
            if (found.pending().length > 0) {
                flyway.migrate();
            } else {
                flyway.validate();
            }
        } catch (FlywayException e) {
            RecordFault fault = RecordFault.of(e, file);
            if (fault.isOfDisk()) {
                throw new RecordException(fault.sentence(), fault.cause());
            }
            throw new RecordException(
                    "The tables of the record %s are not as this version makes them. Keep a copy of its folder and report it with error code %s."
                            .formatted(file, fault.code()),
                    fault.cause());
        }
    }

    private static boolean isOfAnotherVersion(MigrationInfo migration) {
        MigrationState state = migration.getState();
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
