package org.secondlook.match;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.secondlook.watchlist.Gallery;
import org.secondlook.watchlist.ReferenceImage;
import org.secondlook.watchlist.Watchlist;
import org.secondlook.watchlist.WatchlistEntry;

/// Which entries of a watchlist may be one person, and which photographs of one entry may be two.
/// Immutable.
///
/// Every photograph is compared with every other, in single precision to find the pairs and once
/// more in double precision to tell them. The rows are taken in blocks that stay in the processor's
/// cache; vector code is not used, as it is not by a search.
///
/// @param alike of each pair of entries the two most similar photographs, the most similar pair
///   first
/// @param unlike photographs that resemble no other of their entry, with the most similar of them
public record Resemblances(List<Pair> alike, List<Pair> unlike) {
    /// Pairs that are told at most, the most similar.
    public static final int MAX_PAIRS = 10_000;

    /// Two photographs.
    ///
    /// @param first whose the one is
    /// @param firstImage the one
    /// @param second whose the other is; the same where one entry has both
    /// @param secondImage the other
    /// @param similarity of the two
    public record Pair(
            WatchlistEntry first,
            ReferenceImage firstImage,
            WatchlistEntry second,
            ReferenceImage secondImage,
            double similarity) {
        /// References only.
        @Override
        public String toString() {
            return "Pair[%s, %s]".formatted(first.reference(), second.reference());
        }
    }

    /// Two rows of a gallery.
    private record Rows(int row, int other, double similarity) {}

    private static final Comparator<Rows> LEAST_FIRST =
            Comparator.comparingDouble(Rows::similarity)
                    .thenComparing(Comparator.comparingInt(Rows::row).reversed())
                    .thenComparing(Comparator.comparingInt(Rows::other).reversed());

    private static final int BLOCK = 32;

    /// Screens a little below, since single precision errs in the seventh digit.
    private static final float SCREEN = 1e-4f;

    public Resemblances {
        alike = List.copyOf(alike);
        unlike = List.copyOf(unlike);
    }

    /// Compares everybody with everybody. Blocks: some seconds for the largest list.
    ///
    /// @param watchlist stays the caller's
    /// @param similarity from which on two entries may be one person, and below which two
    ///   photographs of one entry may be two
    /// @param cancelled asked again and again; once true, what was found so far is told
    public static Resemblances of(
            Watchlist watchlist, double similarity, BooleanSupplier cancelled) {
        List<Rows> alike = alike(watchlist.gallery(), similarity, cancelled);
        return new Resemblances(
                alike.stream().map(rows -> pair(watchlist, rows)).toList(),
                unlike(watchlist.gallery(), similarity).stream()
                        .map(rows -> pair(watchlist, rows))
                        .toList());
    }

    private static Pair pair(Watchlist watchlist, Rows rows) {
        Gallery gallery = watchlist.gallery();
        return new Pair(
                watchlist.entries().get(gallery.entryOf(rows.row())),
                watchlist.images().get(rows.row()),
                watchlist.entries().get(gallery.entryOf(rows.other())),
                watchlist.images().get(rows.other()),
                rows.similarity());
    }

    private static List<Rows> alike(Gallery gallery, double similarity, BooleanSupplier cancelled) {
        PriorityQueue<Rows> found = new PriorityQueue<>(LEAST_FIRST);
        MemorySegment matrix = gallery.matrix();
        for (int block = 0; block < gallery.rows() && !cancelled.getAsBoolean(); block += BLOCK) {
            int end = Math.min(block + BLOCK, gallery.rows());
            for (int other = block + 1; other < gallery.rows(); other++) {
                for (int row = block; row < Math.min(end, other); row++) {
                    if (gallery.entryOf(row) != gallery.entryOf(other)
                            && dot(matrix, gallery, row, other) >= similarity - SCREEN) {
                        keep(found, rows(gallery, row, other), similarity);
                    }
                }
            }
        }
        return bestOfEntries(gallery, found);
    }

    private static void keep(PriorityQueue<Rows> found, Rows rows, double similarity) {
        if (rows.similarity() >= similarity) {
            found.add(rows);
            if (found.size() > MAX_PAIRS) {
                found.remove();
            }
        }
    }

    private static List<Rows> bestOfEntries(Gallery gallery, PriorityQueue<Rows> found) {
        List<Rows> best = new ArrayList<>();
        Map<Long, Rows> seen = new HashMap<>();
        found.stream()
                .sorted(LEAST_FIRST.reversed())
                .forEach(rows -> {
                    long key =
                            (long) gallery.entryOf(rows.row()) << Integer.SIZE
                                    | gallery.entryOf(rows.other());
                    if (seen.putIfAbsent(key, rows) == null) {
                        best.add(rows);
                    }
                });
        return best;
    }

    private static List<Rows> unlike(Gallery gallery, double similarity) {
        List<Rows> unlike = new ArrayList<>();
        for (int row = 0; row < gallery.rows(); row++) {
            Rows best = null;
            for (int other = first(gallery, row); isOfEntry(gallery, other, row); other++) {
                if (other != row) {
                    Rows next = rows(gallery, row, other);
                    best = best == null || next.similarity() > best.similarity() ? next : best;
                }
            }
            if (best != null && best.similarity() < similarity && !isThere(unlike, best)) {
                unlike.add(best);
            }
        }
        return unlike;
    }

    private static int first(Gallery gallery, int row) {
        int first = row;
        while (first > 0 && gallery.entryOf(first - 1) == gallery.entryOf(row)) {
            first--;
        }
        return first;
    }

    private static boolean isOfEntry(Gallery gallery, int other, int row) {
        return other < gallery.rows() && gallery.entryOf(other) == gallery.entryOf(row);
    }

    private static boolean isThere(List<Rows> unlike, Rows rows) {
        return !unlike.isEmpty()
                && unlike.stream()
                        .anyMatch(r -> r.row() == rows.other() && r.other() == rows.row());
    }

    private static Rows rows(Gallery gallery, int row, int other) {
        MemorySegment probe =
                gallery.matrix()
                        .asSlice(
                                (long) other * gallery.rowBytes(),
                                (long) Float.BYTES * gallery.templateLength());
        return new Rows(row, other, Similarity.of(gallery, row, probe));
    }

    /// In four sums, which need not wait for each other. Rows are filled up with zeros to a whole
    /// number of cache lines.
    private static float dot(MemorySegment matrix, Gallery gallery, int row, int other) {
        int length = gallery.rowBytes();
        long a = (long) row * length;
        long b = (long) other * length;
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        for (int at = 0; at < length; at += 4 * Float.BYTES) {
            sum0 += value(matrix, a + at) * value(matrix, b + at);
            sum1 += value(matrix, a + at + 4) * value(matrix, b + at + 4);
            sum2 += value(matrix, a + at + 8) * value(matrix, b + at + 8);
            sum3 += value(matrix, a + at + 12) * value(matrix, b + at + 12);
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    private static float value(MemorySegment matrix, long at) {
        return matrix.get(ValueLayout.JAVA_FLOAT, at);
    }
}
