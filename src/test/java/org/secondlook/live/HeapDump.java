package org.secondlook.live;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A dump of this process' whole heap, garbage included, searched for runs of templates' values.
final class HeapDump {
    /// Values in a row that are a piece of a template.
    static final int RUN = 8;

    private static final int PREFIXES = 1 << 20;

    /// The values of each template, every bit turned over: the search must not find itself.
    private final List<int[]> inverted;

    /// Where each value stands, ordered by it: value, then template and place.
    private final long[] index;

    private final boolean[] prefixes = new boolean[PREFIXES];

    /// @param inverted bits of the values of the templates, turned over
    HeapDump(List<int[]> inverted) {
        this.inverted = inverted;
        int length = inverted.getFirst().length;
        index = new long[inverted.size() * (length - RUN + 1)];
        int n = 0;
        for (int t = 0; t < inverted.size(); t++) {
            for (int place = 0; place + RUN <= length; place++) {
                int value = inverted.get(t)[place];
                index[n++] = (long) value << 32 | (long) t << 16 | place;
                prefixes[value >>> 12] = true;
            }
        }
        Arrays.sort(index);
    }

    /// How many of the templates the heap holds a piece of now.
    int count(Path file) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(file.toString(), false);
        try (FileChannel dump = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = dump.map(FileChannel.MapMode.READ_ONLY, 0, dump.size(), arena);
            boolean[] found = new boolean[inverted.size()];
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                search(bytes, ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), found);
            }
            int count = 0;
            for (boolean each : found) {
                count += each ? 1 : 0;
            }
            return count;
        } finally {
            Files.delete(file);
        }
    }

    /// At every byte: nothing is known of how a dump is laid out.
    private void search(MemorySegment bytes, ValueLayout.OfInt layout, boolean[] found) {
        for (long at = 0; at + 4L * RUN <= bytes.byteSize(); at++) {
            int value = ~bytes.get(layout, at);
            if (prefixes[value >>> 12]) {
                int i = Arrays.binarySearch(index, (long) value << 32);
                for (i = i < 0 ? -i - 1 : i;
                        i < index.length && (int) (index[i] >> 32) == value;
                        i++) {
                    int t = (int) (index[i] >> 16) & 0xffff;
                    found[t] |= isRun(bytes, layout, at, inverted.get(t), (int) index[i] & 0xffff);
                }
            }
        }
    }

    private static boolean isRun(
            MemorySegment bytes, ValueLayout.OfInt layout, long at, int[] template, int place) {
        for (int k = 0; k < RUN; k++) {
            if (~bytes.get(layout, at + 4L * k) != template[place + k]) {
                return false;
            }
        }
        return true;
    }
}
