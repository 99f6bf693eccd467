package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;

/// The database refuses what the program never does.
class RowsAreOnlyAddedTest {
    private static final int NOT_ENOUGH_RIGHTS = 90096;
    private static final int NO_OWNER = 90040;
    private static final int IS_REFERRED_TO = 90106;

    @TempDir Path folder;

    private RecordFiles files;
    private RecordKey key;
    private RecordDatabase database;

    @BeforeEach
    void open() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            Alert alert = Sights.alert(1, "E-001");
            store.raised(alert);
            store.decided(alert, Sights.engage("PC 1", Sights.NOON));
        }
        RegisterTest.fill(folder);
        files = RecordFiles.hold(folder);
        key = RecordKey.open(files);
        database = RecordDatabase.open(files, key, "file");
    }

    @AfterEach
    void close() throws Exception {
        database.close();
        key.close();
        files.close();
    }

    private int errorOf(String sql) {
        try {
            database.write(handle -> handle.execute(sql));
        } catch (JdbiException | SQLException e) {
            return RecordFault.of(e, files.record()).code();
        }
        throw new AssertionError("taken: " + sql);
    }

    @Test
    void noRowIsChangedOrRemoved() {
        for (String table :
                List.of(
                        "console_session",
                        "session_count",
                        "session_histogram",
                        "alert",
                        "alert_runner_up",
                        "alert_ending",
                        "decision",
                        "decision_mark",
                        "engagement",
                        "judgement",
                        "dispute_resolution",
                        "decision_reason")) {
            String id =
                    switch (table) {
                        case "console_session", "alert" -> "id";
                        case "session_count", "session_histogram" -> "session_id";
                        default -> "alert_id";
                    };
            assertRefused("update %s set %s = random_uuid()".formatted(table, id));
            assertRefused("delete from " + table);
            assertRefused(
                    "merge into %s t using (select random_uuid() as x) s on (t.%s <> s.x) when matched then delete"
                            .formatted(table, id));
            assertRefused("alter table %s add more integer".formatted(table));
            assertRefused("drop table " + table);
            assertThat(errorOf("truncate table " + table))
                    .isIn(NOT_ENOUGH_RIGHTS, NO_OWNER, IS_REFERRED_TO);
        }
    }

    @Test
    void noRowOfOfficersAndDeploymentsIsChangedOrRemoved() {
        for (String table :
                List.of(
                        "officer",
                        "officer_role",
                        "sign_in",
                        "deployment",
                        "deployment_camera",
                        "deployment_officer",
                        "deployment_step",
                        "deployment_authority",
                        "deployment_check",
                        "deployment_threshold",
                        "deployment_receipt",
                        "deployment_receipt_item")) {
            String column =
                    table.startsWith("deployment")
                            ? "reference"
                            : table.equals("officer") ? "name" : "officer_id";
            assertRefused("update %s set %s = 'x'".formatted(table, column));
            assertRefused("delete from " + table);
            assertRefused("drop table " + table);
            assertThat(errorOf("truncate table " + table))
                    .isIn(NOT_ENOUGH_RIGHTS, NO_OWNER, IS_REFERRED_TO);
        }
    }

    /// What the guards refuse, the tables refuse too.
    @Test
    void aThresholdBelowItsFloorOneThatSinksAndASecondPlanFitNoTable() {
        int check = 23513;
        assertThat(errorOf("insert into deployment_threshold values ('2026/114', 2, 0.5, 0.45)"))
                .isEqualTo(check);
        assertThat(
                        errorOf(
                                "insert into deployment_step select reference, 9, step, officer_id, role_code, at_time, note from deployment_step where step = 'PLANNED'"))
                .isEqualTo(check);
        assertThat(
                        errorOf(
                                """
                                insert into deployment_authority select reference, 3, officer_name, officer_rank,
                                    authority_reference, limits, watchlist_hash, watchlist_size, threshold_floor - 0.01,
                                    threshold_floor, pack_id, pack_hash, policy_id, policy_version, policy_hash,
                                    demonstration from deployment_authority\
                                """))
                .isEqualTo(check);
        assertThat(
                        errorOf(
                                "insert into officer select 'ADmin', folded_id, name, officer_rank, passphrase, added_by, added_at from officer where id = 'ADMIN'"))
                .isEqualTo(23505);
    }

    private void assertRefused(String sql) {
        assertThat(errorOf(sql)).as(sql).isIn(NOT_ENOUGH_RIGHTS, NO_OWNER);
    }

    @Test
    void theConsoleIsNoAdministrator() {
        for (String sql :
                List.of(
                        "grant delete on decision to console",
                        "alter user console admin true",
                        "create user more password 'x' admin",
                        "alter user owner set password 'x'",
                        "drop all objects",
                        "create alias run for 'java.lang.System.exit'",
                        "create trigger t before insert on decision call 'org.example.T'",
                        "create linked table far ('', 'jdbc:h2:mem:x', '', '', 'x')",
                        "create table mine (id integer)",
                        "script",
                        "script to '/tmp/out.sql'",
                        "backup to '/tmp/out.zip'",
                        "runscript from '/tmp/in.sql'",
                        "call file_read('/etc/hostname')",
                        "call file_write('x', '/tmp/out')",
                        "call csvwrite('/tmp/out.csv', 'select 1')",
                        "select * from csvread('/etc/hostname')",
                        "set write_delay 500",
                        "set referential_integrity false",
                        "alter table decision set referential_integrity false",
                        "delete from flyway_schema_history",
                        "shutdown")) {
            assertRefused(sql);
        }
    }

    @Test
    void noClassCanBeNamedEvenByTheOwner() {
        RecordFiles held = files;
        RecordKey known = key;
        for (String sql :
                List.of(
                        "create alias run for 'java.lang.System.exit'",
                        "create trigger t before insert on decision call 'org.secondlook.SecondLook'")) {
            assertThatThrownBy(() -> OwnerAccess.execute(held, known, sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access to the class")
                    .hasMessageContaining("is denied");
        }
    }

    @Test
    void anEndingIsRefusedForAnAlertThatHasOne() {
        int duplicate = 23505;
        assertThat(
                        errorOf(
                                "insert into alert_ending select alert_id, session_id, 'NOT_ADJUDICATED', ended_at from alert_ending"))
                .isEqualTo(duplicate);
        assertThat(errorOf("insert into decision select * from decision")).isEqualTo(duplicate);
    }
}
