package org.secondlook.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.deployment.Officer;

/// An alert with all that the record tells of it: what became of it, who looked at its pictures,
/// and what became of those. Immutable.
///
/// @param deployment reference
/// @param policyId the rules that were in force
/// @param policyVersion the rules that were in force
/// @param judgements of two officers where one is not enough, the first one first; there may be one
///   alone, where nobody gave the second
/// @param resolution which of two that do not agree was right; null where nobody has said
/// @param engagements what was told of a decision to engage, in order; the last one stands
/// @param looks who looked at its pictures, the latest first, at most `LOOKS_MAX`
/// @param refusal why whoever asked cannot see the pictures that are kept, a sentence; empty where
///   they can, and where none are kept
public record AlertHistory(
        String deployment,
        String policyId,
        int policyVersion,
        RecordedAlert alert,
        List<Decision> judgements,
        @Nullable DisputeResolution resolution,
        List<Engagement> engagements,
        List<Look> looks,
        Pictures pictures,
        String refusal) {
    /// Looks that are told, at most.
    public static final int LOOKS_MAX = 1_000;

    public AlertHistory {
        judgements = List.copyOf(judgements);
        engagements = List.copyOf(engagements);
        looks = List.copyOf(looks);
    }

    /// Whether two officers judged and do not agree.
    public boolean isDisputed() {
        return Disputes.isDisputed(judgements);
    }

    /// Somebody looked at its pictures.
    public record Look(Officer by, Instant at) {}

    /// What became of the pictures.
    public sealed interface Pictures {
        /// None were ever kept.
        record Never() implements Pictures {}

        /// They are kept.
        ///
        /// @param dueAt when they are deleted by this machine's clock, if nothing holds them
        /// @param hold what holds them; null for nothing
        record Kept(Instant dueAt, @Nullable EvidenceHold hold) implements Pictures {}

        /// Their time is over and nothing holds them, but they could not be deleted yet. Nobody may
        /// look at them any more.
        record Overdue(Instant dueAt) implements Pictures {}

        /// They were deleted.
        ///
        /// @param receipt the last one that tells of them, with no other items
        record Deleted(PurgeReceipt receipt) implements Pictures {}
    }
}
