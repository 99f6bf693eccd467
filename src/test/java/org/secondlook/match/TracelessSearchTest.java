package org.secondlook.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.secondlook.ProcessMemory;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Gallery;

/// Code of the Vector API that was not compiled yet left its vectors on the heap; so it is not
/// used.
class TracelessSearchTest {
    @Test
    void aSearchLeavesNoPieceOfATemplateInMemory() throws Exception {
        List<ProcessMemory.Trace> traces = new ArrayList<>();
        List<Template> templates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            templates.add(template(i));
        }
        try (Gallery gallery = Gallery.of(256, templates, new int[templates.size()]);
                Template probe = template(1_000)) {
            RowSearch search = new RowSearch(gallery, 5);
            traces.add(trace(probe.values()));
            traces.add(trace(templates.get(7).values()));
            assertThat(ProcessMemory.count(traces)).containsExactly(1, 2);
            for (int i = 0; i < 100; i++) {
                assertThat(search.hits(probe, 5, _ -> true)).hasSize(1);
            }
            assertThat(ProcessMemory.count(traces)).containsExactly(1, 2);
            templates.forEach(Template::close);
        }
        assertThat(ProcessMemory.count(traces)).containsExactly(0, 0);
    }

    private static Template template(long seed) {
        // Filled off the heap as well: an array would be found.
        SplittableRandom random = new SplittableRandom(900_000 + seed);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment vector = arena.allocate(4L * 256, 64);
            for (int i = 0; i < 256; i++) {
                vector.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) random.nextGaussian());
            }
            return Template.of(vector);
        }
    }

    private static ProcessMemory.Trace trace(MemorySegment values) {
        ProcessMemory.Trace trace = new ProcessMemory.Trace(4);
        for (int i = 0; i < 4; i++) {
            trace.set(i, values.getAtIndex(ValueLayout.JAVA_INT, 32 + i));
        }
        return trace;
    }
}
