package org.secondlook.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.match.Candidate;

/// An alert and what became of it, as read back. Immutable.
///
/// @param id given when it was raised
/// @param session the opening of the store it was raised in
/// @param number for people
/// @param camera its name
/// @param track the track's number in that camera
/// @param firstSeenSeconds when the track began, on the footage's clock
/// @param alertSeconds when the threshold was reached, on the footage's clock
/// @param best the best candidate
/// @param threshold in force
/// @param runnersUp most similar first
/// @param raisedAt when
/// @param expiresAt when it ends if nobody judges it
/// @param state waiting, decided or not adjudicated
/// @param leftOpen whether it was found undecided when the store was next opened
public record RecordedAlert(
        UUID id,
        UUID session,
        int number,
        String camera,
        long track,
        double firstSeenSeconds,
        double alertSeconds,
        RecordedCandidate best,
        double threshold,
        List<RecordedCandidate> runnersUp,
        Instant raisedAt,
        Instant expiresAt,
        AlertState state,
        boolean leftOpen) {
    public RecordedAlert {
        runnersUp = List.copyOf(runnersUp);
    }

    /// An alert as it is recorded when it is raised.
    static RecordedAlert of(UUID session, Alert alert) {
        Alert.Sight sight = alert.sight();
        return new RecordedAlert(
                alert.id(),
                session,
                alert.number(),
                sight.camera(),
                sight.track(),
                sight.firstSeenSeconds(),
                sight.alertSeconds(),
                candidate(sight.candidate()),
                sight.threshold(),
                sight.runnersUp().stream().map(RecordedAlert::candidate).toList(),
                UtcTime.recorded(alert.raisedAt()),
                UtcTime.recorded(alert.expiresAt()),
                new AlertState.Waiting(),
                false);
    }

    private static RecordedCandidate candidate(Candidate candidate) {
        return new RecordedCandidate(candidate.entry().reference(), candidate.similarity());
    }
}
