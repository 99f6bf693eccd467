package org.secondlook.match;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many faces were how similar, at best, to anybody on the list. Immutable.
///
/// Counts and nothing else: no order, no time, nothing that leads to a face. They show whether the
/// threshold lies where it should.
///
/// @param faces of each bin that is not empty; bin 0 begins at −1, each is `WIDTH` wide
public record Similarities(SortedMap<Integer, Long> faces) {
    /// Width of a bin.
    public static final double WIDTH = 0.02;

    /// Bins from −1 to 1.
    public static final int BINS = 100;

    /// Nobody was compared.
    public static final Similarities NONE = new Similarities(new TreeMap<>());

    public Similarities {
        faces = new TreeMap<>(faces);
        faces.forEach((bin, count) -> {
            if (bin < 0 || bin >= BINS || count <= 0) {
                throw new IllegalArgumentException("%d faces in bin %d".formatted(count, bin));
            }
        });
        faces = Collections.unmodifiableSortedMap(faces);
    }

    /// The bin of a similarity, −1…1.
    public static int bin(double similarity) {
        return (int) Math.clamp(Math.floor((similarity + 1) / WIDTH + 1e-9), 0, BINS - 1);
    }

    /// With one face more.
    public Similarities and(double similarity) {
        SortedMap<Integer, Long> more = new TreeMap<>(faces);
        more.merge(bin(similarity), 1L, Long::sum);
        return new Similarities(more);
    }

    /// Faces in all bins.
    public long total() {
        return faces.values().stream().mapToLong(Long::longValue).sum();
    }
}
