package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;

/// SQL of evidence holds. Confined to the record's thread.
final class HoldRows {
    private HoldRows() {}

    static void insert(Handle handle, EvidenceHold hold) {
        handle.createUpdate(
                        """
                        insert into evidence_hold (id, alert_id, reason, officer_id, role_code, at_time, until_time,
                            review_at)
                        values (:id, :alert, :reason, :officer, :role, :at, :until, :review)
                        """)
                .bind("id", hold.id())
                .bind("alert", hold.alert())
                .bind("reason", hold.reason())
                .bind("officer", hold.by().id())
                .bind("role", Codes.of(hold.role()))
                .bind("at", UtcTime.argument(hold.at()))
                .bind("until", UtcTime.argument(hold.until()))
                .bind("review", UtcTime.argument(hold.review()))
                .execute();
    }

    static void ended(Handle handle, UUID hold, EvidenceHold.Ending ending) {
        @Nullable Officer by = ending.by();
        handle.createUpdate(
                        """
                        insert into evidence_hold_ending (hold_id, officer_id, reason, at_time)
                        values (:hold, :officer, :reason, :at)
                        """)
                .bind("hold", hold)
                .bind("officer", by == null ? null : by.id())
                .bind("reason", ending.reason())
                .bind("at", UtcTime.argument(ending.at()))
                .execute();
    }

    /// All holds, also those that have ended, the newest first.
    static List<EvidenceHold> list(Handle handle) {
        return handle.createQuery(
                        """
                        select h.*, a.alert_number, s.deployment_reference, e.officer_id as ended_by,
                            e.reason as ended_why, e.at_time as ended_at
                        from evidence_hold h
                        join alert a on a.id = h.alert_id
                        join console_session s on s.id = a.session_id
                        left join evidence_hold_ending e on e.hold_id = h.id
                        order by h.at_time desc, h.id
                        """)
                .map((row, _) -> hold(row))
                .list();
    }

    /// Those that hold now.
    static List<EvidenceHold> holding(Handle handle) {
        return list(handle).stream().filter(EvidenceHold::holds).toList();
    }

    private static EvidenceHold hold(ResultSet row) throws SQLException {
        return new EvidenceHold(
                row.getObject("id", UUID.class),
                row.getObject("alert_id", UUID.class),
                row.getString("deployment_reference"),
                row.getInt("alert_number"),
                row.getString("reason"),
                new Officer(row.getString("officer_id")),
                Codes.role(row.getString("role_code")),
                UtcTime.read(row, "at_time"),
                UtcTime.read(row, "until_time"),
                UtcTime.read(row, "review_at"),
                ending(row));
    }

    private static EvidenceHold.@Nullable Ending ending(ResultSet row) throws SQLException {
        @Nullable String why = row.getString("ended_why");
        @Nullable String officer = row.getString("ended_by");
        return why == null
                ? null
                : new EvidenceHold.Ending(
                        officer == null ? null : new Officer(officer),
                        why,
                        UtcTime.read(row, "ended_at"));
    }
}
