package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.alert.Sights.NOON;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.AlertState;

/// A program that writes alerts, pictures, decisions and purges is killed anywhere: nothing told is
/// lost, the chain is whole, and no file is left that the record knows nothing of.
///
/// `-Dcrash.repetitions=300` runs it as often as the acceptance wants; fewer keep the suite short.
class ForgettingCrashTest {
    private static final int REPETITIONS = Integer.getInteger("crash.repetitions", 20);
    private static final int DELAY_NANOS_MAX = 12_000_000;

    /// More than a program gets done before it is killed.
    private static final int MINUTES_A_ROUND = 20_000;

    @TempDir Path folder;

    @Test
    void nothingToldIsLostAndNoPictureIsLeftOver() throws Exception {
        Random random = new Random(20261123);
        int told = 0;
        int receipts = 0;
        int gone = 0;
        for (int round = 0; round < REPETITIONS; round++) {
            String reference = "round " + round;
            int taken =
                    killedAfter(
                            reference,
                            (long) round * MINUTES_A_ROUND,
                            1 + random.nextInt(15),
                            random.nextInt(DELAY_NANOS_MAX));
            SetClock clock =
                    new SetClock(NOON.plus(Duration.ofMinutes((round + 1L) * MINUTES_A_ROUND - 1)));
            try (Register register = KeepingAndForgetting.open(folder, clock)) {
                assertDecisions(register, reference, taken);
                assertThat(register.verify("").problem()).isEmpty();
                assertFilesAreThoseOnRecord(register);
                Purged purged = register.retention().purge();
                assertThat(purged.problems()).isEmpty();
                assertThat(files(".slx")).isEmpty();
                gone += purged.gone();
                assertThat(register.verify("").problem()).isEmpty();
                receipts = register.retention().purges(10_000).size();
            }
            told += taken;
        }
        System.out.printf(
                "crash: %d kills, %d decisions told as taken, all there; %d receipts, %d pictures found gone%n",
                REPETITIONS, told, receipts, gone);
    }

    private static void assertDecisions(Register register, String reference, int taken)
            throws Exception {
        List<RecordedAlert> alerts = register.alerts(reference).reversed();
        assertThat(alerts).hasSizeGreaterThanOrEqualTo(taken);
        assertThat(alerts.subList(0, taken))
                .extracting(alert -> ((AlertState.Decided) alert.state()).decision().officer().id())
                .isEqualTo(KeepingAndForgetting.officers(taken));
        assertThat(alerts.subList(taken, alerts.size()))
                .as("what was under way when it was killed")
                .hasSizeLessThanOrEqualTo(1);
    }

    /// A picture that is there is on record and has no receipt; one that is not has a receipt, or
    /// is due and will be found gone.
    private void assertFilesAreThoseOnRecord(Register register) throws Exception {
        Set<String> receipted = new HashSet<>();
        for (PurgeReceipt receipt : register.retention().purges(10_000)) {
            receipt.items().stream()
                    .filter(item -> item.alert() != null)
                    .forEach(item -> receipted.add(item.alert() + "." + item.part()));
        }
        Set<String> onRecord = new HashSet<>();
        for (ExhibitFiles.Present known : register.knownExhibits()) {
            onRecord.add(known.alert() + "." + known.part());
        }
        for (Path file : files(".slx")) {
            String name = String.valueOf(file.getFileName()).replace(".slx", "");
            assertThat(onRecord).as("an orphan").contains(name);
            assertThat(receipted).as("a receipt that is false").doesNotContain(name);
        }
        assertThat(files(".new")).isEmpty();
    }

    private List<Path> files(String end) throws Exception {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    /// Runs the program and kills it.
    ///
    /// @param minutes after noon at which its clock begins
    /// @param decisions told before it may be killed
    /// @param delayNanos from then to the kill
    /// @return how many it told as taken
    private int killedAfter(String reference, long minutes, int decisions, int delayNanos)
            throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KeepingAndForgetting.class.getName(),
                                folder.toString(),
                                reference,
                                Long.toString(minutes))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int taken = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            boolean killed = false;
            @Nullable String line = lines.readLine();
            while (line != null) {
                if (line.startsWith("taken ") && line.endsWith(".")) {
                    taken = Integer.parseInt(line.substring(6, line.length() - 1));
                }
                if (taken >= decisions && !killed) {
                    TimeUnit.NANOSECONDS.sleep(delayNanos);
                    // By its handle: what it had told before is still to be read.
                    child.toHandle().destroyForcibly();
                    killed = true;
                }
                line = lines.readLine();
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(taken).as("the program ran").isGreaterThanOrEqualTo(decisions);
        return taken;
    }
}
