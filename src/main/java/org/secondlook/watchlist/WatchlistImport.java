package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondlook.deployment.Category;

/// Brings one or more drafts together into what may be enrolled under a policy. Used by one thread,
/// once.
///
/// Between lists the first to name a reference is kept. A differing category or other detail is
/// warned of; a differing name may be a differing person, whose photographs must not stand for the
/// first, so those are refused.
final class WatchlistImport {
    /// Lists that can be loaded together.
    static final int MAX_LISTS = 16;

    /// Reference images of one entry.
    static final int MAX_IMAGES_PER_ENTRY = 20;

    /// Characters of a reference.
    static final int MAX_REFERENCE_LENGTH = 64;

    /// Characters of a name.
    static final int MAX_NAME_LENGTH = 200;

    private final ListCheck check;
    private final Map<String, ListedPerson> firsts = new HashMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<WatchlistEntry> entries = new ArrayList<>();
    private final List<Integer> imagesOfEntry = new ArrayList<>();
    private final List<ListedImage> images = new ArrayList<>();
    private final List<EnrolmentRow> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int placesBefore;

    WatchlistImport(ListCheck check) {
        this.check = check;
    }

    /// Takes the next list.
    ///
    /// @throws WatchlistException when there are more images than a watchlist may have
    void add(DraftFile next) throws WatchlistException {
        DraftList list = next.list();
        notes.addAll(list.notes());
        int places = placesBefore;
        for (EnrolmentRow row : list.refused()) {
            refused.add(row.movedTo(placesBefore + row.place()));
            places = Math.max(places, placesBefore + row.place() + 1);
        }
        for (ListedPerson person : list.people()) {
            if (person.photographs().isEmpty() && !isRefused(list, person)) {
                places = Math.max(places, placesBefore + person.row().place() + 1);
                refused.add(
                        EnrolmentRow.refused(
                                        person.row(),
                                        person.reference(),
                                        "",
                                        ListCheck.NO_PHOTOGRAPH)
                                .movedTo(placesBefore + person.row().place()));
            }
            for (ListedPhotograph photograph : person.photographs()) {
                if (images.size() == Watchlist.MAX_IMAGES) {
                    throw new WatchlistException(
                            "The lists name more than %d images, the most a watchlist may have."
                                    .formatted(Watchlist.MAX_IMAGES));
                }
                int place = placesBefore + photograph.row().place();
                places = Math.max(places, place + 1);
                try {
                    take(person, photograph, next.images(), place);
                } catch (RowException e) {
                    refused.add(
                            EnrolmentRow.refused(
                                            photograph.row(),
                                            person.reference(),
                                            photograph.image(),
                                            e.verdict())
                                    .movedTo(place));
                }
            }
        }
        placesBefore = places;
    }

    private static boolean isRefused(DraftList list, ListedPerson person) {
        return list.refused().stream().anyMatch(row -> row.reference().equals(person.reference()));
    }

    /// What there is to enrol, in the order of the lists.
    ImportedWatchlist finish() {
        images.sort(Comparator.comparingInt(ListedImage::place));
        return new ImportedWatchlist(entries, images, refused, notes);
    }

    private void take(ListedPerson person, ListedPhotograph photograph, ListImages from, int place)
            throws RowException {
        Category category = category(person, photograph);
        ListedPerson first = firsts.getOrDefault(person.reference(), person);
        String warning = first == person ? "" : compare(first, person);
        if (firsts.putIfAbsent(person.reference(), person) == null) {
            indexes.put(person.reference(), entries.size());
            entries.add(
                    new WatchlistEntry(
                            person.reference(), person.name(), category, person.details()));
            imagesOfEntry.add(0);
        }
        int entry = indexes.getOrDefault(person.reference(), 0);
        int before = imagesOfEntry.get(entry);
        if (before == MAX_IMAGES_PER_ENTRY) {
            throw new RowException(
                    Refusal.TOO_MANY_IMAGES,
                    "The entry has %d images already, the most it may have."
                            .formatted(MAX_IMAGES_PER_ENTRY));
        }
        imagesOfEntry.set(entry, before + 1);
        images.add(new ListedImage(place, entry, person.reference(), photograph, from, warning));
    }

    /// @throws RowException when the policy keeps the person or this photograph off the list
    private Category category(ListedPerson person, ListedPhotograph photograph)
            throws RowException {
        List<Lack> lacks = new ArrayList<>(check.ofPerson(person));
        lacks.addAll(check.ofPhotograph(person, photograph));
        if (!lacks.isEmpty()) {
            throw new RowException(
                    lacks.getFirst().reason(),
                    lacks.stream().map(Lack::sentence).collect(Collectors.joining(" ")));
        }
        return check.policy().category(person.category()).orElseThrow();
    }

    /// What differs from the same reference in an earlier list.
    ///
    /// @return a warning, or nothing
    /// @throws RowException when it must not be taken for the same person
    private static String compare(ListedPerson first, ListedPerson person) throws RowException {
        String where = "line %d of “%s”".formatted(first.row().line(), first.row().list());
        if (!first.name().equals(person.name())) {
            throw new RowException(
                    Refusal.ENTRY_DIFFERS,
                    "The name differs from that of the same reference in %s; that one is kept."
                            .formatted(where));
        }
        if (!first.category().equals(person.category())) {
            return "The category %s differs from %s of the same reference in %s; that one is kept."
                    .formatted(person.category(), first.category(), where);
        }
        return first.details().equals(person.details())
                ? ""
                : "What is said of the person differs from the same reference in %s; that is kept."
                        .formatted(where);
    }
}
