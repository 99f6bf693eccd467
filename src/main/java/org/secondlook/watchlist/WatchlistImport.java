package org.secondlook.watchlist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Policy;

/// Brings the rows of one or more lists together into entries. Used by one thread, once.
///
/// Within one list a reference means one person with one category, or the list contradicts itself
/// and the row is refused. Between lists the first to name a reference is kept. A differing
/// category is warned of; a differing name may be a differing person, whose photograph must not
/// stand for the first, so that row is refused as well.
final class WatchlistImport {
    /// Lists that can be loaded together.
    static final int MAX_LISTS = 16;

    /// Reference images of one entry.
    static final int MAX_IMAGES_PER_ENTRY = 20;

    /// Characters of a reference.
    static final int MAX_REFERENCE_LENGTH = 64;

    /// Characters of a name.
    static final int MAX_NAME_LENGTH = 200;

    /// The first row of a reference; `list` counts files, since two may have one name.
    private record First(int list, WatchlistRow row, int entry) {}

    private final Policy policy;
    private final Map<String, First> firsts = new HashMap<>();
    private final List<WatchlistEntry> entries = new ArrayList<>();
    private final List<Integer> imagesOfEntry = new ArrayList<>();
    private final List<ListedImage> images = new ArrayList<>();
    private final List<EnrolmentRow> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int list = -1;
    private int place;

    WatchlistImport(Policy policy) {
        this.policy = policy;
    }

    /// Takes the next list.
    ///
    /// @throws WatchlistException when there are more images than a watchlist may have
    void add(WatchlistRows next) throws WatchlistException {
        list++;
        notes.addAll(next.notes());
        for (WatchlistRow row : next.rows()) {
            if (images.size() == Watchlist.MAX_IMAGES) {
                throw new WatchlistException(
                        "The lists name more than %d images, the most a watchlist may have."
                                .formatted(Watchlist.MAX_IMAGES));
            }
            try {
                take(row);
            } catch (RowException e) {
                refused.add(
                        new EnrolmentRow(
                                place,
                                row.list(),
                                row.line(),
                                row.reference(),
                                row.image(),
                                e.verdict(),
                                ""));
            }
            place++;
        }
    }

    /// What there is to enrol.
    ImportedWatchlist finish() {
        return new ImportedWatchlist(entries, images, refused, notes);
    }

    private void take(WatchlistRow row) throws RowException {
        RowCheck.fields(row);
        Category category = category(row);
        Path file = new ImageFolder(row.folder()).file(row.image());
        First first = firsts.get(row.reference());
        String warning = first == null ? "" : compare(first, row);
        if (first == null) {
            first = new First(list, row, entries.size());
            firsts.put(row.reference(), first);
            entries.add(new WatchlistEntry(row.reference(), row.name(), category));
            imagesOfEntry.add(0);
        }
        int before = imagesOfEntry.get(first.entry());
        if (before == MAX_IMAGES_PER_ENTRY) {
            throw new RowException(
                    Refusal.TOO_MANY_IMAGES,
                    "The entry has %d images already, the most it may have."
                            .formatted(MAX_IMAGES_PER_ENTRY));
        }
        imagesOfEntry.set(first.entry(), before + 1);
        images.add(
                new ListedImage(
                        place,
                        row.list(),
                        row.line(),
                        first.entry(),
                        row.reference(),
                        row.image(),
                        file,
                        warning));
    }

    private Category category(WatchlistRow row) throws RowException {
        return policy.category(row.category())
                .orElseThrow(() ->
                        new RowException(
                                Refusal.CATEGORY_UNKNOWN,
                                "The category “%s” is not one of this policy's: %s."
                                        .formatted(
                                                row.category(),
                                                policy.categories().stream()
                                                        .map(Category::code)
                                                        .collect(Collectors.joining(", ")))));
    }

    /// What differs from the first row of the same reference.
    ///
    /// @return a warning, or nothing
    /// @throws RowException when the row must not be taken for the same person
    private String compare(First first, WatchlistRow row) throws RowException {
        boolean sameList = first.list() == list;
        String where =
                sameList
                        ? "line %d".formatted(first.row().line())
                        : "line %d of “%s”".formatted(first.row().line(), first.row().list());
        if (!first.row().name().equals(row.name())) {
            throw new RowException(
                    Refusal.ENTRY_DIFFERS,
                    "The name differs from that of the same reference in %s; that one is kept."
                            .formatted(where));
        }
        if (first.row().category().equals(row.category())) {
            return "";
        }
        String difference =
                "The category %s differs from %s of the same reference in %s; that one is kept."
                        .formatted(row.category(), first.row().category(), where);
        if (sameList) {
            throw new RowException(Refusal.ENTRY_DIFFERS, difference);
        }
        return difference;
    }
}
