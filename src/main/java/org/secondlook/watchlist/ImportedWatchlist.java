package org.secondlook.watchlist;

import java.nio.file.Path;
import java.util.List;

/// What was read of one or more lists and may be enrolled: people and the files of their images.
/// Immutable.
public final class ImportedWatchlist {
    private final List<WatchlistEntry> entries;
    private final List<ListedImage> images;
    private final List<EnrolmentRow> refused;
    private final List<String> notes;

    ImportedWatchlist(
            List<WatchlistEntry> entries,
            List<ListedImage> images,
            List<EnrolmentRow> refused,
            List<String> notes) {
        this.entries = List.copyOf(entries);
        this.images = List.copyOf(images);
        this.refused = List.copyOf(refused);
        this.notes = List.copyOf(notes);
    }

    /// Reads lists together, in the order given.
    ///
    /// @param lists CSV or JSON files, or folders that hold a `watchlist.csv`
    /// @param check what policy requires, and as of when
    /// @throws WatchlistException when one of the files cannot be used at all; single rows that
    ///   cannot are in `refused`
    public static ImportedWatchlist read(List<Path> lists, ListCheck check)
            throws WatchlistException {
        if (lists.isEmpty() || lists.size() > WatchlistImport.MAX_LISTS) {
            throw new WatchlistException(
                    "%d watchlists were named; 1 to %d can be loaded together."
                            .formatted(lists.size(), WatchlistImport.MAX_LISTS));
        }
        WatchlistImport reading = new WatchlistImport(check);
        for (Path list : lists) {
            reading.add(DraftFile.read(list));
        }
        return reading.finish();
    }

    /// What may be enrolled of a draft.
    ///
    /// @param draft with the photographs it names
    /// @param check what policy requires, and as of when
    /// @throws WatchlistException when it names more photographs than a watchlist may have
    public static ImportedWatchlist of(DraftFile draft, ListCheck check) throws WatchlistException {
        WatchlistImport reading = new WatchlistImport(check);
        reading.add(draft);
        return reading.finish();
    }

    /// The people listed, by their first row.
    public List<WatchlistEntry> entries() {
        return entries;
    }

    /// Rows that were refused before any image was opened.
    public List<EnrolmentRow> refused() {
        return refused;
    }

    /// For people, plain sentences.
    public List<String> notes() {
        return notes;
    }

    /// The images to enrol.
    List<ListedImage> images() {
        return images;
    }
}
