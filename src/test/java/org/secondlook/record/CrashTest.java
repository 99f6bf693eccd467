package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever was told as taken is in the record after the program was killed.
///
/// `-Dcrash.repetitions=100` runs it as often as the acceptance wants; fewer keep the suite short.
class CrashTest {
    private static final int REPETITIONS = Integer.getInteger("crash.repetitions", 15);
    private static final int DELAY_NANOS_MAX = 3_000_000;

    @Test
    void everyDecisionToldAsTakenIsThereAfterTheProgramWasKilled(@TempDir Path folder)
            throws Exception {
        Random random = new Random(20260601);
        int told = 0;
        int leftOpen = 0;
        int[] taken = new int[REPETITIONS];
        for (int round = 0; round < REPETITIONS; round++) {
            taken[round] =
                    killedAfter(
                            folder,
                            "round " + round,
                            1 + random.nextInt(40),
                            random.nextInt(DELAY_NANOS_MAX));
            try (RecordStore store = Sessions.open(folder)) {
                List<RecordedAlert> alerts = store.alerts("round " + round);
                assertHolds(alerts, taken[round]);
                long open = alerts.stream().filter(RecordedAlert::leftOpen).count();
                assertThat(store.opening().leftOpen()).isEqualTo((int) open);
                leftOpen += (int) open;
            }
            told += taken[round];
        }
        try (RecordStore store = Sessions.open(folder)) {
            for (int round = 0; round < REPETITIONS; round++) {
                assertHolds(store.alerts("round " + round), taken[round]);
            }
        }
        System.out.printf(
                "crash: %d kills, %d decisions told as taken, all there; %d alerts left open%n",
                REPETITIONS, told, leftOpen);
    }

    private static void assertHolds(List<RecordedAlert> newestFirst, int taken) {
        List<RecordedAlert> alerts = newestFirst.reversed();
        assertThat(alerts).hasSizeGreaterThanOrEqualTo(taken);
        for (int n = 1; n <= taken; n++) {
            RecordedAlert alert = alerts.get(n - 1);
            assertThat(alert.number()).isEqualTo(n);
            assertThat(alert.state()).isEqualTo(TakingDecisions.stateOf(n));
            assertThat(alert.runnersUp()).hasSize(2);
        }
        assertThat(alerts).allMatch(alert -> alert.state().isFinal());
    }

    /// Runs a program that takes decisions and kills it.
    ///
    /// @param decisions told before it may be killed
    /// @param delayNanos from then to the kill
    /// @return how many it told as taken
    private static int killedAfter(Path folder, String reference, int decisions, int delayNanos)
            throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process child =
                new ProcessBuilder(
                                java.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TakingDecisions.class.getName(),
                                folder.toString(),
                                reference)
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
                    long until = System.nanoTime() + delayNanos;
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
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
        assertThat(Files.exists(folder.resolve("record.mv.db"))).isTrue();
        return taken;
    }
}
