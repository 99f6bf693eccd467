package org.secondlook.record;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Role;

/// Pictures of an alert that are kept beyond their time, because somebody said why. Immutable.
///
/// @param alert whose pictures
/// @param deployment reference
/// @param number of the alert, for people
/// @param reason as typed
/// @param by who holds them
/// @param role in which
/// @param at since when
/// @param until when it ends by itself
/// @param review when somebody has to look at it again
/// @param ending how it ended; null as long as it holds
public record EvidenceHold(
        UUID id,
        UUID alert,
        String deployment,
        int number,
        String reason,
        Officer by,
        Role role,
        Instant at,
        Instant until,
        Instant review,
        @Nullable Ending ending) {
    /// The longest a hold may last; who needs the pictures for longer takes them into evidence.
    public static final Duration UNTIL_MAX = Duration.ofDays(366);

    /// The longest until somebody looks at it again.
    public static final Duration REVIEW_MAX = Duration.ofDays(31);

    /// Characters of a reason, at most.
    public static final int REASON_LENGTH_MAX = 2_000;

    public EvidenceHold {
        at = UtcTime.recorded(at);
        until = UtcTime.recorded(until);
        review = UtcTime.recorded(review);
    }

    /// How it ended.
    ///
    /// @param by who released it; null where its time was over
    /// @param reason as typed; empty where its time was over
    public record Ending(@Nullable Officer by, String reason, Instant at) {
        public Ending {
            at = UtcTime.recorded(at);
        }
    }

    /// Whether it still holds.
    public boolean holds() {
        return ending == null;
    }

    /// Whether somebody should have looked at it again.
    public boolean isOverdue(Instant now) {
        return holds() && !now.isBefore(review);
    }
}
