package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Passphrase;
import org.secondlook.watchlist.KeptList;

/// A list goes from the office's machine to the van's, and nowhere else.
class BundleTest {
    private static final Argon2Cost CHEAPEST = new Argon2Cost(19_456, 2, 1);
    private static final String NAME = "Market day";
    private static final Officer BY = new Officer("OP1");
    private static final Clock CLOCK = Clock.fixed(Lives.BEGINS, ZoneOffset.UTC);

    @TempDir Path folder;

    private Path file = Path.of("");
    private BundleContents sealed = none();

    private static BundleContents none() {
        return new BundleContents("", "", BY, Lives.BEGINS, "", 0, 0, java.util.Map.of(), "");
    }

    @BeforeEach
    void seal() throws Exception {
        file = folder.resolve("stick.slbundle");
        try (Register office = register("office")) {
            try (KeptList list = office.lists().kept().create(NAME)) {
                SealedListsTest.fill(list);
                // More than one chunk.
                byte[] large = new byte[(5 << 20) / 2];
                Arrays.fill(large, (byte) 3);
                list.put("b.jpg", large);
            }
            sealed = seal(office);
        }
    }

    @AfterEach
    void nothingIsLeftHalfWritten() throws Exception {
        try (var files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    private Register register(String machine) throws Exception {
        Register register = Register.open(folder.resolve(machine), CLOCK);
        if (register.officers().isEmpty()) {
            RegisterTest.officers(register);
        }
        RegisterTest.signIn(register, "ADMIN");
        return register;
    }

    private BundleContents seal(Register office) throws Exception {
        try (Passphrase passphrase = passphrase("a long enough passphrase")) {
            return office.lists()
                    .seal(NAME, file, passphrase, CHEAPEST, BY, Lives.BEGINS, "2026/114");
        }
    }

    private static Passphrase passphrase(String text) {
        return Passphrase.of(text.toCharArray());
    }

    private static KeptList unseal(Register van, Path bundle, String words, String name)
            throws Exception {
        try (Passphrase passphrase = passphrase(words)) {
            return van.lists().unseal(bundle, passphrase, name, BY, Lives.BEGINS);
        }
    }

    private void assertRefused(Register van, Path bundle, String sentence) throws Exception {
        assertThatThrownBy(() -> unseal(van, bundle, "a long enough passphrase", NAME).close())
                .isInstanceOf(RecordException.class)
                .hasMessageContaining(sentence);
        assertThat(van.lists().kept().listing().names()).isEmpty();
    }

    @Test
    void theListIsWholeOnTheOtherMachineAndItsContentsAreShownBefore() throws Exception {
        try (Register van = register("van")) {
            BundleContents shown;
            try (Passphrase passphrase = passphrase("a long enough passphrase")) {
                shown = van.lists().lookInto(file, passphrase);
            }
            assertThat(shown).isEqualTo(sealed);
            assertThat(shown.people()).isOne();
            assertThat(shown.photographs()).isEqualTo(2);
            assertThat(shown.categories()).containsEntry("SUSPECT", 1);
            assertThat(shown.deployment()).isEqualTo("2026/114");
            assertThat(shown.fingerprint()).matches("[0-9a-f]{4}( [0-9a-f]{4}){3}");
            assertThat(van.lists().kept().listing().names()).isEmpty();

            try (KeptList list = unseal(van, file, "a long enough passphrase", "In the van")) {
                SealedListsTest.assertHoldsFirstOfTwo(list);
                assertThat(list.bytes("b.jpg")).hasSize((5 << 20) / 2).containsOnly(3);
            }
        }
    }

    @Test
    void aBundleIsOpenedOnce() throws Exception {
        try (Register van = register("van")) {
            unseal(van, file, "a long enough passphrase", "first").close();
            van.lists().kept().delete("first");
            assertRefused(van, file, "This bundle was opened before: officer ");
        }
        try (Register van = register("van")) {
            assertRefused(van, file, "This bundle was opened before: officer ");
        }
    }

    @Test
    void aWrongPassphraseIsSaidToBeOneAndMayBeTriedAgain() throws Exception {
        try (Register van = register("van")) {
            assertThatThrownBy(() -> unseal(van, file, "another passphrase", NAME).close())
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("another passphrase");
            unseal(van, file, "a long enough passphrase", NAME).close();
        }
    }

    @Test
    void aByteChangedAnywhereRefusesTheBundle() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < BundleHead.BYTES + 60; at++) {
            places.add(at);
        }
        for (int at = whole.length - 90; at < whole.length; at++) {
            places.add(at);
        }
        List<int[]> chunks = chunks(whole);
        for (int[] chunk : chunks) {
            places.addAll(List.of(chunk[0], chunk[0] + 3, chunk[0] + 500, chunk[1] - 1));
        }
        Path changed = folder.resolve("changed");
        try (Register van = register("van")) {
            for (int at : places) {
                byte[] copy = whole.clone();
                copy[at] ^= 0x10;
                Files.write(changed, copy);
                assertThatThrownBy(() ->
                                unseal(van, changed, "a long enough passphrase", NAME).close())
                        .as("byte %d", at)
                        .isInstanceOf(RecordException.class);
            }
            assertThat(van.lists().kept().listing().names()).isEmpty();
        }
    }

    @Test
    void aBundleCutShortAnywhereIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path cut = folder.resolve("cut");
        List<Integer> lengths = new ArrayList<>(List.of(0, 1, 50, BundleHead.BYTES, 200));
        chunks(whole).forEach(chunk -> lengths.add(chunk[1]));
        lengths.add(whole.length - 1);
        try (Register van = register("van")) {
            for (int length : lengths) {
                Files.write(cut, Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> unseal(van, cut, "a long enough passphrase", NAME).close())
                        .isInstanceOf(RecordException.class);
            }
        }
    }

    /// Whoever has no passphrase can still sign with a key of their own.
    @Test
    void chunksThatWereMovedLeftOutOrRepeatedAreRefusedThoughSomebodySignedThemAnew()
            throws Exception {
        byte[] whole = Files.readAllBytes(file);
        List<int[]> chunks = chunks(whole);
        assertThat(chunks).hasSize(3);
        Path forged = folder.resolve("forged");
        RecordSigner theirs;
        try (RecordFiles files = RecordFiles.hold(folder.resolve("theirs"));
                RecordKey key = RecordKey.open(files)) {
            theirs = new RecordSigner(key, "bundle signature");
        }
        try (Register van = register("van")) {
            for (List<Integer> order :
                    List.of(
                            List.of(1, 0, 2),
                            List.of(0, 2, 1),
                            List.of(0, 1),
                            List.of(0, 2),
                            List.of(0, 1, 1, 2),
                            List.of(0, 1, 2, 2),
                            List.of(0, 1, 2))) {
                Files.write(forged, forged(whole, chunks, order, theirs));
                assertThatThrownBy(
                                () -> unseal(van, forged, "a long enough passphrase", NAME).close())
                        .as("chunks %s", order)
                        .isInstanceOf(RecordException.class);
            }
            assertThat(van.lists().kept().listing().names()).isEmpty();
        }
    }

    private static byte[] forged(
            byte[] whole, List<int[]> chunks, List<Integer> order, RecordSigner theirs) {
        ByteBuffer out = ByteBuffer.allocate(2 * whole.length);
        out.put(whole, 0, BundleHead.BYTES - RecordSigner.PUBLIC_KEY_BYTES);
        out.put(theirs.encodedPublicKey());
        order.forEach(
                at -> out.put(whole, chunks.get(at)[0], chunks.get(at)[1] - chunks.get(at)[0]));
        MessageDigest digest = BundleHead.sha256();
        digest.update(out.array(), 0, out.position());
        out.put(theirs.sign(BundleHead.signed(digest.digest())));
        return Arrays.copyOf(out.array(), out.position());
    }

    /// Where each chunk begins and ends.
    private static List<int[]> chunks(byte[] whole) {
        List<int[]> chunks = new ArrayList<>();
        int at = BundleHead.BYTES;
        while (at < whole.length - RecordSigner.SIGNATURE_BYTES) {
            int end = at + Integer.BYTES + ByteBuffer.wrap(whole).getInt(at);
            chunks.add(new int[] {at, end});
            at = end;
        }
        return chunks;
    }

    @Test
    void nothingOfTheListCanBeReadInTheBundleAndNobodyElseMay() throws Exception {
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(raw)
                .doesNotContain("Zebedee", "SUSPECT", "Market", "a.jpg", "2026/114")
                .doesNotContain("\u00ff\u00d8\u00ff\u00e0", "\u0003\u0003\u0003\u0003");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Register office = register("office")) {
            assertThatThrownBy(() -> seal(office))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("already");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void somethingElseIsNoBundle() throws Exception {
        Path other = Files.write(folder.resolve("other"), new byte[500]);
        try (Register van = register("van")) {
            assertRefused(van, other, "no sealed bundle");
        }
    }
}
