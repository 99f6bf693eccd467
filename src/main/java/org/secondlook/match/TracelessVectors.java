package org.secondlook.match;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import org.secondlook.watchlist.Gallery;

/// Makes sure that comparing leaves no trace of a template on the Java heap. Stateless.
///
/// Until the virtual machine has compiled it, code of the Vector API keeps each vector in an array
/// on the heap, where nobody can overwrite it: pieces of the templates of passers-by would lie
/// there until a collection happens to reuse the place. So the code is run with vectors of nobody
/// until it allocates nothing any more.
final class TracelessVectors {
    private static final int ROW_BYTES = 1_024;
    private static final int ROWS = 64;
    private static final int ROUNDS_MAX = 2_000;
    private static final int QUIET_ROUNDS = 50;

    private TracelessVectors() {}

    /// Runs the code until it leaves nothing behind, a second at most.
    ///
    /// @return whether it does; where it does not, it must not be used
    static boolean areReady() {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)
                || !threads.isThreadAllocatedMemorySupported()) {
            return false;
        }
        threads.setThreadAllocatedMemoryEnabled(true);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment matrix = arena.allocate((long) ROWS * ROW_BYTES, Gallery.ROW_ALIGNMENT);
            MemorySegment probe = arena.allocate(ROW_BYTES, Gallery.ROW_ALIGNMENT);
            return isQuiet(threads, matrix.asReadOnly(), probe);
        }
    }

    private static boolean isQuiet(
            ThreadMXBean threads, MemorySegment matrix, MemorySegment probe) {
        float[] into = new float[ROWS];
        int quiet = 0;
        for (int round = 0; round < ROUNDS_MAX && quiet < QUIET_ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            VectorSimilarities.compute(matrix, ROWS, ROW_BYTES, probe, into);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            // The question itself may allocate a little.
            quiet = allocated < ROW_BYTES ? quiet + 1 : 0;
        }
        return quiet >= QUIET_ROUNDS;
    }
}
