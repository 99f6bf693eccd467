package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {
    private static final String NAME = "Zebedee’s friends";
    private static final List<String> CONTENTS =
            List.of("first of three", "", "the third of them, and the longest");

    @TempDir Path folder;

    private Path file;
    private FileKeys keys;
    private final List<Long> ends = new ArrayList<>();

    @BeforeEach
    void write() throws Exception {
        keys = new FileKeys(Sealing.random(Sealing.KEY_BYTES), Keys.open(folder));
        file = folder.resolve("a.slwatch");
        SealedFile.create(file, keys, NAME, Sealing.random(SealedFile.ID_BYTES));
        try (SealedFile sealed = SealedFile.open(file, keys, (_, _) -> {})) {
            ends.add(sealed.size());
            for (String content : CONTENTS) {
                sealed.append(content.getBytes(StandardCharsets.UTF_8));
                ends.add(sealed.size());
            }
        }
    }

    private List<String> contents() throws RecordException {
        List<String> found = new ArrayList<>();
        try (SealedFile sealed =
                SealedFile.open(
                        file,
                        keys,
                        (_, content) -> found.add(new String(content, StandardCharsets.UTF_8)))) {
            assertThat(sealed.head().name()).isEqualTo(NAME);
        }
        return found;
    }

    private void assertRefused() {
        assertThatThrownBy(this::contents)
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("was changed");
    }

    @Test
    void whatWasAppendedIsReadInItsOrderAndByItsPlace() throws Exception {
        List<SealedFile.Place> places = new ArrayList<>();
        try (SealedFile sealed = SealedFile.open(file, keys, (place, _) -> places.add(place))) {
            assertThat(sealed.content(places.get(2)))
                    .isEqualTo(CONTENTS.get(2).getBytes(StandardCharsets.UTF_8));
            SealedFile.Place fourth = sealed.append(new byte[] {7});
            assertThat(sealed.content(fourth)).containsExactly(7);
        }
        assertThat(contents()).hasSize(4).startsWith(CONTENTS.toArray(String[]::new));
        assertThat(SealedFile.head(file, keys).name()).isEqualTo(NAME);
    }

    @Test
    void nothingOfItCanBeReadAndNobodyElseMay() throws Exception {
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("Zebedee", "three", "third");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everyChangedByteRefusesTheFile() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x20;
            Files.write(file, changed);
            assertRefused();
            assertThat(file).hasSize(whole.length);
        }
        Files.write(file, whole);
        assertThat(contents()).isEqualTo(CONTENTS);
    }

    @Test
    void aFrameThatWasCutShortIsDroppedAndTheRestIsKept() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length = Math.toIntExact(ends.getFirst()); length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            int kept = 0;
            while (ends.get(kept + 1) <= length) {
                kept++;
            }
            assertThat(contents()).isEqualTo(CONTENTS.subList(0, kept));
            assertThat(file).hasSize(ends.get(kept));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, 40})
    void aTailOfZerosAfterAPowerCutIsDropped(int written) throws Exception {
        tearLastFrame(written);
        assertThat(contents()).isEqualTo(CONTENTS.subList(0, 2));
    }

    @Test
    void aFrameWithHalfAHeadCannotBeToldFromOneThatWasChanged() throws Exception {
        tearLastFrame(20);
        assertRefused();
    }

    /// @param written bytes of it that reached the disk
    private void tearLastFrame(int written) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] torn = Arrays.copyOf(whole, Math.toIntExact(ends.get(2)) + written);
        Files.write(file, Arrays.copyOf(torn, whole.length));
    }

    @Test
    void aFrameLeftOutMovedOrRepeatedRefusesTheFile() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        int a = Math.toIntExact(ends.get(0));
        int b = Math.toIntExact(ends.get(1));
        int c = Math.toIntExact(ends.get(2));
        byte[] head = Arrays.copyOf(whole, a);
        byte[] first = Arrays.copyOfRange(whole, a, b);
        byte[] second = Arrays.copyOfRange(whole, b, c);
        byte[] third = Arrays.copyOfRange(whole, c, whole.length);
        for (List<byte[]> order :
                List.of(
                        List.of(second, third),
                        List.of(first, third),
                        List.of(second, first, third),
                        List.of(first, first, second, third),
                        List.of(first, second, third, third))) {
            Files.write(file, head);
            for (byte[] frame : order) {
                Files.write(file, frame, StandardOpenOption.APPEND);
            }
            assertRefused();
        }
    }

    @Test
    void anotherMachineDoesNotOpenIt() {
        FileKeys other = new FileKeys(Sealing.random(Sealing.KEY_BYTES), keys.store());
        assertThatThrownBy(() -> SealedFile.open(file, other, (_, _) -> {}).close())
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("from another machine");
    }

    @Test
    void withNobodySignedInItIsNamedAndNotOpened() throws Exception {
        keys.store().close();
        assertThat(SealedFile.head(file, keys).name()).isEqualTo(NAME);
        assertThatThrownBy(() -> SealedFile.open(file, keys, (_, _) -> {}).close())
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("Sign in");
    }

    @Test
    void theKeyOfOtherOfficersDoesNotOpenIt() throws Exception {
        FileKeys other =
                new FileKeys(
                        keys.machine(),
                        Keys.open(Files.createDirectory(folder.resolve("elsewhere"))));
        assertThatThrownBy(() -> SealedFile.open(file, other, (_, _) -> {}).close())
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("does not open with the key of the officers");
    }

    @Test
    void itIsOpenOnceAtATime() throws Exception {
        try (SealedFile _ = SealedFile.open(file, keys, (_, _) -> {})) {
            assertThatThrownBy(this::contents)
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("open already");
        }
        assertThat(contents()).isEqualTo(CONTENTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 335})
    void aFileCutInItsHeadIsRefused(int length) throws Exception {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        assertRefused();
    }

    @Test
    void whatIsDestroyedHasNoKeyAnyMore() throws Exception {
        Path second = folder.resolve("hard link");
        Files.createLink(second, file);
        SealedFile.destroy(file);

        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> SealedFile.open(second, keys, (_, _) -> {}).close())
                .isInstanceOf(RecordException.class);
    }

    @Test
    void moreThanAPhotographOfTheLargestKindIsNotTaken() throws IOException, RecordException {
        long before = Files.size(file);
        try (SealedFile sealed = SealedFile.open(file, keys, (_, _) -> {})) {
            assertThatThrownBy(() -> sealed.append(new byte[SealedFile.CONTENT_BYTES_MAX + 1]))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("at most 80 MiB");
        }
        assertThat(file).hasSize(before);
    }
}
