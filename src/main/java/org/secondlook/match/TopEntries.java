package org.secondlook.match;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.secondlook.watchlist.Gallery;

/// Picks the best rows, one of each entry. One thread's own; makes no garbage.
///
/// A sorted array of a few places is faster than a heap at this size. Only a greater similarity
/// displaces an earlier row, so equals keep the order of the watchlist; what is no number displaces
/// nothing.
final class TopEntries {
    private final int[] rows;
    private final double[] similarities;
    private int size;

    /// @param capacity most that can be asked for
    TopEntries(int capacity) {
        rows = new int[capacity];
        similarities = new double[capacity];
    }

    /// Starts anew with the best of these.
    ///
    /// @param sought whether the entry with an index may be picked
    void select(
            Gallery gallery, IntToDoubleFunction similarityOfRow, int most, IntPredicate sought) {
        size = 0;
        int row = 0;
        while (row < gallery.rows()) {
            int entry = gallery.entryOf(row);
            int best = row;
            double similarity = similarityOfRow.applyAsDouble(row);
            for (row++; row < gallery.rows() && gallery.entryOf(row) == entry; row++) {
                double next = similarityOfRow.applyAsDouble(row);
                if (next > similarity || Double.isNaN(similarity)) {
                    best = row;
                    similarity = next;
                }
            }
            if (sought.test(entry)) {
                offer(best, similarity, most);
            }
        }
    }

    private void offer(int row, double similarity, int most) {
        boolean full = size == most;
        if (Double.isNaN(similarity) || (full && !(similarity > similarities[size - 1]))) {
            return;
        }
        int place = full ? size - 1 : size++;
        for (; place > 0 && similarity > similarities[place - 1]; place--) {
            rows[place] = rows[place - 1];
            similarities[place] = similarities[place - 1];
        }
        rows[place] = row;
        similarities[place] = similarity;
    }

    /// How many were found.
    int size() {
        return size;
    }

    /// The similarity at a rank, 0 the best.
    double similarity(int rank) {
        return similarities[rank];
    }

    /// The row at a rank, 0 the best.
    int row(int rank) {
        return rows[rank];
    }
}
