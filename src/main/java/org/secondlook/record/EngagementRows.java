package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.Perceived;
import org.secondlook.deployment.Officer;

/// SQL on what came of decisions to engage. Confined to the record's thread. There is none that
/// changes or removes.
final class EngagementRows {
    private EngagementRows() {}

    /// What was told of an alert.
    record Told(UUID alert, String deployment, Engagement engagement) {}

    static void insert(Handle handle, UUID alert, Engagement engagement) {
        handle.createUpdate(
                        """
                        insert into engagement (alert_id, engagement_number, result, identified_by,
                            minutes, outcome, arrest_reason, explained, perceived_ethnicity,
                            perceived_sex, perceived_age, complaint, officer_id, recorded_at)
                        values (:alert, :number, :result, :identifiedBy, :minutes, :outcome,
                            :arrestReason, :explained, :ethnicity, :sex, :age, :complaint, :officer,
                            :at)
                        """)
                .bind("alert", alert)
                .bind("number", engagement.number())
                .bind("result", Codes.of(engagement.result()))
                .bind("identifiedBy", engagement.identifiedBy())
                .bind("minutes", engagement.minutes())
                .bind("outcome", Codes.of(engagement.outcome()))
                .bind("arrestReason", engagement.arrestReason())
                .bind("explained", engagement.explained())
                .bind("ethnicity", engagement.perceived().ethnicity())
                .bind("sex", engagement.perceived().sex())
                .bind("age", engagement.perceived().age())
                .bind("complaint", engagement.complaint())
                .bind("officer", engagement.officer().id())
                .bind("at", UtcTime.argument(engagement.at()))
                .execute();
    }

    /// What was told of an alert, in order.
    static List<Engagement> of(Handle handle, UUID alert) {
        return handle.createQuery(
                        "select * from engagement where alert_id = :alert order by engagement_number")
                .bind("alert", alert)
                .map((row, _) -> read(row))
                .list();
    }

    /// Everything that was told.
    static List<Told> all(Handle handle) {
        return handle.createQuery(
                        """
                        select g.*, s.deployment_reference from engagement g
                        join alert a on a.id = g.alert_id
                        join console_session s on s.id = a.session_id
                        """)
                .map((row, _) ->
                        new Told(
                                row.getObject("alert_id", UUID.class),
                                row.getString("deployment_reference"),
                                read(row)))
                .list();
    }

    /// Whether this is on the record: told by the same officer, perhaps in an earlier try of which
    /// it was not known whether it reached the disk.
    static boolean isThere(Handle handle, UUID alert, Engagement engagement) {
        return of(handle, alert).stream()
                .anyMatch(other ->
                        other.number() == engagement.number()
                                && other.officer().equals(engagement.officer())
                                && other.tellsTheSameAs(engagement));
    }

    private static Engagement read(ResultSet row) throws SQLException {
        return new Engagement(
                row.getInt("engagement_number"),
                Codes.engagementResult(row.getString("result")),
                row.getString("identified_by"),
                row.getInt("minutes"),
                Codes.engagementOutcome(row.getString("outcome")),
                row.getString("arrest_reason"),
                row.getBoolean("explained"),
                new Perceived(
                        row.getString("perceived_ethnicity"),
                        row.getString("perceived_sex"),
                        row.getString("perceived_age")),
                row.getString("complaint"),
                new Officer(row.getString("officer_id")),
                UtcTime.read(row, "recorded_at"));
    }
}
