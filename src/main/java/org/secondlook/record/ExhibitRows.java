package org.secondlook.record;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// SQL of what is kept sealed of alerts. Confined to the record's thread.
final class ExhibitRows {
    private ExhibitRows() {}

    /// A file of exhibits, as the record knows it.
    ///
    /// @param part 1 for what was kept when the alert was raised, 2 for what came later
    /// @param deleteAt when it is to be deleted at the latest
    record Kept(UUID alert, int part, ExhibitFiles.Written file, Instant deleteAt) {
        Kept {
            deleteAt = UtcTime.recorded(deleteAt);
        }
    }

    /// @param event number of the event that tells of it
    static void insert(Handle handle, Kept kept, long event) {
        handle.createUpdate(
                        """
                        insert into alert_exhibit (alert_id, part, exhibits, bytes, sha256, delete_at, event_sequence)
                        values (:alert, :part, :exhibits, :bytes, :sha256, :deleteAt, :event)
                        """)
                .bind("alert", kept.alert())
                .bind("part", kept.part())
                .bind("exhibits", kept.file().exhibits())
                .bind("bytes", kept.file().bytes())
                .bind("sha256", kept.file().sha256())
                .bind("deleteAt", UtcTime.argument(kept.deleteAt()))
                .bind("event", event)
                .execute();
    }

    /// What was kept of an alert, whether or not it has been deleted since.
    static List<Kept> of(Handle handle, UUID alert) {
        return handle.createQuery(
                        "select * from alert_exhibit where alert_id = :alert order by part")
                .bind("alert", alert)
                .map((row, _) ->
                        new Kept(
                                alert,
                                row.getInt("part"),
                                new ExhibitFiles.Written(
                                        row.getInt("exhibits"),
                                        row.getLong("bytes"),
                                        row.getString("sha256")),
                                UtcTime.read(row, "delete_at")))
                .list();
    }

    /// Every file the record knows of and has no receipt for: others are back from the dead.
    static Set<ExhibitFiles.Present> known(Handle handle) {
        return new HashSet<>(
                handle.createQuery(
                                """
                                select x.alert_id, x.part from alert_exhibit x
                                where not exists (select 1 from purge_item i
                                    where i.alert_id = x.alert_id and i.part = x.part)
                                """)
                        .map((row, _) ->
                                new ExhibitFiles.Present(
                                        row.getObject(1, UUID.class), row.getInt(2)))
                        .list());
    }

    /// The deployment in which an alert was raised.
    static Optional<String> deployment(Handle handle, UUID alert) {
        return handle.createQuery(
                        """
                        select s.deployment_reference from alert a
                        join console_session s on s.id = a.session_id
                        where a.id = :alert
                        """)
                .bind("alert", alert)
                .mapTo(String.class)
                .findOne();
    }
}
