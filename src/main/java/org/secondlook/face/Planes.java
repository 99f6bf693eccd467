package org.secondlook.face;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Spreads BGRA pixels into the planes of floats that models want. Stateless.
///
/// One colour of one row at a time: a loop the compiler turns into vector instructions.
final class Planes {
    private Planes() {}

    /// @param pixels BGRA
    /// @param from index of the first pixel
    /// @param count how many
    /// @param shift of the wanted colour in a pixel, bits
    /// @param mean subtracted
    /// @param factor multiplied after that
    /// @param into floats
    /// @param to index of the first float
    static void fillRow(
            MemorySegment pixels,
            int from,
            int count,
            int shift,
            float mean,
            float factor,
            MemorySegment into,
            int to) {
        MemorySegment source = pixels.asSlice(4L * from, 4L * count);
        MemorySegment target = into.asSlice(4L * to, 4L * count);
        for (int i = 0; i < count; i++) {
            int value = (source.getAtIndex(ValueLayout.JAVA_INT, i) >>> shift) & 0xff;
            target.setAtIndex(ValueLayout.JAVA_FLOAT, i, (value - mean) * factor);
        }
    }
}
