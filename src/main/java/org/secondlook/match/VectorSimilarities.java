package org.secondlook.match;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.secondlook.watchlist.Gallery;

/// The dot product in the machine's vector registers. Stateless.
///
/// Four sums run side by side, since one addition takes several times as long as the next could
/// begin. Rows are filled up to whole registers, so there is no tail; registers wider than a row's
/// alignment are not used.
final class VectorSimilarities implements Similarities {
    private static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.vectorByteSize() <= Gallery.ROW_ALIGNMENT
                    ? FloatVector.SPECIES_PREFERRED
                    : FloatVector.SPECIES_512;

    private static final int STEP = SPECIES.vectorByteSize();
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    @Override
    public void compute(Gallery gallery, MemorySegment probe, float[] into) {
        compute(gallery.matrix(), gallery.rows(), gallery.rowBytes(), probe, into);
    }

    static void compute(
            MemorySegment matrix, int rows, int rowBytes, MemorySegment probe, float[] into) {
        for (int row = 0; row < rows; row++) {
            into[row] = dot(matrix, (long) row * rowBytes, probe, rowBytes);
        }
    }

    private static float dot(MemorySegment matrix, long start, MemorySegment probe, int bytes) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = FloatVector.zero(SPECIES);
        FloatVector c = FloatVector.zero(SPECIES);
        FloatVector d = FloatVector.zero(SPECIES);
        int at = 0;
        for (; at <= bytes - 4 * STEP; at += 4 * STEP) {
            a = load(matrix, start + at).fma(load(probe, at), a);
            b = load(matrix, start + at + STEP).fma(load(probe, at + STEP), b);
            c = load(matrix, start + at + 2 * STEP).fma(load(probe, at + 2 * STEP), c);
            d = load(matrix, start + at + 3 * STEP).fma(load(probe, at + 3 * STEP), d);
        }
        for (; at < bytes; at += STEP) {
            a = load(matrix, start + at).fma(load(probe, at), a);
        }
        return a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
    }

    private static FloatVector load(MemorySegment from, long offset) {
        return FloatVector.fromMemorySegment(SPECIES, from, offset, ORDER);
    }
}
