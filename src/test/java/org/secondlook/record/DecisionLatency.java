package org.secondlook.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;

/// Tells how long a durable decision takes on this machine. Started by hand; times nothing that a
/// test depends on.
final class DecisionLatency {
    private static final int WARM_UP = 200;
    private static final int MEASURED = 2_000;

    private DecisionLatency() {}

    /// @param args a folder on the disk in question; a record is begun in it
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long[] raised = new long[MEASURED];
        long[] decided = new long[MEASURED];
        try (RecordStore store = Sessions.open(folder)) {
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                Alert alert = Sights.alert(i + 1, "E-001");
                long start = System.nanoTime();
                store.raised(alert);
                long middle = System.nanoTime();
                store.decided(alert, Sights.engage("PC 1", Sights.NOON));
                long end = System.nanoTime();
                if (i >= WARM_UP) {
                    raised[i - WARM_UP] = middle - start;
                    decided[i - WARM_UP] = end - middle;
                }
                alert.close();
            }
            report("alert raised", raised);
            report("decision", decided);
            long start = System.nanoTime();
            int n = store.alerts(Sessions.REFERENCE).size();
            System.out.printf("%d alerts read in %.0f ms%n", n, (System.nanoTime() - start) / 1e6);
            System.out.printf(
                    "file %d KiB open", Files.size(folder.resolve("record.mv.db")) / 1024);
        }
        System.out.printf(", %d KiB closed%n", Files.size(folder.resolve("record.mv.db")) / 1024);
    }

    private static void report(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, longest %.1f ms (n = %d, each durable)%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }
}
