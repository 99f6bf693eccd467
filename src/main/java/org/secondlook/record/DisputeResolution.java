package org.secondlook.record;

import java.time.Instant;
import org.secondlook.alert.Decision;
import org.secondlook.deployment.Officer;

/// Which of two judgements that do not agree was right, as a supervisor found. It changes nothing
/// of what was decided. Immutable.
///
/// @param right the judgement's number, 1 or 2
/// @param note why, not blank
/// @param officer the supervisor, who gave neither
/// @param at when
public record DisputeResolution(int right, String note, Officer officer, Instant at) {
    /// Longest note that is taken.
    public static final int MAX_NOTE_LENGTH = Decision.MAX_NOTE_LENGTH;

    public DisputeResolution {
        if (right != 1 && right != 2) {
            throw new IllegalArgumentException("there are two judgements, 1 and 2");
        }
        if (note.isBlank() || note.length() > MAX_NOTE_LENGTH) {
            throw new IllegalArgumentException(
                    "a resolution says why, in at most %d characters".formatted(MAX_NOTE_LENGTH));
        }
    }
}
