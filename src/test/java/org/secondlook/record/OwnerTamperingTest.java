package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.SignedIn;
import org.secondlook.match.Similarities;

/// Whoever has the key and the owner's rights and changes one value, takes out one row or doubles
/// one in any table is found out by the record's own check.
class OwnerTamperingTest {
    private static final int MUTATIONS = Integer.getInteger("tamper.repetitions", 300);

    /// The notes that the database's migrations leave. They say nothing of what happened, and are
    /// compared with the program's own when the record is opened.
    private static final List<String> NOT_HELD = List.of("flyway_schema_history");

    @TempDir Path folder;

    private record Column(String name, String type) {}

    @Test
    void ofManyMutationsAsOwnerNoneGoesUnnoticed() throws Exception {
        fill();
        try (RecordFiles files = RecordFiles.hold(folder);
                RecordKey key = RecordKey.open(files);
                Connection owner = OwnerAccess.connect(files, key)) {
            String publicKey = new RecordSigner(key, "checkpoint signature").publicKey();
            Map<String, Integer> unnoticed = mutate(owner, publicKey);
            assertThat(unnoticed).isEmpty();
        }
    }

    /// Something in every table.
    private void fill() throws Exception {
        SignedIn supervisor;
        List<UUID> disputed = new ArrayList<>();
        try (RetentionBench bench = new RetentionBench(folder)) {
            Register register = bench.register;
            supervisor = bench.signIn("SUP1");
            List<Alert> kept = bench.alerts(3);
            Instant now = bench.clock.instant();
            for (Alert alert : kept.subList(0, 2)) {
                register.retention()
                        .hold(
                                alert.id(),
                                "Complaint 5",
                                now.plus(Duration.ofDays(20)),
                                now.plus(Duration.ofDays(5)),
                                supervisor);
            }
            register.retention()
                    .release(kept.getFirst().id(), "No complaint after all", supervisor);
            bench.clock.on(Duration.ofHours(25));
            register.retention().purge();
            bench.alerts(2);
            bench.clock.on(Duration.ofMinutes(2));
            RegisterTest.deployment(register);
            register.change(
                    new Officer("op1"),
                    new AccountChange.NewPassphrase(
                            Lives.otherHash(), new Officer("ADMIN"), bench.clock.instant()));
            register.lists()
                    .add(
                            new ListEvent(
                                    ListEvent.Act.OPENED,
                                    "ab".repeat(8),
                                    new Officer("ADMIN"),
                                    bench.clock.instant(),
                                    2,
                                    3,
                                    "cd".repeat(16)));
        }
        try (RecordStore store = Sessions.open(folder)) {
            store.listed(List.of("E-001", "E-002"));
            for (int i = 1; i <= 12; i++) {
                Alert alert = Sights.alert(i, "E-%03d".formatted(i));
                store.raised(alert);
                if (i % 3 == 0) {
                    store.notAdjudicated(alert, Sights.NOON.plusSeconds(60));
                } else {
                    if (i % 4 == 0) {
                        Decision first = Sights.engage("PC 2", Sights.NOON);
                        Decision second = Sights.doNotEngage("PC 1", Sights.NOON.plusSeconds(9));
                        store.judged(alert, first, Sights.NOON.plusSeconds(60));
                        store.decidedTogether(alert, second, second, null);
                        disputed.add(alert.id());
                    } else if (i % 2 == 0) {
                        store.judged(
                                alert,
                                Sights.engage("PC 2", Sights.NOON),
                                Sights.NOON.plusSeconds(60));
                        store.decidedTogether(
                                alert,
                                Sights.engage("PC 1", Sights.NOON),
                                Sights.engage("PC 1", Sights.NOON),
                                null);
                    } else {
                        store.decided(alert, Sights.engage("PC 1", Sights.NOON));
                    }
                    if (i % 4 != 0) {
                        store.engaged(alert, EngagementRecordTest.arrest(1, "Complaint 7"));
                    }
                }
                if (i % 6 == 0) {
                    store.decidedLate(
                            alert,
                            Sights.engage("PC 1", Sights.NOON.plusSeconds(70)),
                            Sights.NOON.plusSeconds(60));
                }
            }
            store.counted(400, 1, new Similarities(new TreeMap<>(Map.of(61, 390L, 70, 10L))));
        }
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            for (UUID alert : disputed) {
                register.disputes()
                        .resolve(
                                alert,
                                new DisputeResolution(
                                        2, "Case 5", new Officer("SUP1"), Sights.NOON),
                                supervisor);
            }
        }
    }

    private static VerifyRecord.Result audit(Connection owner, String publicKey) {
        try (Handle handle = Jdbi.open(() -> new Kept(owner).connection())) {
            return new EventAudit(handle, publicKey).run("");
        }
    }

    private static Map<String, Integer> mutate(Connection owner, String publicKey)
            throws SQLException {
        Random random = new Random(20_261_123);
        Map<String, Integer> unnoticed = new TreeMap<>();
        try (Statement sql = owner.createStatement()) {
            sql.execute("set referential_integrity false");
            List<String> tables =
                    texts(
                            sql,
                            "select table_name from information_schema.tables where table_schema = 'public'");
            tables.removeAll(NOT_HELD);
            assertThat(tables).allMatch(table -> count(sql, table) > 0, "has a row");
            owner.setAutoCommit(false);
            assertThat(audit(owner, publicKey).problem()).isEmpty();
            int done = 0;
            while (done < MUTATIONS) {
                String table = tables.get(random.nextInt(tables.size()));
                String what = mutateOne(sql, table, random);
                if (!what.isEmpty()) {
                    done++;
                    if (isWhole(owner, publicKey)) {
                        unnoticed.merge(what, 1, Integer::sum);
                    }
                }
                owner.rollback();
            }
        }
        return unnoticed;
    }

    /// A record that cannot be read is noticed.
    private static boolean isWhole(Connection owner, String publicKey) {
        try {
            return audit(owner, publicKey).isWhole();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static int count(Statement sql, String table) {
        try (ResultSet rows = sql.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Statement sql, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /// @return what was done; empty when the table's own rules refused it
    private static String mutateOne(Statement sql, String table, Random random)
            throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows =
                sql.executeQuery(
                        "select column_name, data_type from information_schema.columns where table_schema = 'public' and table_name = '%s'"
                                .formatted(table))) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        int row = random.nextInt(count(sql, table));
        String where =
                " where _rowid_ = (select _rowid_ from %s order by _rowid_ offset %d rows fetch next 1 row only)"
                        .formatted(table, row);
        Column column = columns.get(random.nextInt(columns.size()));
        String statement =
                switch (random.nextInt(6)) {
                    case 0 -> "delete from " + table + where;
                    case 1 ->
                            "insert into %s select %s from %s%s"
                                    .formatted(table, doubled(columns), table, where);
                    default ->
                            "update %s set %s = %s%s"
                                    .formatted(table, column.name(), changed(column), where);
                };
        try {
            return sql.executeUpdate(statement) == 0
                    ? ""
                    : table
                            + " "
                            + statement.split(" ", 2)[0]
                            + (statement.startsWith("update") ? " " + column.name() : "");
        } catch (SQLException e) {
            return "";
        }
    }

    /// A second row like the one, under another key where it has one of its own.
    private static String doubled(List<Column> columns) {
        return columns.stream()
                .map(column ->
                        column.type().equals("UUID") && column.name().equals("id")
                                        || column.name().equals("place")
                                        || column.name().equals("sequence")
                                        || column.name().equals("step_number")
                                ? changed(column)
                                : column.name())
                .collect(Collectors.joining(", "));
    }

    /// What is nothing becomes something.
    private static String changed(Column column) {
        String name = column.name();
        return switch (column.type()) {
            case "UUID" -> "random_uuid()";
            case "BOOLEAN" -> "not " + name;
            case "INTEGER", "BIGINT" -> "coalesce(%s, 0) + 1".formatted(name);
            case "DOUBLE PRECISION" -> name + " + 0.000001";
            case "TIMESTAMP WITH TIME ZONE" ->
                    "coalesce(%s, current_timestamp) + interval '0.000001' second".formatted(name);
            default ->
                    "case when %s like '%%5%%' then replace(%s, '5', '6') else coalesce(%s, '') || 'x' end"
                            .formatted(name, name, name);
        };
    }

    /// The connection, which a reader does not close.
    private record Kept(Connection owner) {
        Connection connection() {
            return (Connection)
                    java.lang.reflect.Proxy.newProxyInstance(
                            Kept.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, arguments) ->
                                    method.getName().equals("close")
                                            ? null
                                            : method.invoke(owner, arguments));
        }
    }
}
