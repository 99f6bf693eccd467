package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.Authority;
import org.secondlook.deployment.Checklist;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Place;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.PlannedCamera;

/// SQL that reads deployments back. Confined to the record's thread.
final class DeploymentReading {
    private DeploymentReading() {}

    /// One deployment, if it is recorded.
    static Optional<DeploymentLife> find(Handle handle, String reference) {
        List<PlannedCamera> cameras =
                handle.createQuery(
                                "select * from deployment_camera where reference = :reference order by place")
                        .bind("reference", reference)
                        .map((row, _) ->
                                new PlannedCamera(row.getString("name"), row.getString("address")))
                        .list();
        List<Officer> officers =
                handle.createQuery(
                                "select * from deployment_officer where reference = :reference order by place")
                        .bind("reference", reference)
                        .map((row, _) -> new Officer(row.getString("officer_id")))
                        .list();
        return handle.createQuery("select * from deployment where reference = :reference")
                .bind("reference", reference)
                .map((row, _) -> plan(row, cameras, officers))
                .findOne()
                .map(plan -> new DeploymentLife(plan, events(handle, reference)));
    }

    /// References of all deployments, newest first.
    ///
    /// @param limit how many at most
    static List<String> references(Handle handle, int limit) {
        return handle.createQuery(
                        "select reference from deployment order by begins_at desc, reference limit :limit")
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private static Plan plan(ResultSet row, List<PlannedCamera> cameras, List<Officer> officers)
            throws SQLException {
        return new Plan(
                row.getString("reference"),
                row.getString("name"),
                row.getString("force_name"),
                new Place(
                        row.getString("place_name"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getString("zone_of_recognition")),
                ZoneId.of(row.getString("zone")),
                row.getString("use_case"),
                UtcTime.read(row, "begins_at"),
                UtcTime.read(row, "ends_at"),
                cameras,
                officers,
                row.getString("watchlist"),
                row.getDouble("threshold"),
                row.getInt("expected_faces"),
                row.getString("pack_id"),
                row.getString("policy"),
                row.getString("necessity"),
                row.getString("equality_assessment"));
    }

    private static List<DeploymentEvent> events(Handle handle, String reference) {
        Map<Integer, Checklist> checklists = checklists(handle, reference);
        return handle.createQuery(
                        """
                        select s.step_number, s.step, s.officer_id, s.role_code, s.at_time, s.note,
                            a.officer_name, a.officer_rank, a.authority_reference, a.limits, a.watchlist_hash,
                            a.watchlist_size, a.threshold, a.threshold_floor, a.pack_id, a.pack_hash, a.policy_id,
                            a.policy_version, a.policy_hash, a.demonstration, t.threshold_before, t.threshold_after
                        from deployment_step s
                        left join deployment_authority a
                            on a.reference = s.reference and a.step_number = s.step_number
                        left join deployment_threshold t
                            on t.reference = s.reference and t.step_number = s.step_number
                        where s.reference = :reference
                        order by s.step_number
                        """)
                .bind("reference", reference)
                .map((row, _) -> event(row, checklists))
                .list();
    }

    private static Map<Integer, Checklist> checklists(Handle handle, String reference) {
        Map<Integer, Map<Checklist.Item, Checklist.Answer>> answers = new java.util.HashMap<>();
        handle.createQuery("select * from deployment_check where reference = :reference")
                .bind("reference", reference)
                .map((row, _) ->
                        answers.computeIfAbsent(
                                        row.getInt("step_number"),
                                        _ -> new EnumMap<>(Checklist.Item.class))
                                .put(
                                        Codes.item(row.getString("item")),
                                        new Checklist.Answer(
                                                row.getBoolean("waived"), row.getString("note"))))
                .list();
        Map<Integer, Checklist> checklists = new java.util.HashMap<>();
        answers.forEach((step, found) -> checklists.put(step, new Checklist(found)));
        return checklists;
    }

    private static DeploymentEvent event(ResultSet row, Map<Integer, Checklist> checklists)
            throws SQLException {
        Act act =
                new Act(
                        new Officer(row.getString("officer_id")),
                        Codes.role(row.getString("role_code")),
                        UtcTime.read(row, "at_time"),
                        row.getString("note"));
        String code = row.getString("step");
        return switch (code) {
            case Codes.PLANNED -> new DeploymentEvent.Planned(act);
            case Codes.AUTHORISED ->
                    new DeploymentEvent.Authorised(act, authority(row, act), frozen(row));
            case Codes.STARTED ->
                    new DeploymentEvent.Started(
                            act,
                            checklists.getOrDefault(
                                    row.getInt("step_number"), new Checklist(Map.of())));
            case Codes.THRESHOLD_RAISED ->
                    new DeploymentEvent.ThresholdRaised(
                            act,
                            row.getDouble("threshold_before"),
                            row.getDouble("threshold_after"));
            case Codes.ENDED -> new DeploymentEvent.Ended(act);
            case Codes.CLOSED -> new DeploymentEvent.Closed(act);
            default -> throw new IllegalStateException("the record holds no such step");
        };
    }

    private static Authority authority(ResultSet row, Act act) throws SQLException {
        return new Authority(
                act.officer(),
                row.getString("officer_name"),
                row.getString("officer_rank"),
                act.at(),
                row.getString("authority_reference"),
                row.getString("limits"));
    }

    private static Frozen frozen(ResultSet row) throws SQLException {
        return new Frozen(
                row.getString("watchlist_hash"),
                row.getInt("watchlist_size"),
                row.getDouble("threshold"),
                row.getDouble("threshold_floor"),
                row.getString("pack_id"),
                row.getString("pack_hash"),
                row.getString("policy_id"),
                row.getInt("policy_version"),
                row.getString("policy_hash"),
                row.getBoolean("demonstration"));
    }
}
