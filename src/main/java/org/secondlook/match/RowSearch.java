package org.secondlook.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Gallery;

/// Finds the rows of a gallery that are most similar to a template. One thread's own.
///
/// Only the best similarities are held, never those of all rows: from as many of them as a template
/// has values, the template could be computed.
final class RowSearch {
    /// A row of the gallery, the best of its entry.
    record Hit(int row, double similarity) {}

    private final Gallery gallery;
    private final TopEntries top;

    /// @param gallery stays the caller's, who closes it only after this
    /// @param capacity most hits that can be asked for
    RowSearch(Gallery gallery, int capacity) {
        this.gallery = gallery;
        this.top = new TopEntries(capacity);
    }

    /// The best rows, best first, one of each entry.
    ///
    /// @param sought whether the entry with an index may be among them
    List<Hit> hits(Template template, int most, IntPredicate sought) {
        if (template.length() != gallery.templateLength()) {
            throw new IllegalArgumentException("templates of different packs");
        }
        top.select(gallery, row -> Similarity.of(gallery, row, template.values()), most, sought);
        List<Hit> hits = new ArrayList<>(top.size());
        for (int rank = 0; rank < top.size(); rank++) {
            hits.add(new Hit(top.row(rank), top.similarity(rank)));
        }
        return hits;
    }
}
