package org.secondlook.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.Decision;
import org.secondlook.alert.FirstJudgement;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.SecondJudgements;

/// Finds out what a refused row means: that it is in the record already, or that something else is.
/// Confined to the record's thread.
///
/// A write that failed half-way is tried again and then finds its own row; that is a success. An
/// ending that finds another one has lost, and the one in the record stands.
final class Settlement {
    private Settlement() {}

    static boolean raised(DurableRecord record, Alert alert, RowRefusedException refused)
            throws NotRecordedException {
        if (refused.fault().isDuplicate() && find(record, alert).isPresent()) {
            return true;
        }
        throw notTaken("The alert", refused);
    }

    /// @param endedAt when the alert had ended as not adjudicated; null where it is decided in time
    static boolean decided(
            DurableRecord record,
            Alert alert,
            Decision decision,
            @Nullable Instant endedAt,
            RowRefusedException refused)
            throws NotRecordedException {
        AlertState wanted =
                new AlertState.Decided(
                        recorded(decision), endedAt == null ? null : UtcTime.recorded(endedAt));
        return ended(record, alert, wanted, refused);
    }

    /// What the officer judged may be on the record from an earlier try of which it was not known
    /// whether it reached the disk, with the time of that one.
    static FirstJudgement judged(
            DurableRecord record, Alert alert, Decision judgement, RowRefusedException refused)
            throws NotRecordedException {
        Optional<JudgementRows.Judged> row =
                refused.fault().isDuplicate() ? firstOf(record, alert) : Optional.empty();
        if (row.isEmpty()) {
            throw notTaken("The judgement", refused);
        }
        Decision there = row.get().judgement();
        FirstJudgement first = new FirstJudgement(there, row.get().until());
        if (!SecondJudgements.isSame(there.officer(), judgement.officer())) {
            throw new NotRecordedException(
                    "Another officer has judged this alert in the meantime. Decide again: yours counts as the second judgement.",
                    first);
        }
        if (!there.tellsTheSameAs(judgement)) {
            throw new NotRecordedException(
                    "The record holds an earlier judgement of yours on this alert; that one stands. A second officer has to judge it.",
                    first);
        }
        return first;
    }

    private static Optional<JudgementRows.Judged> firstOf(DurableRecord record, Alert alert)
            throws NotRecordedException {
        try {
            return record.write(
                    handle -> JudgementRows.of(handle, alert.id()).stream().findFirst());
        } catch (RowRefusedException e) {
            throw notTaken("The judgement", e);
        }
    }

    /// A decision as it is read back.
    static Decision recorded(Decision decision) {
        return new Decision(
                decision.verdict(),
                decision.reasons(),
                decision.note(),
                decision.officer(),
                UtcTime.recorded(decision.at()),
                recorded(decision.mark()));
    }

    /// A judgement as what was decided, once another officer had judged as well.
    static Decision decidedAt(Decision judgement, Instant at) {
        return new Decision(
                judgement.verdict(),
                judgement.reasons(),
                judgement.note(),
                judgement.officer(),
                at,
                judgement.mark());
    }

    private static @Nullable BlindMark recorded(@Nullable BlindMark mark) {
        return mark == null
                ? null
                : new BlindMark(
                        mark.value(),
                        UtcTime.recorded(mark.openedAt()),
                        UtcTime.recorded(mark.markedAt()),
                        UtcTime.recorded(mark.revealedAt()));
    }

    static boolean ended(
            DurableRecord record, Alert alert, AlertState wanted, RowRefusedException refused)
            throws NotRecordedException {
        if (!refused.fault().isDuplicate()) {
            throw notTaken("The decision", refused);
        }
        AlertState standing =
                find(record, alert).map(RecordedAlert::state).orElseGet(AlertState.Waiting::new);
        if (standing.equals(wanted)) {
            return true;
        }
        throw switch (standing) {
            case AlertState.Decided(Decision decision, _) ->
                    new NotRecordedException(
                            "The record holds a decision of officer %s on this alert already; that one stands."
                                    .formatted(decision.officer().id()),
                            standing);
            case AlertState.NotAdjudicated _ ->
                    new NotRecordedException(
                            "This alert has ended in the record as not adjudicated.", standing);
            case AlertState.Waiting _, AlertState.Committing _ -> notTaken("The decision", refused);
        };
    }

    /// Reads as a write does, so that what is found is on the disk when it is believed.
    private static Optional<RecordedAlert> find(DurableRecord record, Alert alert)
            throws NotRecordedException {
        try {
            return record.write(handle -> AlertReading.find(handle, alert.id()));
        } catch (RowRefusedException e) {
            throw notTaken("The alert", e);
        }
    }

    private static NotRecordedException notTaken(String what, RowRefusedException refused) {
        return new NotRecordedException(
                "%s does not fit the record (error %d) and was not taken. Report that number."
                        .formatted(what, refused.fault().code()),
                refused);
    }
}
