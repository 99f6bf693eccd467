package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Exhibit;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Passphrase;
import org.secondlook.record.StoreKey.Opened;

class ExhibitsTest {
    private static final String D = "D-2026-014";
    private static final Officer ANNA = new Officer("A-1");
    private static final Officer BEN = new Officer("B-2");
    private static final UUID ALERT = UUID.randomUUID();

    @TempDir Path folder;
    private StoreKey key;
    private ExhibitFiles files;

    @BeforeEach
    void open() {
        reopen();
    }

    private void reopen() {
        key = new StoreKey(new KeySlots(folder.resolve("record.slots")));
        files = new ExhibitFiles(folder.resolve("exhibits"), key);
    }

    private Opened signIn(Officer officer, String passphrase) throws Exception {
        try (Passphrase typed = Passphrase.of(passphrase.toCharArray())) {
            return key.open(officer, typed, Argon2Cost.of(Lives.signInRules()));
        }
    }

    private static List<Exhibit> marked() {
        return List.of(
                new Exhibit(
                        Exhibit.Kind.PROBE, "a marked face".getBytes(StandardCharsets.US_ASCII)),
                new Exhibit(
                        Exhibit.Kind.PROBE_TEMPLATE,
                        "numbers".getBytes(StandardCharsets.US_ASCII)));
    }

    private void written() throws Exception {
        signIn(ANNA, "anna's words");
        files.begin(D);
        files.write(D, ALERT, 1, marked());
    }

    private static List<String> texts(List<Exhibit> exhibits) {
        return exhibits.stream()
                .map(e -> new String(e.content(), StandardCharsets.US_ASCII))
                .toList();
    }

    private List<Path> all() throws Exception {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatWasSealedOpensForWhoeverSignsInLater() throws Exception {
        written();
        files.write(D, ALERT, 2, List.of(new Exhibit(Exhibit.Kind.LATER_PROBE, new byte[] {'l'})));
        reopen();
        assertThatThrownBy(() -> files.read(D, ALERT))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("Sign in");
        assertThat(signIn(ANNA, "anna's words")).isEqualTo(Opened.OPENED);
        assertThat(texts(files.read(D, ALERT))).containsExactly("a marked face", "numbers", "l");
    }

    @Test
    void eachOfficersOwnPassphraseOpensTheSameKey() throws Exception {
        written();
        assertThat(signIn(BEN, "ben's words")).isEqualTo(Opened.GIVEN);
        reopen();
        assertThat(signIn(BEN, "not ben's words")).isEqualTo(Opened.CLOSED);
        assertThat(key.isOpen()).isFalse();
        assertThat(signIn(BEN, "ben's words")).isEqualTo(Opened.OPENED);
        assertThat(texts(files.read(D, ALERT))).hasSize(2);
        key.take(ANNA);
        reopen();
        assertThat(signIn(ANNA, "anna's words")).isEqualTo(Opened.CLOSED);
    }

    @Test
    void theKeyIsForgottenWhenNobodyIsSignedIn() throws Exception {
        written();
        signIn(BEN, "ben's words");
        signIn(BEN, "ben's words");
        key.left(BEN);
        assertThat(key.isOpen()).isTrue();
        key.left(ANNA);
        assertThat(key.isOpen()).isFalse();
        files.write(D, UUID.randomUUID(), 1, marked());
    }

    @Test
    void nothingOpensAfterTheDeploymentsKeyWasDestroyed() throws Exception {
        written();
        assertThat(files.destroyKey(D)).isTrue();
        assertThat(files.destroyKey(D)).isFalse();
        assertThatThrownBy(() -> files.read(D, ALERT))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("destroyed");
    }

    @Test
    void aHoldOutlivesTheDeploymentsKeyAndItsReleaseDoesNot() throws Exception {
        written();
        files.write(D, ALERT, 2, List.of(new Exhibit(Exhibit.Kind.LATER_PROBE, new byte[] {'l'})));
        files.hold(D, ALERT);
        files.destroyKey(D);
        assertThat(texts(files.read(D, ALERT))).hasSize(3);
        files.release(D, ALERT);
        assertThatThrownBy(() -> files.read(D, ALERT)).isInstanceOf(RecordException.class);
    }

    @Test
    void deletingOverwritesTheFileFirst() throws Exception {
        written();
        files.hold(D, ALERT);
        Path links = Files.createDirectory(folder.resolve("links"));
        for (Path file : all()) {
            if (file.toString().contains(ALERT.toString())) {
                Files.createLink(links.resolve(String.valueOf(file.getFileName())), file);
            }
        }
        assertThat(files.delete(D, ALERT)).isTrue();
        assertThat(files.delete(D, ALERT)).isFalse();
        assertThat(files.read(D, ALERT)).isEmpty();
        assertThat(files.present(D)).isEmpty();
        try (Stream<Path> linked = Files.list(links)) {
            assertThat(linked)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.readAllBytes(file)).containsOnly(0));
        }
    }

    @Test
    void anyChangedByteIsFound() throws Exception {
        written();
        Path file = all().stream().filter(f -> f.toString().endsWith(".slx")).findFirst().get();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> files.read(D, ALERT)).isInstanceOf(RecordException.class);
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> files.read(D, ALERT)).isInstanceOf(RecordException.class);
        }
    }

    @Test
    void oneAlertsFileDoesNotOpenAsAnothers() throws Exception {
        written();
        UUID other = UUID.randomUUID();
        files.write(D, other, 1, marked());
        Path file = all().stream().filter(f -> f.endsWith(ALERT + ".1.slx")).findFirst().get();
        Files.write(file.resolveSibling(other + ".1.slx"), Files.readAllBytes(file));
        assertThatThrownBy(() -> files.read(D, other)).isInstanceOf(RecordException.class);
    }

    @Test
    void whatTheRecordKnowsNothingOfIsSwept() throws Exception {
        written();
        files.hold(D, ALERT);
        UUID orphan = UUID.randomUUID();
        files.write(D, orphan, 1, marked());
        files.hold(D, orphan);
        Path half = folder.resolve("exhibits/" + "0".repeat(32));
        Files.createDirectories(half);
        Files.write(half.resolve("x.slx.new"), new byte[] {1});
        assertThat(files.sweep(java.util.Set.of(new ExhibitFiles.Present(ALERT, 1)))).isEqualTo(3);
        assertThat(files.present(D)).containsExactly(ALERT);
        assertThat(texts(files.read(D, ALERT))).hasSize(2);
    }

    @Test
    void damagedSlotsAreToldAndNeverWrittenOver() throws Exception {
        written();
        Path slots = folder.resolve("record.slots");
        String before = Files.readString(slots);
        Files.writeString(slots, before.replace("t=", "t=99"));
        reopen();
        assertThatThrownBy(() -> signIn(ANNA, "anna's words"))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("damaged");
        assertThat(Files.readString(slots)).contains("t=99");
    }

    @Test
    void noFileHoldsAFaceOrAKey() throws Exception {
        written();
        for (Path file : all()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("marked", "anna's words");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("record.slots"))).hasSize(2);
    }
}
