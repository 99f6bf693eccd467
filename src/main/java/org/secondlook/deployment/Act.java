package org.secondlook.deployment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Who took a step, when and why. Immutable.
///
/// @param officer who
/// @param role in which
/// @param at when, to the microsecond, as it is recorded
/// @param note why, may be empty
public record Act(Officer officer, Role role, Instant at, String note) {
    /// Longest note that is taken.
    public static final int NOTE_LENGTH_MAX = 2_000;

    public Act {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (note.length() > NOTE_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "a note has at most %d characters".formatted(NOTE_LENGTH_MAX));
        }
    }
}
