package org.secondlook.face;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The numeric vector of a face, of unit length, outside the Java heap. Not thread-safe; may change
/// hands.
///
/// Off the heap because a template must be erasable: closing overwrites it before freeing it.
public final class Template implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment values;
    private final int length;

    private Template(int length) {
        this.length = length;
        this.values = arena.allocate(4L * length, 64);
    }

    /// A template in the direction of the given vector.
    ///
    /// @param vector any finite vector but zero, 32-bit floats
    /// @throws IllegalArgumentException when it has no direction
    public static Template of(MemorySegment vector) {
        int length = (int) (vector.byteSize() / Float.BYTES);
        double square = 0;
        for (int i = 0; i < length; i++) {
            double v = vector.getAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, i);
            square += v * v;
        }
        if (!(square > 1e-12) || !Double.isFinite(square)) {
            throw new IllegalArgumentException("a template needs a direction");
        }
        Template template = new Template(length);
        double scale = 1 / Math.sqrt(square);
        for (int i = 0; i < length; i++) {
            float v = vector.getAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, i);
            template.values.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) (v * scale));
        }
        return template;
    }

    /// A template in the direction of the given vector.
    ///
    /// @param vector any finite vector but zero
    /// @throws IllegalArgumentException when it has no direction
    public static Template of(float[] vector) {
        return of(MemorySegment.ofArray(vector));
    }

    /// Number of values.
    public int length() {
        return length;
    }

    /// The values, `length` floats.
    public MemorySegment values() {
        return values;
    }

    /// Cosine of the angle to another template of the same pack, −1…1.
    public double similarity(Template other) {
        if (other.length != length) {
            throw new IllegalArgumentException("templates of different packs");
        }
        double dot = 0;
        for (int i = 0; i < length; i++) {
            dot +=
                    (double) values.getAtIndex(ValueLayout.JAVA_FLOAT, i)
                            * other.values.getAtIndex(ValueLayout.JAVA_FLOAT, i);
        }
        return dot;
    }

    /// A template of its own with the same values.
    public Template copy() {
        Template copy = new Template(length);
        copy.values.copyFrom(values);
        return copy;
    }

    /// Whether it has been wiped.
    public boolean isWiped() {
        return !arena.scope().isAlive();
    }

    /// Overwrites the values and frees them. Closing twice is allowed.
    @Override
    public void close() {
        if (!isWiped()) {
            values.fill((byte) 0);
            arena.close();
        }
    }
}
