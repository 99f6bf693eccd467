package org.secondlook.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.Decision;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.SecondJudgements;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignedIn;

/// Disagreements of two officers, and how supervisors resolve them. Thread-safe.
///
/// What was decided stays: the more cautious judgement held when it mattered. The resolution says
/// who saw right, so that others learn from it.
public final class Disputes {
    private final OpenRecord open;
    private final Additions additions;

    Disputes(OpenRecord open, Additions additions) {
        this.open = open;
        this.additions = additions;
    }

    /// Whether two officers judged and do not agree.
    static boolean isDisputed(List<Decision> judgements) {
        return judgements.size() == 2
                && judgements.getFirst().verdict() != judgements.getLast().verdict();
    }

    /// Records which judgement was right; returns when it is on the disk.
    ///
    /// @param who a supervisor who gave neither
    /// @throws RecordException when it may not be resolved by this officer
    /// @throws NotRecordedException when there is nothing to resolve, somebody else did meanwhile,
    ///   or it did not become durable
    public void resolve(UUID alert, DisputeResolution resolution, SignedIn who)
            throws RecordException, NotRecordedException {
        if (!who.account().has(Role.SUPERVISOR)
                || !SecondJudgements.isSame(who.officer(), resolution.officer())) {
            throw new RecordException("Disagreements of officers are resolved by supervisors.");
        }
        String deployment =
                open.read(() -> open.rows().read(h -> ExhibitRows.deployment(h, alert)))
                        .orElseThrow(() ->
                                new RecordException("There is no such alert in this record."));
        List<String> refusals = new ArrayList<>();
        additions.write(
                handle -> {
                    refusals.clear();
                    refusal(handle, alert, resolution).ifPresent(refusals::add);
                    if (refusals.isEmpty()) {
                        DisputeRows.insert(handle, alert, resolution);
                        open.events()
                                .append(
                                        handle,
                                        AlertEvents.resolved(deployment, alert, resolution));
                    }
                    return refusals.isEmpty();
                },
                handle -> refusals.isEmpty() && isThere(handle, alert, resolution),
                () ->
                        refusals.isEmpty()
                                ? "Another supervisor has resolved this disagreement in the meantime."
                                : String.join(" ", refusals));
    }

    private static Optional<String> refusal(
            Handle handle, UUID alert, DisputeResolution resolution) {
        List<Decision> judgements =
                JudgementRows.of(handle, alert).stream()
                        .map(JudgementRows.Judged::judgement)
                        .toList();
        if (!isDisputed(judgements)) {
            return Optional.of(
                    "No two officers disagree on this alert, so there is nothing to resolve.");
        }
        return judgements.stream()
                        .anyMatch(judgement ->
                                SecondJudgements.isSame(judgement.officer(), resolution.officer()))
                ? Optional.of(
                        "Whoever judged this alert cannot say who was right. Ask another supervisor.")
                : Optional.empty();
    }

    /// What the same supervisor found before, in a try of which it was not known whether it reached
    /// the disk, is there.
    private static boolean isThere(Handle handle, UUID alert, DisputeResolution resolution) {
        return DisputeRows.of(handle, alert)
                .filter(there ->
                        there.right() == resolution.right()
                                && there.note().equals(resolution.note())
                                && SecondJudgements.isSame(there.officer(), resolution.officer()))
                .isPresent();
    }
}
