package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Officer;

/// Whoever changes the record is found out, by a program that knows nothing of ours.
class EventsTest {
    private static final int ALERTS = 40;
    private static final long SEED = 20_261_123;

    @TempDir Path folder;

    private Path export;
    private List<String> lines;
    private String code;

    @BeforeEach
    void write() throws Exception {
        try (RecordStore store = Sessions.open(folder.resolve("record"))) {
            for (int i = 1; i <= ALERTS; i++) {
                Alert alert = Sights.alert(i, "E-%03d".formatted(i));
                store.raised(alert);
                if (i % 3 == 0) {
                    store.notAdjudicated(alert, Sights.NOON.plusSeconds(60));
                } else {
                    store.decided(alert, Sights.engage("PC \"1\"", Sights.NOON));
                }
            }
        }
        RegisterTest.fill(folder.resolve("record"));
        export = folder.resolve("export");
        try (Register register = Register.open(folder.resolve("record"), Sessions.CLOCK)) {
            register.export(export, new Officer("PC 1"));
        }
        lines = Files.readAllLines(export.resolve("events.jsonl"));
        VerifyRecord.Result result = VerifyRecord.verify(export, "");
        assertThat(result.problem()).isEmpty();
        assertThat(result.events()).isEqualTo(lines.size()).isGreaterThan(2 * ALERTS);
        code = result.code();
    }

    private String problem() throws Exception {
        Files.write(
                export.resolve("events.jsonl"),
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return VerifyRecord.verify(export, "").problem();
    }

    @Test
    void anEventThatWasChangedIsNamed() throws Exception {
        lines.set(20, lines.get(20).replace("\"actor\":\"", "\"actor\":\"X"));
        assertThat(problem()).startsWith("Event 21 was changed");
    }

    @Test
    void anEventThatIsMissingIsNamed() throws Exception {
        lines.remove(20);
        assertThat(problem()).startsWith("Event 21 is missing");
    }

    @Test
    void anEventThatWasPutInIsNamed() throws Exception {
        lines.add(20, lines.get(20));
        assertThat(problem()).startsWith("Event 22 is missing or damaged: event 21 stands");
    }

    @Test
    void eventsInAnotherOrderAreNamed() throws Exception {
        lines.add(20, lines.remove(21));
        assertThat(problem()).startsWith("Event 21 is missing or damaged: event 22 stands");
    }

    @Test
    void anEndThatWasCutOffShows() throws Exception {
        lines.removeLast();
        assertThat(problem()).contains("The end is cut off");
        Path checkpoints = export.resolve("checkpoints.jsonl");
        List<String> signed = new ArrayList<>(Files.readAllLines(checkpoints));
        signed.removeLast();
        Files.write(checkpoints, signed);
        assertThat(VerifyRecord.verify(export, code).problem())
                .contains("No event has the code " + code);
        lines.removeLast();
        assertThat(problem()).contains("The end is cut off");
    }

    @Test
    void anEndThatWasCutOffAtACheckpointShowsByTheCodeOnPaper() throws Exception {
        Path checkpoints = export.resolve("checkpoints.jsonl");
        List<String> all = Files.readAllLines(checkpoints);
        List<String> signed = all.subList(0, all.size() / 2);
        int kept = Integer.parseInt(signed.getLast().replaceAll(".*\"sequence\":(\\d+),.*", "$1"));
        assertThat(kept).isLessThan(lines.size() - 1);
        lines = new ArrayList<>(lines.subList(0, kept));
        Files.write(checkpoints, signed);
        assertThat(problem()).isEmpty();
        assertThat(VerifyRecord.verify(export, code).problem())
                .contains("No event has the code " + code);
    }

    @Test
    void ofAThousandMutationsNoneGoesUnnoticed() throws Exception {
        Random random = new Random(SEED);
        List<Path> files =
                List.of(
                        export.resolve("events.jsonl"),
                        export.resolve("events.jsonl"),
                        export.resolve("events.jsonl"),
                        export.resolve("checkpoints.jsonl"),
                        export.resolve("public-key.txt"));
        int undetected = 0;
        for (int i = 0; i < 1_000; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            Files.write(file, mutated(good, random));
            if (VerifyRecord.verify(export, "").isWhole()) {
                undetected++;
            }
            Files.write(file, good);
        }
        assertThat(undetected).isZero();
        assertThat(VerifyRecord.verify(export, code).problem()).isEmpty();
    }

    private static byte[] mutated(byte[] good, Random random) {
        int at = random.nextInt(good.length);
        byte[] bad;
        switch (random.nextInt(4)) {
            case 0 -> {
                bad = good.clone();
                bad[at] ^= (byte) (1 << random.nextInt(8));
            }
            case 1 -> {
                bad = new byte[good.length - 1];
                System.arraycopy(good, 0, bad, 0, at);
                System.arraycopy(good, at + 1, bad, at, good.length - at - 1);
            }
            case 2 -> {
                bad = new byte[good.length + 1];
                System.arraycopy(good, 0, bad, 0, at);
                bad[at] = (byte) random.nextInt(256);
                System.arraycopy(good, at, bad, at + 1, good.length - at);
            }
            default -> bad = Arrays.copyOf(good, at);
        }
        return bad;
    }

    @Test
    void anAuditorNeedsTheFolderAndAJdkAlone() throws Exception {
        Process java =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "VerifyRecord.java",
                                ".",
                                code)
                        .directory(export.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said).contains("The record is whole. Its last code is " + code);
    }

    @Test
    void textsOfOfficersAreNotInIt() throws Exception {
        assertThat(Files.readString(export.resolve("events.jsonl")))
                .doesNotContain("argon2")
                .doesNotContain(Sights.NAME);
    }
}
