package org.secondlook.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Watchlist;
import org.secondlook.watchlist.WatchlistEntry;

/// Finds the entries of a watchlist that are most similar to a probe. Made and used by one thread.
///
/// Every reference image is compared: an approximate index could pass over the very person who is
/// sought. Equal similarities rank in the order of the watchlist.
public final class GallerySearch {
    /// Candidates that can be asked for at most.
    public static final int MAX_CANDIDATES = 20;

    private final Watchlist watchlist;
    private final RowSearch rows;

    /// @param watchlist who is sought; stays the caller's, who closes it only after this
    public GallerySearch(Watchlist watchlist) {
        this.watchlist = watchlist;
        this.rows = new RowSearch(watchlist.gallery(), MAX_CANDIDATES);
    }

    /// The most similar entries, best first, each with its most similar reference image.
    ///
    /// @param template of the probe, from the pack that made the watchlist
    /// @param most how many at most, 1 to `MAX_CANDIDATES`
    /// @param sought which entries may be among them: one that has lapsed is nobody's candidate
    public List<Candidate> candidates(
            Template template, int most, Predicate<WatchlistEntry> sought) {
        if (most < 1 || most > MAX_CANDIDATES) {
            throw new IllegalArgumentException(
                    "1 to %d candidates can be asked for".formatted(MAX_CANDIDATES));
        }
        List<Candidate> candidates = new ArrayList<>(most);
        for (RowSearch.Hit hit :
                rows.hits(template, most, entry -> sought.test(watchlist.entries().get(entry)))) {
            int entry = watchlist.gallery().entryOf(hit.row());
            candidates.add(
                    new Candidate(
                            watchlist.entries().get(entry),
                            watchlist.images().get(hit.row()),
                            watchlist.imagesOf(entry),
                            hit.similarity()));
        }
        return List.copyOf(candidates);
    }
}
