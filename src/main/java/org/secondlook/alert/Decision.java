package org.secondlook.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Reason;

/// A person's judgement of an alert. Immutable; never changed once committed.
///
/// @param verdict engage or do not engage
/// @param reasons codes of the policy, at least one, each once
/// @param note free text, may be empty
/// @param officer who decided
/// @param at when
/// @param mark of the blind look before it; null only where the policy does not require one
public record Decision(
        Verdict verdict,
        List<String> reasons,
        String note,
        Officer officer,
        Instant at,
        @Nullable BlindMark mark) {
    /// Longest note that is taken.
    public static final int MAX_NOTE_LENGTH = 2_000;

    public Decision {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a decision needs at least one reason");
        }
        if (new HashSet<>(reasons).size() < reasons.size()) {
            throw new IllegalArgumentException("a decision gives each reason once");
        }
        if (note.length() > MAX_NOTE_LENGTH) {
            throw new IllegalArgumentException(
                    "a note has at most %d characters".formatted(MAX_NOTE_LENGTH));
        }
    }

    /// Whether two tell the same, whoever told it and when.
    public boolean tellsTheSameAs(Decision other) {
        return verdict == other.verdict
                && reasons.equals(other.reasons)
                && note.equals(other.note)
                && (mark == null
                        ? other.mark == null
                        : other.mark != null && mark.value() == other.mark.value());
    }

    /// Whether a verdict contradicts what its officer thought of the faces, blind.
    ///
    /// What is revealed after the mark moves people's criterion and does not make them see better
    /// (DOMAIN.md §7, Howard 2020), so a change towards a stop always has to be explained. Not to
    /// engage after a mark of the same person may have reasons that have nothing to do with the
    /// faces; one that judges them has to be explained as well.
    ///
    /// @param mark the blind mark; 0 where there is none
    /// @param given the reasons that are given
    public static boolean contradicts(Verdict verdict, int mark, Collection<Reason> given) {
        return switch (verdict) {
            case ENGAGE -> mark < 0;
            case DO_NOT_ENGAGE -> mark > 0 && given.stream().anyMatch(Reason::judgesFaces);
        };
    }
}
