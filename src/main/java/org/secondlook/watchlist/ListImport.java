package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Copies a list with its photographs into a kept list, so that what it came on can be taken away.
/// Stateless.
///
/// It can be ended at any point, by whatever means, and done again: what was copied is not copied
/// twice.
public final class ListImport {
    private ListImport() {}

    /// What came of it.
    ///
    /// @param complete whether it came to its end, or was cancelled
    /// @param unreadable photographs that could not be read, and why
    public record Copied(boolean complete, List<EnrolmentRow> unreadable) {
        public Copied {
            unreadable = List.copyOf(unreadable);
        }
    }

    /// Copies what is not there yet.
    ///
    /// @param from the list as it was read
    /// @param into empty, or holding the same list from an import that was cut short
    /// @param progress told after each photograph
    /// @param cancelled asked before each photograph; what was copied stays
    /// @throws WatchlistException when the kept list holds something else, there are too many
    ///   photographs, or it cannot be written
    public static Copied copy(
            DraftFile from, KeptList into, Enroller.Progress progress, BooleanSupplier cancelled)
            throws WatchlistException {
        int total = from.list().photographs();
        if (total > KeptList.PHOTOGRAPHS_MAX) {
            throw new WatchlistException(
                    "The list names %d photographs; a list takes at most %d."
                            .formatted(total, KeptList.PHOTOGRAPHS_MAX));
        }
        DraftList there = into.draft();
        if (!there.equals(DraftList.nobody()) && !there.equals(from.list())) {
            throw new WatchlistException(
                    "The kept list “%s” holds something else than this file, or was changed since. Delete it, or choose another name."
                            .formatted(into.name()));
        }
        into.put(from.list());
        List<EnrolmentRow> unreadable = new ArrayList<>();
        int done = 0;
        for (ListedPerson person : from.list().people()) {
            for (ListedPhotograph photograph : person.photographs()) {
                if (cancelled.getAsBoolean()) {
                    into.flush();
                    return new Copied(false, unreadable);
                }
                copy(from.images(), person, photograph, into, unreadable);
                progress.at(++done, total);
            }
        }
        into.flush();
        return new Copied(true, unreadable);
    }

    private static void copy(
            ListImages from,
            ListedPerson person,
            ListedPhotograph photograph,
            KeptList into,
            List<EnrolmentRow> unreadable)
            throws WatchlistException {
        if (into.holds(photograph.image())) {
            return;
        }
        try {
            into.put(photograph.image(), from.bytes(photograph.image()));
        } catch (UnreadableException e) {
            unreadable.add(
                    EnrolmentRow.refused(
                            photograph.row(),
                            person.reference(),
                            photograph.image(),
                            new ImageVerdict.Refused(Refusal.UNREADABLE, e.sentence())));
        }
    }
}
