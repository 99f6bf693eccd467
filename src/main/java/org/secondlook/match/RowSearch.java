package org.secondlook.match;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Gallery;

/// Finds the rows of a gallery that are most similar to a template. One thread's own.
///
/// All similarities are found in single precision, those that are told once more in double
/// precision in a fixed order, so that a record says the same whatever machine made it.
final class RowSearch implements AutoCloseable {
    /// A row of the gallery, the best of its entry.
    record Hit(int row, double similarity) {}

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingDouble(Hit::similarity).reversed().thenComparingInt(Hit::row);

    private final Arena arena = Arena.ofConfined();
    private final Gallery gallery;
    private final Similarities similarities;
    private final MemorySegment probe;
    private final float[] similarityOfRow;
    private final TopEntries top;

    /// @param gallery stays the caller's, who closes it only after this
    /// @param similarities how to compare
    /// @param capacity most hits that can be asked for
    RowSearch(Gallery gallery, Similarities similarities, int capacity) {
        this.gallery = gallery;
        this.similarities = similarities;
        this.probe = arena.allocate(gallery.rowBytes(), Gallery.ROW_ALIGNMENT);
        this.similarityOfRow = new float[gallery.rows()];
        this.top = new TopEntries(capacity);
    }

    /// The best rows, best first, one of each entry.
    ///
    /// @param sought whether the entry with an index may be among them
    List<Hit> hits(Template template, int most, IntPredicate sought) {
        if (template.length() != gallery.templateLength()) {
            throw new IllegalArgumentException("templates of different packs");
        }
        probe.copyFrom(template.values());
        try {
            similarities.compute(gallery, probe, similarityOfRow);
            top.select(gallery, similarityOfRow, most, sought);
            List<Hit> hits = new ArrayList<>(top.size());
            for (int rank = 0; rank < top.size(); rank++) {
                int row = top.row(rank);
                hits.add(new Hit(row, ScalarSimilarities.similarity(gallery, row, probe)));
            }
            hits.sort(BEST_FIRST);
            return hits;
        } finally {
            probe.fill((byte) 0);
        }
    }

    /// Frees its working memory, which holds no template between searches.
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
