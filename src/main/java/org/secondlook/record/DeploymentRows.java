package org.secondlook.record;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.Authority;
import org.secondlook.deployment.Checklist;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.PlannedCamera;

/// SQL that adds plans and what happens to them. Confined to the record's thread. There is none
/// that changes or removes.
final class DeploymentRows {
    private DeploymentRows() {}

    static void insert(Handle handle, Plan plan) {
        handle.createUpdate(
                        """
                        insert into deployment (reference, name, force_name, place_name, latitude, longitude,
                            zone_of_recognition, zone, use_case, begins_at, ends_at, watchlist, threshold,
                            expected_faces, pack_id, policy, necessity, equality_assessment)
                        values (:reference, :name, :force, :place, :latitude, :longitude, :zoneOfRecognition, :zone,
                            :useCase, :begins, :ends, :watchlist, :threshold, :faces, :packId, :policy, :necessity,
                            :equality)
                        """)
                .bind("reference", plan.reference())
                .bind("name", plan.name())
                .bind("force", plan.force())
                .bind("place", plan.place().name())
                .bind("latitude", plan.place().latitude())
                .bind("longitude", plan.place().longitude())
                .bind("zoneOfRecognition", plan.place().zoneOfRecognition())
                .bind("zone", plan.zone().getId())
                .bind("useCase", plan.useCase())
                .bind("begins", UtcTime.argument(plan.begins()))
                .bind("ends", UtcTime.argument(plan.ends()))
                .bind("watchlist", plan.watchlist())
                .bind("threshold", plan.threshold())
                .bind("faces", plan.expectedFaces())
                .bind("packId", plan.packId())
                .bind("policy", plan.policy())
                .bind("necessity", plan.necessity())
                .bind("equality", plan.equalityAssessment())
                .execute();
        cameras(handle, plan.reference(), plan.cameras());
        officers(handle, plan.reference(), plan.officers());
    }

    private static void cameras(Handle handle, String reference, List<PlannedCamera> cameras) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into deployment_camera (reference, place, name, address)
                        values (:reference, :place, :name, :address)
                        """)) {
            int place = 1;
            for (PlannedCamera camera : cameras) {
                batch.bind("reference", reference)
                        .bind("place", place++)
                        .bind("name", camera.name())
                        .bind("address", camera.address())
                        .add();
            }
            batch.execute();
        }
    }

    private static void officers(Handle handle, String reference, List<Officer> officers) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into deployment_officer (reference, place, officer_id)
                        values (:reference, :place, :officer)
                        """)) {
            int place = 1;
            for (Officer officer : officers) {
                batch.bind("reference", reference)
                        .bind("place", place++)
                        .bind("officer", officer.id())
                        .add();
            }
            batch.execute();
        }
    }

    /// Adds what happened.
    ///
    /// @param number its place among the deployment's events, counted from 1
    static void insert(Handle handle, String reference, int number, DeploymentEvent event) {
        Act act = event.act();
        handle.createUpdate(
                        """
                        insert into deployment_step (reference, step_number, step, officer_id, role_code, at_time, note)
                        values (:reference, :number, :step, :officer, :role, :at, :note)
                        """)
                .bind("reference", reference)
                .bind("number", number)
                .bind("step", code(event))
                .bind("officer", act.officer().id())
                .bind("role", Codes.of(act.role()))
                .bind("at", UtcTime.argument(act.at()))
                .bind("note", act.note())
                .execute();
        switch (event) {
            case DeploymentEvent.Authorised(Act _, Authority authority, Frozen frozen) ->
                    authority(handle, reference, number, authority, frozen);
            case DeploymentEvent.Started(Act _, Checklist checklist) ->
                    checklist(handle, reference, number, checklist);
            case DeploymentEvent.ThresholdRaised(Act _, double before, double after) ->
                    threshold(handle, reference, number, before, after);
            case DeploymentEvent.Planned _, DeploymentEvent.Ended _, DeploymentEvent.Closed _ -> {}
        }
    }

    private static String code(DeploymentEvent event) {
        return switch (event) {
            case DeploymentEvent.Planned _ -> Codes.PLANNED;
            case DeploymentEvent.Authorised _ -> Codes.AUTHORISED;
            case DeploymentEvent.Started _ -> Codes.STARTED;
            case DeploymentEvent.ThresholdRaised _ -> Codes.THRESHOLD_RAISED;
            case DeploymentEvent.Ended _ -> Codes.ENDED;
            case DeploymentEvent.Closed _ -> Codes.CLOSED;
        };
    }

    private static void authority(
            Handle handle, String reference, int number, Authority authority, Frozen frozen) {
        handle.createUpdate(
                        """
                        insert into deployment_authority (reference, step_number, officer_name, officer_rank,
                            authority_reference, limits, watchlist_hash, watchlist_size, threshold, threshold_floor,
                            pack_id, pack_hash, policy_id, policy_version, policy_hash, demonstration)
                        values (:reference, :number, :name, :rank, :authority, :limits, :watchlistHash, :watchlistSize,
                            :threshold, :floor, :packId, :packHash, :policyId, :policyVersion, :policyHash,
                            :demonstration)
                        """)
                .bind("reference", reference)
                .bind("number", number)
                .bind("name", authority.name())
                .bind("rank", authority.rank())
                .bind("authority", authority.reference())
                .bind("limits", authority.limits())
                .bind("watchlistHash", frozen.watchlistHash())
                .bind("watchlistSize", frozen.watchlistSize())
                .bind("threshold", frozen.threshold())
                .bind("floor", frozen.floor())
                .bind("packId", frozen.packId())
                .bind("packHash", frozen.packHash())
                .bind("policyId", frozen.policyId())
                .bind("policyVersion", frozen.policyVersion())
                .bind("policyHash", frozen.policyHash())
                .bind("demonstration", frozen.demonstration())
                .execute();
    }

    private static void checklist(
            Handle handle, String reference, int number, Checklist checklist) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into deployment_check (reference, step_number, item, waived, note)
                        values (:reference, :number, :item, :waived, :note)
                        """)) {
            checklist
                    .answers()
                    .forEach((item, answer) ->
                            batch.bind("reference", reference)
                                    .bind("number", number)
                                    .bind("item", Codes.of(item))
                                    .bind("waived", answer.waived())
                                    .bind("note", answer.note())
                                    .add());
            batch.execute();
        }
    }

    private static void threshold(
            Handle handle, String reference, int number, double before, double after) {
        handle.createUpdate(
                        """
                        insert into deployment_threshold (reference, step_number, threshold_before, threshold_after)
                        values (:reference, :number, :before, :after)
                        """)
                .bind("reference", reference)
                .bind("number", number)
                .bind("before", before)
                .bind("after", after)
                .execute();
    }
}
