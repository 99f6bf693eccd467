package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;

/// A power cut loses nothing that was told, and leaves a record that opens and verifies, whichever
/// of the writes that were not forced reached the disk, and in whichever order.
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("cut.repetitions", 20);
    private static final int BETWEEN = 3;

    @TempDir Path folder;

    private final Random random = new Random(20_261_123);

    @Test
    void whatWasToldIsThereAfterThePowerWasCut() throws Exception {
        Path record = folder.resolve("record");
        Path left = folder.resolve("left");
        CutDisk.register();
        Sessions.open(record).close();
        CutDisk.begin(record.resolve("record.mv.db"));
        int told = 0;
        try (RecordStore store =
                RecordStore.open(record, Sessions.details(), Sessions.CLOCK, CutDisk.NAME)) {
            for (int cut = 0; cut < CUTS; cut++) {
                for (int i = 0; i < 1 + random.nextInt(2 * BETWEEN); i++) {
                    told++;
                    take(store, told);
                }
                Thread cutter = cutWhileWriting(store, told);
                assertLeft(left, told);
                cutter.join();
                told++;
            }
        }
        System.out.printf("power cut: %d cuts, %d decisions told, all there%n", CUTS, told);
    }

    private static void take(RecordStore store, int number) throws Exception {
        try (Alert alert = Sights.alert(number, "E-001")) {
            store.raised(alert);
            store.decided(alert, TakingDecisions.decision(number));
        }
    }

    private byte[] atCut = new byte[0];

    /// The power goes while the next decision is being written, or just before or after.
    private Thread cutWhileWriting(RecordStore store, int told) throws Exception {
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                take(store, told + 1);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
        long until = System.nanoTime() + random.nextInt(3_000_000);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        atCut = CutDisk.cut(random);
        return writer;
    }

    private void assertLeft(Path left, int told) throws Exception {
        Files.createDirectories(left);
        Files.copy(
                folder.resolve("record").resolve("record.key"),
                left.resolve("record.key"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.write(left.resolve("record.mv.db"), atCut);
        try (RecordStore store =
                RecordStore.open(left, Sessions.details("AFTER"), Sessions.CLOCK)) {
            List<RecordedAlert> alerts = store.alerts(Sessions.REFERENCE).reversed();
            assertThat(alerts).hasSizeGreaterThanOrEqualTo(told);
            for (int n = 1; n <= told; n++) {
                assertThat(alerts.get(n - 1).state()).isEqualTo(TakingDecisions.stateOf(n));
            }
        }
        try (Register register = Register.open(left, Sessions.CLOCK)) {
            assertThat(register.verify("").problem()).isEmpty();
        }
    }
}
