package org.secondlook.face;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The weighted sum of a track's templates, outside the Java heap. Used by one thread at a time.
final class TemplateFusion implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private MemorySegment sum = MemorySegment.NULL;
    private int count;

    /// Adds a template; it stays the caller's.
    ///
    /// @param weight above 0
    void add(Template template, double weight) {
        if (count == 0) {
            sum = arena.allocate(template.values().byteSize(), 64);
        }
        for (int i = 0; i < template.length(); i++) {
            float v = template.values().getAtIndex(ValueLayout.JAVA_FLOAT, i);
            sum.setAtIndex(
                    ValueLayout.JAVA_FLOAT,
                    i,
                    sum.getAtIndex(ValueLayout.JAVA_FLOAT, i) + (float) (weight * v));
        }
        count++;
    }

    /// How many have been added.
    int count() {
        return count;
    }

    /// The fused template, owned by the caller.
    Template fused() {
        return Template.of(sum);
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            sum.fill((byte) 0);
            arena.close();
        }
    }
}
