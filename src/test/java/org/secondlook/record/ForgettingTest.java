package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Exhibit;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Passphrase;

/// Marked faces and templates go through a deployment; after a purge and after the closing none of
/// their bytes is in any file: not plain, not packed, not sealed, and no key of theirs either.
class ForgettingTest {
    private static final int PIECE = 24;

    @TempDir Path folder;

    private RetentionBench bench;
    private FileTime begun;

    /// What is looked for, by what it is.
    private final Map<String, byte[]> sealed = new TreeMap<>();

    private final Map<String, byte[]> plain = new TreeMap<>();

    @BeforeEach
    void open() throws Exception {
        begun = FileTime.fromMillis(System.currentTimeMillis() - 1_000);
        bench = new RetentionBench(Files.createDirectory(folder.resolve("record")));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Alert> judged(int count) throws Exception {
        try (RecordStore store = bench.register.begin(bench.details())) {
            List<Alert> alerts = bench.alerts(store, count);
            for (Alert alert : alerts) {
                note(alert);
                store.decided(alert, Sights.engage("OP1", bench.clock.instant()));
                store.later(alert, alert.portraits());
            }
            return alerts;
        }
    }

    /// What a face is in memory, before anything of it is sealed.
    private void note(Alert alert) {
        byte[] pixels = new byte[PIECE];
        Arrays.fill(pixels, Sights.PIXEL);
        plain.put("pixels", pixels);
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            ByteBuffer values = ByteBuffer.allocate(PIECE).order(order);
            for (int i = 0; i < PIECE / Float.BYTES; i++) {
                values.putFloat(
                        alert.probe()
                                .template()
                                .values()
                                .getAtIndex(java.lang.foreign.ValueLayout.JAVA_FLOAT, 20 + i));
            }
            plain.put("template " + order, values.array());
        }
        for (Exhibit exhibit : Exhibit.of(alert)) {
            byte[] content = exhibit.content();
            plain.put(
                    "packed " + exhibit.kind(),
                    Arrays.copyOfRange(content, content.length - PIECE, content.length));
        }
    }

    /// Pieces of every file that shows somebody or holds a key, as they lie on the disk, and the
    /// deployment's key itself.
    private void noteFiles() throws Exception {
        for (String end : List.of(".slx", ".hold", "key")) {
            for (Path file : bench.files(end)) {
                byte[] bytes = Files.readAllBytes(file);
                for (int at = 0; at + PIECE <= bytes.length; at += 97) {
                    sealed.put(
                            file.getFileName() + " at " + at,
                            Arrays.copyOfRange(bytes, at, at + PIECE));
                }
            }
        }
        try (StoreKey key = new StoreKey(new KeySlots(bench.folder.resolve("record.slots")));
                Passphrase typed = Passphrase.of("correct horse battery".toCharArray())) {
            key.open(new Officer("SUP1"), typed, Argon2Cost.of(Lives.signInRules()));
            for (Path file : bench.files("key")) {
                plain.put(
                        "deployment key",
                        key.unwrap(
                                "deployment " + RetentionBench.REFERENCE,
                                Files.readAllBytes(file)));
            }
        }
    }

    /// Which of these are in any file of the record, beside it, or in a temporary file made since.
    private List<String> found(Map<String, byte[]> wanted) throws Exception {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            wanted.forEach((what, piece) -> {
                if (contains(bytes, piece)) {
                    found.add(what + " in " + file.getFileName());
                }
            });
        }
        return found;
    }

    private List<Path> files() throws Exception {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> own = Files.walk(folder);
                Stream<Path> temporary =
                        Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            own.filter(Files::isRegularFile).forEach(all::add);
            for (Path file : temporary.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(begun) >= 0
                        && Files.size(file) < 64 << 20) {
                    all.add(file);
                }
            }
        }
        return all;
    }

    private static boolean contains(byte[] bytes, byte[] piece) {
        int last = bytes.length - piece.length;
        for (int at = 0; at <= last; at++) {
            if (bytes[at] == piece[0]
                    && Arrays.equals(bytes, at, at + piece.length, piece, 0, piece.length)) {
                return true;
            }
        }
        return false;
    }

    /// A second name for every file that shows somebody: what is deleted under the first must be
    /// overwritten to be gone under the second.
    private void link() throws Exception {
        Path links = Files.createDirectory(folder.resolve("links"));
        int number = 0;
        for (String end : List.of(".slx", ".hold", "key")) {
            for (Path file : bench.files(end)) {
                Files.createLink(links.resolve(number++ + end.replace(".", "-")), file);
            }
        }
    }

    @Test
    void theSearchFindsWhatIsThere() throws Exception {
        judged(1);
        noteFiles();
        assertThat(found(sealed)).as("each piece").hasSizeGreaterThanOrEqualTo(sealed.size());
        assertThat(sealed).hasSizeGreaterThan(5);
        assertThat(plain).hasSizeGreaterThan(6).containsKey("deployment key");
        assertThat(found(plain)).as("nothing lies there unsealed").isEmpty();
        byte[] planted = new byte[100_000];
        for (byte[] piece : plain.values()) {
            System.arraycopy(piece, 0, planted, 54_321, piece.length);
            Files.write(folder.resolve("planted"), planted);
            assertThat(found(Map.of("planted", piece))).hasSize(1);
        }
    }

    @Test
    void afterThePurgeNothingIsLeftInAnyFile() throws Exception {
        List<Alert> alerts = judged(3);
        noteFiles();
        link();
        bench.clock.on(Duration.ofHours(24));
        assertThat(bench.register.retention().purge().alerts()).isEqualTo(3);
        assertThat(found(sealed)).isEmpty();
        assertThat(found(plain)).isEmpty();
        bench.reopen();
        assertThat(found(sealed)).isEmpty();
        assertThat(bench.register.alerts(RetentionBench.REFERENCE))
                .as("decisions outlive faces")
                .hasSize(alerts.size())
                .allMatch(alert -> alert.state().isFinal());
        assertThat(bench.register.verify("").problem()).isEmpty();
    }

    @Test
    void afterTheClosingNothingIsLeftButWhatIsHeldAndAfterItsReleaseThatIsGoneToo()
            throws Exception {
        DeploymentLife ended = bench.ended(Lives.closed());
        List<Alert> alerts = judged(2);
        bench.register
                .retention()
                .hold(
                        alerts.getFirst().id(),
                        "Complaint 12",
                        bench.clock.instant().plus(Duration.ofDays(30)),
                        bench.clock.instant().plus(Duration.ofDays(10)),
                        bench.signIn("SUP1"));
        noteFiles();
        link();
        bench.register.add(ended, Lives.closed().last());
        String held = alerts.getFirst().id().toString();
        assertThat(found(sealed)).isNotEmpty().allMatch(what -> what.startsWith(held));
        assertThat(found(plain)).isEmpty();
        bench.register
                .retention()
                .release(alerts.getFirst().id(), "Withdrawn", bench.signIn("SUP1"));
        bench.clock.on(Duration.ofHours(24));
        bench.register.retention().purge();
        assertThat(found(sealed)).isEmpty();
        assertThat(found(plain)).isEmpty();
    }
}
