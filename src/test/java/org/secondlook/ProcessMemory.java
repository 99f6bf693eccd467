package org.secondlook;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/// All memory that this process can write to, on the heap and off it, freed or not, searched for
/// what must not be there. Linux only.
public final class ProcessMemory {
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Path MEMORY = Path.of("/proc/self/mem");
    private static final int CHUNK = 1 << 22;

    private ProcessMemory() {}

    /// A run of 32-bit values to look for. They are kept inverted, so that the search does not find
    /// itself.
    public static final class Trace {
        private final int[] inverted;

        public Trace(int length) {
            inverted = new int[length];
        }

        public void set(int index, int value) {
            inverted[index] = ~value;
        }

        int length() {
            return inverted.length;
        }

        /// The values, in the byte order of this machine's files.
        public byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(4 * length()).order(ByteOrder.LITTLE_ENDIAN);
            Arrays.stream(inverted).forEach(value -> bytes.putInt(~value));
            return bytes.array();
        }

        /// Whether it is in a file, as numbers of either byte order or in hexadecimal digits. What
        /// was looked for is in this process' memory from then on.
        public boolean isIn(byte[] file) {
            String text = new String(file, StandardCharsets.ISO_8859_1);
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                ByteBuffer bytes = ByteBuffer.allocate(4 * length()).order(order);
                Arrays.stream(inverted).forEach(value -> bytes.putInt(~value));
                String digits = HexFormat.of().formatHex(bytes.array());
                if (text.contains(new String(bytes.array(), StandardCharsets.ISO_8859_1))
                        || text.contains(digits)
                        || text.contains(digits.toUpperCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// How often each trace is found, at addresses that are multiples of four.
    public static int[] count(List<Trace> traces) throws IOException {
        Assumptions.assumeTrue(
                Files.isReadable(MAPS),
                "This test reads the memory of its own process as Linux shows it; it was not run.");
        int[] counts = new int[traces.size()];
        try (FileChannel memory = FileChannel.open(MEMORY);
                Arena arena = Arena.ofConfined()) {
            // Off the heap at a known place, so that what is being read is not found there again.
            MemorySegment buffer = arena.allocate(CHUNK, 64);
            long own = buffer.address();
            for (long[] range : writable()) {
                count(memory, range[0], Math.min(range[1], own), buffer, traces, counts);
                count(memory, Math.max(range[0], own + CHUNK), range[1], buffer, traces, counts);
            }
            buffer.fill((byte) 0);
        }
        return counts;
    }

    private static List<long[]> writable() throws IOException {
        List<long[]> ranges = new ArrayList<>();
        for (String line : Files.readAllLines(MAPS)) {
            String[] parts = line.split("\\s+");
            if (parts[1].startsWith("rw") && !line.contains("/dev/")) {
                int dash = parts[0].indexOf('-');
                ranges.add(
                        new long[] {
                            Long.parseUnsignedLong(parts[0].substring(0, dash), 16),
                            Long.parseUnsignedLong(parts[0].substring(dash + 1), 16)
                        });
            }
        }
        return ranges;
    }

    private static void count(
            FileChannel memory,
            long from,
            long to,
            MemorySegment buffer,
            List<Trace> traces,
            int[] counts) {
        int longest = 4 * traces.stream().mapToInt(Trace::length).max().orElse(0);
        boolean[] beginnings = new boolean[1 << 16];
        traces.forEach(trace -> beginnings[~trace.inverted[0] & 0xffff] = true);
        for (long at = from; at < to; at += CHUNK - longest) {
            try {
                long wanted = Math.min(CHUNK, to - at);
                int read = memory.read(buffer.asSlice(0, wanted).asByteBuffer(), at);
                int starts = at + CHUNK < to ? CHUNK - longest : read;
                for (int i = 0; i + 4 <= starts; i += 4) {
                    if (beginnings[buffer.get(ValueLayout.JAVA_INT, i) & 0xffff]) {
                        count(buffer, i, read, traces, counts);
                    }
                }
            } catch (IOException e) {
                // Reserved but never used: there is nothing to read.
            }
        }
    }

    private static void count(
            MemorySegment buffer, int at, int read, List<Trace> traces, int[] counts) {
        for (int t = 0; t < counts.length; t++) {
            Trace trace = traces.get(t);
            if (at + 4 * trace.length() <= read && matches(buffer, at, trace)) {
                counts[t]++;
            }
        }
    }

    private static boolean matches(MemorySegment buffer, int from, Trace trace) {
        for (int k = 0; k < trace.length(); k++) {
            if (buffer.get(ValueLayout.JAVA_INT, from + 4L * k) != ~trace.inverted[k]) {
                return false;
            }
        }
        return true;
    }
}
