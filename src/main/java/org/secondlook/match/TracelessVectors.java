package org.secondlook.match;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Gallery;

/// Makes sure that comparing leaves no trace of a template on the Java heap. Stateless.
///
/// Until the virtual machine has compiled it, code of the Vector API keeps each vector in an array
/// on the heap, where nobody can overwrite it: pieces of the templates of passers-by would lie
/// there until a collection happens to reuse the place. So the code is run with vectors of nobody
/// until it allocates nothing any more.
final class TracelessVectors {
    private static final int LENGTH = 256;
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
        float[] nobody = new float[LENGTH];
        nobody[0] = 1;
        try (Arena arena = Arena.ofConfined();
                Template template = Template.of(nobody);
                Gallery gallery =
                        Gallery.of(LENGTH, Collections.nCopies(ROWS, template), new int[ROWS])) {
            MemorySegment probe = arena.allocate(gallery.rowBytes(), Gallery.ROW_ALIGNMENT);
            return isQuiet(threads, gallery, probe);
        }
    }

    private static boolean isQuiet(ThreadMXBean threads, Gallery gallery, MemorySegment probe) {
        VectorSimilarities vectors = new VectorSimilarities();
        float[] into = new float[ROWS];
        int quiet = 0;
        for (int round = 0; round < ROUNDS_MAX && quiet < QUIET_ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            vectors.compute(gallery, probe, into);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            // One view of the gallery's memory, and the answer of the question itself.
            quiet = allocated < Float.BYTES * (long) LENGTH ? quiet + 1 : 0;
        }
        return quiet >= QUIET_ROUNDS;
    }
}
