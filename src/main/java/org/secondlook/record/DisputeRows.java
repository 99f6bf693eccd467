package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.deployment.Officer;

/// SQL on how supervisors resolved disagreements. Confined to the record's thread. There is none
/// that changes or removes.
final class DisputeRows {
    private DisputeRows() {}

    /// A resolution with what it is of.
    record Resolved(UUID alert, String deployment, DisputeResolution resolution) {}

    static void insert(Handle handle, UUID alert, DisputeResolution resolution) {
        handle.createUpdate(
                        """
                        insert into dispute_resolution (alert_id, judgement_number, note, officer_id,
                            resolved_at)
                        values (:alert, :right, :note, :officer, :at)
                        """)
                .bind("alert", alert)
                .bind("right", resolution.right())
                .bind("note", resolution.note())
                .bind("officer", resolution.officer().id())
                .bind("at", UtcTime.argument(resolution.at()))
                .execute();
    }

    /// That of an alert.
    static Optional<DisputeResolution> of(Handle handle, UUID alert) {
        return handle.createQuery("select * from dispute_resolution where alert_id = :alert")
                .bind("alert", alert)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// All of them.
    static List<Resolved> all(Handle handle) {
        return handle.createQuery(
                        """
                        select r.*, s.deployment_reference from dispute_resolution r
                        join alert a on a.id = r.alert_id
                        join console_session s on s.id = a.session_id
                        """)
                .map((row, _) ->
                        new Resolved(
                                row.getObject("alert_id", UUID.class),
                                row.getString("deployment_reference"),
                                read(row)))
                .list();
    }

    private static DisputeResolution read(ResultSet row) throws SQLException {
        return new DisputeResolution(
                row.getInt("judgement_number"),
                row.getString("note"),
                new Officer(row.getString("officer_id")),
                UtcTime.read(row, "resolved_at"));
    }
}
