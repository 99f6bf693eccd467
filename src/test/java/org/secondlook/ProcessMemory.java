package org.secondlook;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// All memory that this process can write to, on the heap and off it, freed or not, searched for
/// what must not be there. Linux only.
public final class ProcessMemory {
    private static final Path MAPS = Path.of("/proc/self/maps");
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
    }

    /// How often each trace is found, at addresses that are multiples of four.
    public static int[] count(List<Trace> traces) throws IOException {
        Assumptions.assumeTrue(
                Files.isReadable(MAPS),
                "This test reads the memory of its own process as Linux shows it; it was not run.");
        int[] counts = new int[traces.size()];
        byte[] buffer = new byte[CHUNK];
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
            for (long[] range : writable()) {
                count(memory, range[0], range[1], buffer, traces, counts);
            }
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
            RandomAccessFile memory,
            long from,
            long to,
            byte[] buffer,
            List<Trace> traces,
            int[] counts) {
        int longest = 4 * traces.stream().mapToInt(Trace::length).max().orElse(0);
        for (long at = from; at < to; at += CHUNK - longest) {
            int wanted = (int) Math.min(CHUNK, to - at);
            try {
                memory.seek(at);
                int read = memory.read(buffer, 0, wanted);
                int starts = at + CHUNK < to ? CHUNK - longest : read;
                for (int i = 0; i < traces.size(); i++) {
                    counts[i] += count(buffer, read, starts, traces.get(i));
                }
            } catch (IOException e) {
                // Reserved but never used: there is nothing to read.
            }
        }
    }

    private static int count(byte[] buffer, int read, int starts, Trace trace) {
        int found = 0;
        int first = ~trace.inverted[0];
        for (int i = 0; i < starts && i + 4 * trace.length() <= read; i += 4) {
            if (at(buffer, i) == first && matches(buffer, i, trace)) {
                found++;
            }
        }
        return found;
    }

    private static boolean matches(byte[] buffer, int from, Trace trace) {
        for (int k = 0; k < trace.length(); k++) {
            if (at(buffer, from + 4 * k) != ~trace.inverted[k]) {
                return false;
            }
        }
        return true;
    }

    private static int at(byte[] buffer, int i) {
        return (buffer[i] & 0xff)
                | (buffer[i + 1] & 0xff) << 8
                | (buffer[i + 2] & 0xff) << 16
                | buffer[i + 3] << 24;
    }
}
