package org.secondlook.match;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.secondlook.watchlist.Gallery;

/// The dot product as it is written on paper, in double precision. Stateless.
///
/// What `VectorSimilarities` is tested against, and what the similarity told of a candidate is
/// computed by: its sums are taken in one order, so it is the same number on every machine.
final class ScalarSimilarities implements Similarities {

    @Override
    public void compute(Gallery gallery, MemorySegment probe, float[] into) {
        for (int row = 0; row < gallery.rows(); row++) {
            into[row] = (float) similarity(gallery, row, probe);
        }
    }

    /// Cosine of a row and a probe of unit length, −1…1.
    static double similarity(Gallery gallery, int row, MemorySegment probe) {
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
