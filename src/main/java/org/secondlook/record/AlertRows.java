package org.secondlook.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.secondlook.alert.Alert;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.Decision;
import org.secondlook.match.Candidate;

/// SQL that adds alerts and what became of them. Confined to the record's thread. There is none
/// that changes or removes.
final class AlertRows {
    private AlertRows() {}

    static void raised(Handle handle, UUID session, Alert alert) {
        Alert.Sight sight = alert.sight();
        handle.createUpdate(
                        """
                        insert into alert (id, session_id, alert_number, camera, track, first_seen_seconds,
                            alert_seconds, entry_reference, similarity, threshold, raised_at, expires_at)
                        values (:id, :session, :number, :camera, :track, :firstSeen, :alertSeconds, :reference,
                            :similarity, :threshold, :raisedAt, :expiresAt)
                        """)
                .bind("id", alert.id())
                .bind("session", session)
                .bind("number", alert.number())
                .bind("camera", sight.camera())
                .bind("track", sight.track())
                .bind("firstSeen", sight.firstSeenSeconds())
                .bind("alertSeconds", sight.alertSeconds())
                .bind("reference", sight.candidate().entry().reference())
                .bind("similarity", sight.candidate().similarity())
                .bind("threshold", sight.threshold())
                .bind("raisedAt", UtcTime.argument(alert.raisedAt()))
                .bind("expiresAt", UtcTime.argument(alert.expiresAt()))
                .execute();
        runnersUp(handle, alert.id(), sight.runnersUp());
    }

    private static void runnersUp(Handle handle, UUID alert, List<Candidate> runnersUp) {
        if (runnersUp.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into alert_runner_up (alert_id, place, entry_reference, similarity)
                        values (:alert, :place, :reference, :similarity)
                        """)) {
            int place = 1;
            for (Candidate candidate : runnersUp) {
                batch.bind("alert", alert)
                        .bind("place", place++)
                        .bind("reference", candidate.entry().reference())
                        .bind("similarity", candidate.similarity())
                        .add();
            }
            batch.execute();
        }
    }

    /// An alert ends with its decision.
    static void ended(Handle handle, UUID session, UUID alert, Decision decision) {
        ended(handle, session, alert, Codes.DECIDED, decision.at());
    }

    /// A decision on an alert that has ended, with it or before.
    static void decision(Handle handle, UUID alert, Decision decision) {
        handle.createUpdate(
                        """
                        insert into decision (alert_id, verdict, note, officer_id, decided_at)
                        values (:alert, :verdict, :note, :officer, :at)
                        """)
                .bind("alert", alert)
                .bind("verdict", Codes.of(decision.verdict()))
                .bind("note", decision.note())
                .bind("officer", decision.officer().id())
                .bind("at", UtcTime.argument(decision.at()))
                .execute();
        BlindMark mark = decision.mark();
        if (mark != null) {
            mark(handle, alert, mark);
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into decision_reason (alert_id, place, reason_code)
                        values (:alert, :place, :code)
                        """)) {
            int place = 1;
            for (String code : decision.reasons()) {
                batch.bind("alert", alert).bind("place", place++).bind("code", code).add();
            }
            batch.execute();
        }
    }

    private static void mark(Handle handle, UUID alert, BlindMark mark) {
        handle.createUpdate(
                        """
                        insert into decision_mark (alert_id, mark, opened_at, marked_at, revealed_at)
                        values (:alert, :mark, :openedAt, :markedAt, :revealedAt)
                        """)
                .bind("alert", alert)
                .bind("mark", mark.value())
                .bind("openedAt", UtcTime.argument(mark.openedAt()))
                .bind("markedAt", UtcTime.argument(mark.markedAt()))
                .bind("revealedAt", UtcTime.argument(mark.revealedAt()))
                .execute();
    }

    static void notAdjudicated(Handle handle, UUID session, UUID alert, Instant at) {
        ended(handle, session, alert, Codes.NOT_ADJUDICATED, at);
    }

    private static void ended(Handle handle, UUID session, UUID alert, String state, Instant at) {
        handle.createUpdate(
                        """
                        insert into alert_ending (alert_id, session_id, state, ended_at)
                        values (:alert, :session, :state, :at)
                        """)
                .bind("alert", alert)
                .bind("session", session)
                .bind("state", state)
                .bind("at", UtcTime.argument(at))
                .execute();
    }
}
