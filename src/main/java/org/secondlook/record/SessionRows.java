package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.deployment.Deployment;
import org.secondlook.match.Similarities;

/// SQL of the openings of the store. Confined to the record's thread.
final class SessionRows {
    private SessionRows() {}

    static void insert(Handle handle, RecordedSession session) {
        SessionDetails details = session.details();
        handle.createUpdate(
                        """
                        insert into console_session (id, opened_at, zone, deployment_reference, deployment_name,
                            demonstration, policy_id, policy_version, pack_id, watchlist_hash, watchlist_size,
                            threshold, threshold_floor, alert_hours, not_engaged_hours, watchlist_hours)
                        values (:id, :openedAt, :zone, :reference, :name, :demonstration, :policyId, :policyVersion,
                            :packId, :watchlistHash, :watchlistSize, :threshold, :floor, :alertHours,
                            :notEngagedHours, :watchlistHours)
                        """)
                .bind("id", session.id())
                .bind("openedAt", UtcTime.argument(session.openedAt()))
                .bind("zone", details.zone().getId())
                .bind("reference", details.deployment().reference())
                .bind("name", details.deployment().name())
                .bind("demonstration", details.deployment().demonstration())
                .bind("policyId", details.policyId())
                .bind("policyVersion", details.policyVersion())
                .bind("packId", details.packId())
                .bind("watchlistHash", details.watchlistHash())
                .bind("watchlistSize", details.watchlistSize())
                .bind("threshold", details.threshold())
                .bind("floor", details.floor())
                .bind("alertHours", details.keeping().alertHours())
                .bind("notEngagedHours", details.keeping().notEngagedHours())
                .bind("watchlistHours", details.keeping().watchlistHours())
                .execute();
    }

    /// An alert that an earlier opening left undecided.
    record LeftOpen(UUID id, String deployment) {}

    /// What earlier openings left undecided. This program holds the record alone, so nobody else
    /// can be judging.
    static List<LeftOpen> leftOpen(Handle handle) {
        return handle.createQuery(
                        """
                        select a.id, s.deployment_reference
                        from alert a
                        join console_session s on s.id = a.session_id
                        where not exists (select 1 from alert_ending e where e.alert_id = a.id)
                        order by a.raised_at, a.alert_number
                        """)
                .map((row, _) -> new LeftOpen(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    static void counted(Handle handle, SessionCount count) {
        handle.createUpdate(
                        """
                        insert into session_count (session_id, ended_at, faces_seen, counting_rule)
                        values (:session, :at, :faces, :rule)
                        """)
                .bind("session", count.session())
                .bind("at", UtcTime.argument(count.endedAt()))
                .bind("faces", count.facesSeen())
                .bind("rule", count.countingRule())
                .execute();
        count.similarities()
                .faces()
                .forEach((bin, faces) ->
                        handle.createUpdate(
                                        """
                                        insert into session_histogram (session_id, bin, faces)
                                        values (:session, :bin, :faces)
                                        """)
                                .bind("session", count.session())
                                .bind("bin", bin)
                                .bind("faces", faces)
                                .execute());
    }

    private static Similarities similarities(Handle handle, UUID session) {
        SortedMap<Integer, Long> faces = new TreeMap<>();
        handle.createQuery("select bin, faces from session_histogram where session_id = :session")
                .bind("session", session)
                .map((row, _) -> faces.put(row.getInt("bin"), row.getLong("faces")))
                .list();
        return new Similarities(faces);
    }

    /// What the sessions of a deployment counted; those that a crash ended told nothing.
    static List<SessionCount> counts(Handle handle, String deploymentReference) {
        return handle.createQuery(
                        """
                        select c.* from session_count c
                        join console_session s on s.id = c.session_id
                        where s.deployment_reference = :reference
                        order by s.opened_at, s.id
                        """)
                .bind("reference", deploymentReference)
                .map((row, _) ->
                        new SessionCount(
                                row.getObject("session_id", UUID.class),
                                UtcTime.read(row, "ended_at"),
                                row.getLong("faces_seen"),
                                row.getInt("counting_rule"),
                                similarities(handle, row.getObject("session_id", UUID.class))))
                .list();
    }

    /// How many alerts were raised in a deployment.
    static int alerts(Handle handle, String deploymentReference) {
        return handle.createQuery(
                        """
                        select count(*) from alert a
                        join console_session s on s.id = a.session_id
                        where s.deployment_reference = :reference
                        """)
                .bind("reference", deploymentReference)
                .mapTo(Integer.class)
                .one();
    }

    static int lastAlertNumber(Handle handle, String deploymentReference) {
        return handle.createQuery(
                        """
                        select coalesce(max(a.alert_number), 0)
                        from alert a
                        join console_session s on s.id = a.session_id
                        where s.deployment_reference = :reference
                        """)
                .bind("reference", deploymentReference)
                .mapTo(Integer.class)
                .one();
    }

    static List<RecordedSession> list(Handle handle, String deploymentReference) {
        return handle.createQuery(
                        """
                        select * from console_session where deployment_reference = :reference
                        order by opened_at, id
                        """)
                .bind("reference", deploymentReference)
                .map((row, _) -> session(row))
                .list();
    }

    static List<RecordedSession> all(Handle handle) {
        return handle.createQuery("select * from console_session order by opened_at, id")
                .map((row, _) -> session(row))
                .list();
    }

    private static RecordedSession session(ResultSet row) throws SQLException {
        Deployment deployment =
                new Deployment(
                        row.getString("deployment_name"),
                        row.getString("deployment_reference"),
                        row.getBoolean("demonstration"));
        SessionDetails details =
                new SessionDetails(
                        deployment,
                        row.getString("policy_id"),
                        row.getInt("policy_version"),
                        row.getString("pack_id"),
                        row.getString("watchlist_hash"),
                        row.getInt("watchlist_size"),
                        row.getDouble("threshold"),
                        row.getDouble("threshold_floor"),
                        new Keeping(
                                row.getInt("alert_hours"),
                                row.getInt("not_engaged_hours"),
                                row.getInt("watchlist_hours")),
                        ZoneId.of(row.getString("zone")));
        return new RecordedSession(
                row.getObject("id", UUID.class), UtcTime.read(row, "opened_at"), details);
    }
}
