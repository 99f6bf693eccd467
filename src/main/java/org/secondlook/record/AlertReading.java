package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.Decision;
import org.secondlook.deployment.Officer;

/// SQL that reads alerts back. Confined to the record's thread.
final class AlertReading {
    private static final String ALERTS =
            """
            select a.*, e.state, e.ended_at, e.session_id as ended_in,
                d.verdict, d.note, d.officer_id, d.decided_at,
                m.mark, m.opened_at, m.marked_at, m.revealed_at
            from alert a
            join console_session s on s.id = a.session_id
            left join alert_ending e on e.alert_id = a.id
            left join decision d on d.alert_id = a.id
            left join decision_mark m on m.alert_id = a.id
            """;

    private AlertReading() {}

    /// The alerts of a deployment, newest first.
    ///
    /// @param limit how many at most
    static List<RecordedAlert> list(Handle handle, String deploymentReference, int limit) {
        Map<UUID, List<String>> reasons = new HashMap<>();
        Map<UUID, List<RecordedCandidate>> runnersUp = new HashMap<>();
        read(
                handle,
                "decision_reason",
                deploymentReference,
                row ->
                        reasons.computeIfAbsent(
                                        row.getObject("alert_id", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(row.getString("reason_code")));
        read(
                handle,
                "alert_runner_up",
                deploymentReference,
                row ->
                        runnersUp
                                .computeIfAbsent(
                                        row.getObject("alert_id", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(
                                        new RecordedCandidate(
                                                row.getString("entry_reference"),
                                                row.getDouble("similarity"))));
        return handle.createQuery(
                        ALERTS
                                + " where s.deployment_reference = :reference"
                                + " order by a.raised_at desc, a.alert_number desc limit :limit")
                .bind("reference", deploymentReference)
                .bind("limit", limit)
                .map((row, _) -> alert(row, reasons, runnersUp))
                .list();
    }

    /// One alert, if it is recorded.
    static Optional<RecordedAlert> find(Handle handle, UUID alert) {
        List<String> reasons =
                handle.createQuery(
                                "select reason_code from decision_reason where alert_id = :alert order by place")
                        .bind("alert", alert)
                        .mapTo(String.class)
                        .list();
        List<RecordedCandidate> runnersUp =
                handle.createQuery(
                                "select * from alert_runner_up where alert_id = :alert order by place")
                        .bind("alert", alert)
                        .map((row, _) ->
                                new RecordedCandidate(
                                        row.getString("entry_reference"),
                                        row.getDouble("similarity")))
                        .list();
        return handle.createQuery(ALERTS + " where a.id = :alert")
                .bind("alert", alert)
                .map((row, _) -> alert(row, Map.of(alert, reasons), Map.of(alert, runnersUp)))
                .findOne();
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(Handle handle, String table, String deploymentReference, Row reader) {
        handle.createQuery(
                        """
                        select c.* from <table> c
                        join alert a on a.id = c.alert_id
                        join console_session s on s.id = a.session_id
                        where s.deployment_reference = :reference
                        order by c.alert_id, c.place
                        """)
                .define("table", table)
                .bind("reference", deploymentReference)
                .map((row, _) -> {
                    reader.read(row);
                    return true;
                })
                .list();
    }

    private static RecordedAlert alert(
            ResultSet row,
            Map<UUID, List<String>> reasons,
            Map<UUID, List<RecordedCandidate>> runnersUp)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID session = row.getObject("session_id", UUID.class);
        @Nullable UUID endedIn = row.getObject("ended_in", UUID.class);
        return new RecordedAlert(
                id,
                session,
                row.getInt("alert_number"),
                row.getString("camera"),
                row.getLong("track"),
                row.getDouble("first_seen_seconds"),
                row.getDouble("alert_seconds"),
                new RecordedCandidate(
                        row.getString("entry_reference"), row.getDouble("similarity")),
                row.getDouble("threshold"),
                runnersUp.getOrDefault(id, List.of()),
                UtcTime.read(row, "raised_at"),
                UtcTime.read(row, "expires_at"),
                state(row, reasons.getOrDefault(id, List.of())),
                endedIn != null && !endedIn.equals(session));
    }

    private static AlertState state(ResultSet row, List<String> reasons) throws SQLException {
        @Nullable String code = row.getString("state");
        if (code == null) {
            return new AlertState.Waiting();
        }
        boolean isDecided = row.getString("verdict") != null;
        return switch (code) {
            case Codes.NOT_ADJUDICATED ->
                    isDecided
                            ? new AlertState.Decided(
                                    decision(row, reasons), UtcTime.read(row, "ended_at"))
                            : new AlertState.NotAdjudicated(UtcTime.read(row, "ended_at"));
            case Codes.DECIDED -> new AlertState.Decided(decision(row, reasons));
            default -> throw new IllegalStateException("the record holds no such state");
        };
    }

    private static Decision decision(ResultSet row, List<String> reasons) throws SQLException {
        return new Decision(
                Codes.verdict(row.getString("verdict")),
                reasons,
                row.getString("note"),
                new Officer(row.getString("officer_id")),
                UtcTime.read(row, "decided_at"),
                mark(row));
    }

    /// The blind mark; none where the policy did not require one, or an older program kept none.
    private static @Nullable BlindMark mark(ResultSet row) throws SQLException {
        int value = row.getInt("mark");
        return row.wasNull()
                ? null
                : new BlindMark(
                        value,
                        UtcTime.read(row, "opened_at"),
                        UtcTime.read(row, "marked_at"),
                        UtcTime.read(row, "revealed_at"));
    }
}
