package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// SQL that finds the files of pictures that are kept, and when each is due. Confined to the
/// record's thread.
final class KeptFiles {
    private KeptFiles() {}

    /// A file that the record has no receipt for.
    ///
    /// @param number of the alert
    /// @param dueAt when it is deleted by the clock as it is
    record KeptFile(
            UUID alert,
            int part,
            int number,
            String deployment,
            String policyId,
            String sha256,
            Instant dueAt) {}

    /// All of them, those of one alert together, the soonest due first.
    static List<KeptFile> list(Handle handle, ClockSteps steps, Instant now) {
        return handle
                .createQuery(
                        """
                        select x.alert_id, x.part, x.sha256, x.delete_at, a.alert_number, s.deployment_reference,
                            s.policy_id, s.not_engaged_hours, d.decided_at, c.at_time as closed_at,
                            min(x.event_sequence) over (partition by x.alert_id) as event_sequence
                        from alert_exhibit x
                        join alert a on a.id = x.alert_id
                        join console_session s on s.id = a.session_id
                        left join decision d on d.alert_id = a.id and d.verdict = 'DO_NOT_ENGAGE'
                        left join deployment_step c on c.reference = s.deployment_reference and c.step = 'CLOSED'
                        where not exists (select 1 from purge_item i where i.alert_id = x.alert_id and i.part = x.part)
                        order by x.delete_at, x.alert_id, x.part
                        """)
                .map((row, _) -> file(row, steps, now))
                .stream()
                .toList();
    }

    /// A file that was deleted.
    record Deleted(UUID alert, String sha256) {}

    /// All files of a deployment that there is a receipt for.
    static List<Deleted> deleted(Handle handle, String deployment) {
        return handle.createQuery(
                        """
                        select i.alert_id, i.hash from purge_item i
                        join alert a on a.id = i.alert_id
                        join console_session s on s.id = a.session_id
                        where s.deployment_reference = :deployment and i.kind = 'ALERT_PICTURES'
                        """)
                .bind("deployment", deployment)
                .map((row, _) -> new Deleted(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /// SHA-256 by which files are known together: over their own, sorted, a line each; empty for
    /// none.
    static String hash(List<Deleted> files) {
        String lines =
                files.stream()
                        .map(file -> file.sha256() + "\n")
                        .sorted()
                        .collect(Collectors.joining());
        return AlertEvents.sha256(lines);
    }

    private static KeptFile file(ResultSet row, ClockSteps steps, Instant now) throws SQLException {
        Instant time = UtcTime.read(row, "delete_at");
        @Nullable Instant notEngaged = found(row, "decided_at");
        if (notEngaged != null) {
            time = sooner(time, notEngaged.plus(Duration.ofHours(row.getInt("not_engaged_hours"))));
        }
        Instant due = steps.shown(time, row.getLong("event_sequence"), now);
        boolean closing = steps.isClosing(row.getString("deployment_reference"));
        if (closing || found(row, "closed_at") != null) {
            due = sooner(due, now);
        }
        return new KeptFile(
                row.getObject("alert_id", UUID.class),
                row.getInt("part"),
                row.getInt("alert_number"),
                row.getString("deployment_reference"),
                row.getString("policy_id"),
                row.getString("sha256"),
                due);
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant found(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
