package org.secondlook.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.KeptFiles.KeptFile;

/// Holds back pictures of an alert from their deletion, and lets them go. Thread-safe; whoever
/// calls sees to it that nothing is purged meanwhile.
///
/// @param open the record
/// @param additions to it
/// @param steps of its clock
record EvidenceHolds(OpenRecord open, Additions additions, ClockSteps steps) {
    private static final List<Role> MAY_HOLD = List.of(Role.SUPERVISOR, Role.AUTHORISING_OFFICER);

    /// Holds the pictures of an alert. Those that are held already are held anew; so a hold that
    /// was looked at again gets its next date.
    ///
    /// @throws RecordException when it may not be, or there is nothing to hold
    EvidenceHold hold(
            UUID alert, String reason, Instant until, Instant review, SignedIn who, Instant now)
            throws RecordException, NotRecordedException {
        Role role = role(who, reason);
        requireDates(until, review, now);
        List<KeptFile> files =
                open
                        .read(() ->
                                open.rows()
                                        .read(handle -> {
                                            steps.read(handle);
                                            return KeptFiles.list(handle, steps, now);
                                        }))
                        .stream()
                        .filter(file -> file.alert().equals(alert))
                        .toList();
        Optional<EvidenceHold> before = holding(alert);
        if (files.isEmpty()) {
            throw new RecordException(
                    "There are no pictures of this alert, or not any more, so there is nothing to hold.");
        }
        KeptFile file = files.getFirst();
        if (before.isEmpty() && !now.isBefore(file.dueAt())) {
            throw new RecordException(
                    "The time of these pictures is over, and they are being deleted. They can no longer be held.");
        }
        open.exhibits().hold(file.deployment(), alert);
        EvidenceHold hold =
                new EvidenceHold(
                        UUID.randomUUID(),
                        alert,
                        file.deployment(),
                        file.number(),
                        reason.strip(),
                        who.officer(),
                        role,
                        now,
                        until,
                        review,
                        null);
        EvidenceHold.Ending anew = new EvidenceHold.Ending(who.officer(), "Held anew.", now);
        try {
            additions.write(
                    handle -> {
                        if (!mayHold(handle, who)) {
                            return false;
                        }
                        before.ifPresent(old -> ended(handle, old, anew));
                        HoldRows.insert(handle, hold);
                        open.events().append(handle, RetentionEvents.held(hold));
                        return true;
                    },
                    handle ->
                            HoldRows.holding(handle).stream()
                                    .anyMatch(h -> h.id().equals(hold.id())),
                    () -> "%s may not hold pictures any more.".formatted(who.officer().id()));
        } catch (NotRecordedException e) {
            if (before.isEmpty()) {
                open.exhibits().release(file.deployment(), alert);
            }
            throw e;
        }
        return hold;
    }

    private static Role role(SignedIn who, String reason) throws RecordException {
        if (reason.isBlank() || reason.strip().length() > EvidenceHold.REASON_LENGTH_MAX) {
            throw new RecordException(
                    "Say why, in 1 to %d characters.".formatted(EvidenceHold.REASON_LENGTH_MAX));
        }
        return MAY_HOLD.stream()
                .filter(who.account()::has)
                .findFirst()
                .orElseThrow(() ->
                        new RecordException(
                                "Pictures are held and let go by a supervisor or an authorising officer."));
    }

    private static boolean mayHold(Handle handle, SignedIn who) {
        return OfficerRows.find(handle, who.officer())
                .filter(account -> !account.isRetired() && MAY_HOLD.stream().anyMatch(account::has))
                .isPresent();
    }

    private static void requireDates(Instant until, Instant review, Instant now)
            throws RecordException {
        requireDate("A hold ends", until, now, EvidenceHold.UNTIL_MAX);
        requireDate("A hold is looked at again", review, now, EvidenceHold.REVIEW_MAX);
        if (review.isAfter(until)) {
            throw new RecordException(
                    "A hold is looked at again before it ends, or when it does; not after.");
        }
    }

    private static void requireDate(String what, Instant date, Instant now, Duration max)
            throws RecordException {
        if (!date.isAfter(now) || date.isAfter(now.plus(max))) {
            throw new RecordException(
                    "%s within %d days from now, and not before.".formatted(what, max.toDays()));
        }
    }

    /// Lets pictures go; they are deleted once their time is over, which may be at once.
    ///
    /// @throws RecordException when it may not be, or nothing holds them
    void release(UUID alert, String reason, SignedIn who, Instant now)
            throws RecordException, NotRecordedException {
        role(who, reason);
        EvidenceHold hold =
                holding(alert)
                        .orElseThrow(() -> new RecordException("Nothing holds these pictures."));
        end(
                hold,
                new EvidenceHold.Ending(who.officer(), reason.strip(), now),
                handle -> mayHold(handle, who));
    }

    /// Ends holds whose time is over.
    ///
    /// @return how many
    int endLapsed(Instant now) throws RecordException, NotRecordedException {
        List<EvidenceHold> lapsed =
                open.read(() ->
                        open.rows()
                                .read(handle -> {
                                    steps.read(handle);
                                    return HoldRows.holding(handle).stream()
                                            .filter(hold -> !now.isBefore(ends(handle, hold, now)))
                                            .toList();
                                }));
        for (EvidenceHold hold : lapsed) {
            end(hold, new EvidenceHold.Ending(null, "", now), _ -> true);
        }
        return lapsed.size();
    }

    /// What holds the pictures of an alert now. A hold whose time is over holds nothing, also
    /// before that is recorded.
    Optional<EvidenceHold> holding(Handle handle, UUID alert, Instant now) {
        return HoldRows.holding(handle).stream()
                .filter(hold -> hold.alert().equals(alert))
                .filter(hold -> now.isBefore(ends(handle, hold, now)))
                .findFirst();
    }

    private Instant ends(Handle handle, EvidenceHold hold, Instant now) {
        long event =
                EventChain.sequence(handle, hold.deployment(), EventType.EVIDENCE_HELD, hold.at());
        return steps.shown(hold.until(), event, now);
    }

    private void end(EvidenceHold hold, EvidenceHold.Ending ending, Additions.Rows may)
            throws RecordException, NotRecordedException {
        additions.write(
                handle -> may.take(handle) && ended(handle, hold, ending),
                handle ->
                        HoldRows.holding(handle).stream().noneMatch(h -> h.id().equals(hold.id())),
                () -> "These pictures cannot be let go any more by who wants to.");
        open.exhibits().release(hold.deployment(), hold.alert());
    }

    private boolean ended(Handle handle, EvidenceHold hold, EvidenceHold.Ending ending) {
        HoldRows.ended(handle, hold.id(), ending);
        open.events().append(handle, RetentionEvents.holdEnded(hold, ending));
        return true;
    }

    private Optional<EvidenceHold> holding(UUID alert) throws RecordException {
        return open.read(() -> open.rows().read(HoldRows::holding)).stream()
                .filter(hold -> hold.alert().equals(alert))
                .findFirst();
    }
}
