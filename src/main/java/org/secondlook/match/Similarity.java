package org.secondlook.match;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.secondlook.watchlist.Gallery;

/// The dot product as it is written on paper, in double precision. Stateless.
///
/// Its sums are taken in one order, so it is the same number on every machine. Vector code is not
/// used: in a long-lived JVM it was seen to leave pieces of templates on the heap.
final class Similarity {
    private Similarity() {}

    /// Cosine of a row and a probe of unit length, −1…1.
    ///
    /// @param probe the template, its values one after the other
    static double of(Gallery gallery, int row, MemorySegment probe) {
        MemorySegment matrix = gallery.matrix();
        long start = (long) row * gallery.rowBytes();
        double dot = 0;
        for (int i = 0; i < gallery.templateLength(); i++) {
            long at = (long) Float.BYTES * i;
            dot +=
                    (double) matrix.get(ValueLayout.JAVA_FLOAT, start + at)
                            * probe.get(ValueLayout.JAVA_FLOAT, at);
        }
        return Math.clamp(dot, -1, 1);
    }
}
