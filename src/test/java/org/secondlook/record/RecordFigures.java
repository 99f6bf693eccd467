package org.secondlook.record;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.capture.Picture;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Passphrase;
import org.secondlook.face.Portrait;
import org.secondlook.face.Probe;
import org.secondlook.face.Quality;
import org.secondlook.face.Template;

/// Tells how fast the record is on this machine and how large it gets, one JSON object a line, each
/// beside a limit measured in the same run. Started by hand; times nothing that a test depends on.
///
/// ```
/// java -cp … org.secondlook.record.RecordFigures FOLDER [EVENTS] [SEALED_ALERTS]
/// ```
final class RecordFigures {
    private static final int WARM_UP = 300;
    private static final int SIDE = 160;
    private static final PrintStream OUT = System.out;

    private final Path folder;
    private final Random random = new Random(20_261_123);

    private RecordFigures(Path folder) {
        this.folder = folder;
    }

    /// @param args a folder on the disk in question; a record is begun in it
    public static void main(String[] args) throws Exception {
        RecordFigures figures = new RecordFigures(Path.of(args[0]));
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        int sealed = args.length > 2 ? Integer.parseInt(args[2]) : 2_000;
        figures.fsyncs();
        List<UUID> alerts = figures.sealed(sealed);
        figures.decisions(events);
        figures.opened();
        figures.verified();
        figures.purged(alerts);
    }

    private static void say(String format, Object... values) {
        OUT.println(String.format(Locale.ROOT, format, values));
    }

    private static double ms(long nanos) {
        return nanos / 1e6;
    }

    private static void durations(String what, long[] nanos, int n) {
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        say(
                "{\"figure\":\"%s\",\"n\":%d,\"msP50\":%.3f,\"msP99\":%.3f,\"msMax\":%.1f}",
                what, n, ms(sorted[n / 2]), ms(sorted[n * 99 / 100]), ms(sorted[n - 1]));
    }

    /// The limit: a page appended and forced, and nothing else.
    private void fsyncs() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("fsync");
        long[] nanos = new long[2_000];
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(4_096));
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Files.delete(file);
        durations("limit: 4 KiB appended and forced", nanos, nanos.length);
    }

    private OpenRecord open() throws Exception {
        OpenRecord open = OpenRecord.open(folder.resolve("record"), Sessions.CLOCK, "file");
        try (Passphrase typed = Passphrase.of("figures of the record".toCharArray())) {
            open.storeKey().open(new Officer("A-1"), typed, Argon2Cost.of(Lives.signInRules()));
        }
        return open;
    }

    private Alert alert(int number) {
        List<Portrait> portraits = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Picture picture = new Picture(SIDE, SIDE);
            byte[] noise = new byte[Math.toIntExact(picture.pixels().byteSize())];
            random.nextBytes(noise);
            MemorySegment.copy(MemorySegment.ofArray(noise), 0, picture.pixels(), 0, noise.length);
            portraits.add(
                    new Portrait(
                            picture, new Quality(60, 1, 2, 3, 400, 120, 180, 0.01, 0.93), 1.25));
        }
        return new Alert(
                UUID.randomUUID(),
                number,
                Sights.of("North gate", number, "E-%03d".formatted(number % 500), 10.0 * number),
                new Probe(portraits, Template.of(Sights.marked())),
                Sights.scene(),
                Sights.NOON.plusSeconds(number),
                Duration.ofMinutes(1));
    }

    private List<UUID> sealed(int alerts) throws Exception {
        List<UUID> ids = new ArrayList<>();
        long[] nanos = new long[alerts];
        try (RecordStore store =
                new RecordStore(open(), true, Sessions.details("SEALED"), Sessions.CLOCK)) {
            for (int i = 1; i <= alerts; i++) {
                try (Alert alert = alert(i)) {
                    long start = System.nanoTime();
                    store.raised(alert);
                    nanos[i - 1] = System.nanoTime() - start;
                    store.decided(alert, Sights.engage("PC 1", alert.raisedAt()));
                    ids.add(alert.id());
                }
            }
        }
        durations("alert raised with its pictures sealed", nanos, alerts);
        say(
                "{\"figure\":\"sealed pictures\",\"alerts\":%d,\"MiB\":%.1f}",
                alerts, size(folder.resolve("record").resolve("exhibits")) / 1048576.0);
        return ids;
    }

    private static long size(Path of) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private long file() throws IOException {
        return Files.size(folder.resolve("record").resolve("record.mv.db"));
    }

    /// Nobody is signed in, so that only rows are written.
    private void decisions(int events) throws Exception {
        int alerts = events / 2;
        long[] raised = new long[alerts];
        long[] decided = new long[alerts];
        long largest = 0;
        long began = System.nanoTime();
        try (RecordStore store = Sessions.open(folder.resolve("record"))) {
            for (int i = 1; i <= alerts; i++) {
                try (Alert alert = Sights.alert(i, "E-%03d".formatted(i % 500))) {
                    long start = System.nanoTime();
                    store.raised(alert);
                    long middle = System.nanoTime();
                    store.decided(alert, Sights.engage("PC 1", alert.raisedAt()));
                    raised[i - 1] = middle - start;
                    decided[i - 1] = System.nanoTime() - middle;
                }
                largest = Math.max(largest, file());
                if (i % 5_000 == 0) {
                    say(
                            "{\"figure\":\"file while open\",\"commits\":%d,\"MiB\":%.1f,\"largestMiB\":%.1f,\"seconds\":%.0f}",
                            2 * i,
                            file() / 1048576.0,
                            largest / 1048576.0,
                            (System.nanoTime() - began) / 1e9);
                }
            }
        }
        int skip = Math.min(WARM_UP, alerts / 2);
        durations("alert raised, durable", Arrays.copyOfRange(raised, skip, alerts), alerts - skip);
        durations("decision, durable", Arrays.copyOfRange(decided, skip, alerts), alerts - skip);
        say(
                "{\"figure\":\"file after a clean close\",\"commits\":%d,\"MiB\":%.1f}",
                2 * alerts, file() / 1048576.0);
    }

    private void opened() throws Exception {
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            try (Register _ = Register.open(folder.resolve("record"), Sessions.CLOCK)) {
                say("{\"figure\":\"opened\",\"ms\":%.0f}", ms(System.nanoTime() - start));
            }
        }
    }

    private void verified() throws Exception {
        Path export = folder.resolve("export");
        try (Register register = Register.open(folder.resolve("record"), Sessions.CLOCK)) {
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                VerifyRecord.Result result = register.verify("");
                rate("record verify of the own record", result, System.nanoTime() - start);
            }
            long start = System.nanoTime();
            register.export(export, new Officer("A-1"));
            say(
                    "{\"figure\":\"exported\",\"ms\":%.0f,\"MiB\":%.1f}",
                    ms(System.nanoTime() - start), size(export) / 1048576.0);
        }
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            rate("export verified", VerifyRecord.verify(export, ""), System.nanoTime() - start);
        }
        hashed(export.resolve("events.jsonl"));
    }

    private static void rate(String what, VerifyRecord.Result result, long nanos) {
        say(
                "{\"figure\":\"%s\",\"events\":%d,\"signatures\":%d,\"whole\":%b,\"ms\":%.0f,\"eventsPerSecond\":%.0f}",
                what,
                result.events(),
                result.signatures(),
                result.isWhole(),
                ms(nanos),
                result.events() / (nanos / 1e9));
    }

    /// The limit: plain SHA-256 over the same bytes, line by line.
    private static void hashed(Path events) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            int lines = 0;
            for (String line : Files.readAllLines(events)) {
                sha.digest(line.getBytes(StandardCharsets.UTF_8));
                lines++;
            }
            long nanos = System.nanoTime() - start;
            say(
                    "{\"figure\":\"limit: SHA-256 of the same lines\",\"ms\":%.0f,\"eventsPerSecond\":%.0f}",
                    ms(nanos), lines / (nanos / 1e9));
        }
    }

    private void purged(List<UUID> alerts) throws Exception {
        long[] nanos = new long[alerts.size()];
        try (OpenRecord open = open()) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                open.exhibits().delete("SEALED", alerts.get(i));
                nanos[i] = System.nanoTime() - start;
            }
        }
        durations("an alert's pictures overwritten and deleted", nanos, nanos.length);
    }
}
