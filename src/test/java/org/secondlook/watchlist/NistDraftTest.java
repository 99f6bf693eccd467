package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;

/// The reference files of NIST for ANSI/NIST-ITL, and what becomes of them when they break.
class NistDraftTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir private Path folder;

    static Stream<Path> references() throws IOException {
        try (Stream<Path> all = Files.list(Shared.folder("records", "ansi-nist", "references"))) {
            return all.filter(NistDraft::isOne).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "type-10-14-17-piv-index-iris.an2, jck piv index iris, 1, 2000-01-01",
        "type-10-sap10.an2, jck sap10, 1, ",
        "type-10-tattoo-face-sap20.an2, , 1, ",
        "type-9-10-14.an2, , 1, ",
    })
    void theFaceOfAFileIsAPhotographOfOnePerson(
            String file, String reference, int photographs, String taken) throws Exception {
        DraftFile draft = assertTimeoutPreemptively(LONGEST, () -> read(file));
        assertThat(draft.list().refused()).isEmpty();
        ListedPerson person = draft.list().people().getFirst();
        assertThat(draft.list().people()).hasSize(1);
        if (reference != null) {
            assertThat(person.reference()).isEqualTo(reference);
        }
        assertThat(person.photographs()).hasSize(photographs);
        ListedPhotograph first = person.photographs().getFirst();
        assertThat(first.row().list()).isEqualTo(file);
        if (taken != null) {
            assertThat(first.details().taken()).isEqualTo(taken);
        }
        assertThat(first.details().source()).isNotEmpty();
        byte[] image = draft.images().bytes(first.image());
        try (Photographs.Reader reader = SharedEngine.photographs().open();
                Photograph photograph = reader.read(image)) {
            assertThat(photograph.faces()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type-10-branded-tattoo-mark.an2 | Type-10 TATTOO, Type-10 MARK",
                "type-10-tattoo-zoom.an2 | Type-10 TATTOO",
                "type-8-sig.an2 | Type-8",
            })
    void aFileWithoutAFaceIsRefusedAndSaysWhatItHolds(String file, String records)
            throws Exception {
        DraftList list = assertTimeoutPreemptively(LONGEST, () -> read(file).list());
        assertThat(list.people()).isEmpty();
        assertThat(list.refused())
                .singleElement()
                .satisfies(row -> {
                    assertThat(refusal(row).reason()).isEqualTo(Refusal.NO_FACE);
                    assertThat(refusal(row).sentence())
                            .contains("no photograph of a face", records);
                });
    }

    @Test
    void aFolderOfFilesIsOneListAndABrokenFileSpoilsNoOther() throws Exception {
        for (Path file : references().toList()) {
            Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
        }
        Files.writeString(folder.resolve("broken.an2"), "1.001:9");
        Files.copy(
                Shared.folder("records", "ansi-nist", "references", "type-10-sap10.an2"),
                folder.resolve("z.an2"));
        DraftList list = DraftFile.read(folder).list();
        assertThat(list.people()).hasSize(4);
        assertThat(list.refused())
                .extracting(EnrolmentRow::list)
                .containsExactly(
                        "broken.an2",
                        "type-10-branded-tattoo-mark.an2",
                        "type-10-tattoo-zoom.an2",
                        "type-8-sig.an2",
                        "z.an2");
        assertThat(refusal(list.refused().getLast()).sentence())
                .contains("same transaction control number (1.009)", "type-10-sap10.an2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.001: | 1.00x: | record 1 (Type-1), at byte 0 a field 1.… should begin",
                "1.001:1 | 1.001:0 | record 1 (Type-1), field 1.001: the record does not end where it says",
                "1.001:1 | 1.001:x | record 1 (Type-1), field 1.001: it holds no length",
                "1.009: | 1.008: | record 1 (Type-1), field 1.008: it is there twice",
                "10.001:3 | 10.001:9 | record 3 (Type-10), field 10.001: it says 9",
                "10.001: | 11.001: | record 3 (Type-10), at byte",
                "10.003:FACE | 10.002:FACE | record 3 (Type-10), field 10.002: it is there twice",
            })
    void whatIsBrokenIsNamedByRecordAndField(String what, String by, String words)
            throws Exception {
        byte[] file = replaced(what, by);
        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> new NistRecords(file).all())
                .withMessageContaining("The file is broken: ")
                .withMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JPEGB | WSQ20 | In record 3 (Type-10), field 10.011: the image is of a kind that is not read.",
            })
    void aPhotographThatCannotBeReadIsRefusedAndItsPersonStays(
            String what, String by, String sentence) throws Exception {
        Files.write(folder.resolve("x.an2"), replaced(what, by));
        DraftList list = DraftFile.read(folder.resolve("x.an2")).list();
        assertThat(list.people()).hasSize(1);
        assertThat(list.photographs()).isZero();
        assertThat(list.refused())
                .singleElement()
                .satisfies(row -> assertThat(refusal(row).sentence()).isEqualTo(sentence));
    }

    @Test
    void aFaceWithoutAnImageIsRefused() throws Exception {
        String file =
                record(1, "1.003:1\u001f1\u001e10\u001f01\u001d1.009:T1")
                        + record(10, "10.003:FACE\u001d10.011:PNG");
        Files.writeString(folder.resolve("x.an2"), file);
        assertThat(DraftFile.read(folder.resolve("x.an2")).list().refused())
                .singleElement()
                .satisfies(row ->
                        assertThat(refusal(row).sentence())
                                .isEqualTo(
                                        "In record 2 (Type-10), field 10.999: there is no image."));
    }

    @Test
    void aDateThatIsNoneIsPassedOverAndNoted() throws Exception {
        String text = new String(sap10(), StandardCharsets.ISO_8859_1);
        int at = text.indexOf("10.005:") + 7;
        byte[] file = sap10();
        file[at + 4] = '9';
        Files.write(folder.resolve("x.an2"), file);
        DraftList list = DraftFile.read(folder.resolve("x.an2")).list();
        assertThat(list.people().getFirst().photographs().getFirst().details().taken()).isNull();
        assertThat(list.notes()).singleElement().asString().contains("field 10.005 holds no date");
    }

    @ParameterizedTest
    @MethodSource("references")
    void aFileCutShortAnywhereIsRefused(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += length < 2_000 ? 1 : 499) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(RowException.class)
                    .isThrownBy(() -> new NistRecords(part).all());
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void whateverBitsAreWrongAFileIsReadOrRefused(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(7);
        assertTimeoutPreemptively(
                LONGEST,
                () -> {
                    for (int round = 0; round < 3_000; round++) {
                        byte[] other = whole.clone();
                        for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                            int reach = random.nextBoolean() ? 500 : other.length;
                            other[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
                        }
                        assertThatCode(() -> readOrRefuse(other)).doesNotThrowAnyException();
                    }
                });
    }

    /// What a file says of its lengths costs nothing: memory is what its bytes take.
    @Test
    void lengthsAndCountsBeyondTheFileAreRefused() {
        for (String text :
                List.of(
                        "1.001:999999999\u001d",
                        "1.001:9999999999999999\u001d",
                        "1.001:20\u001d1.003:1\u001f9\u001c",
                        record(1, "1.003:1\u001f1" + "\u001e10\u001f1".repeat(2_000)),
                        record(1, "1.003:1\u001f1\u001e8\u001f1") + "\u007f\u00ff\u00ff\u00ff")) {
            assertThatExceptionOfType(RowException.class)
                    .isThrownBy(() ->
                            new NistRecords(text.getBytes(StandardCharsets.ISO_8859_1)).all());
        }
    }

    private static String record(int type, String fields) {
        String tag = "%d.001:".formatted(type);
        int length = tag.length() + 5 + 1 + fields.length() + 1;
        return "%s%05d\u001d%s\u001c".formatted(tag, length, fields);
    }

    private static void readOrRefuse(byte[] file) {
        try {
            new NistRecords(file).all().forEach(record -> record.text(3));
        } catch (RowException e) {
            assertThat(e.getMessage()).startsWith("The file is broken: record ");
        }
    }

    private static byte[] sap10() throws IOException {
        return Files.readAllBytes(
                Shared.folder("records", "ansi-nist", "references", "type-10-sap10.an2"));
    }

    /// The same length, so that only this is wrong.
    private static byte[] replaced(String what, String by) throws IOException {
        assertThat(what).hasSameSizeAs(by);
        return new String(sap10(), StandardCharsets.ISO_8859_1)
                .replaceFirst(what.replace(".", "\\."), by)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static DraftFile read(String file) throws WatchlistException {
        return DraftFile.read(Shared.folder("records", "ansi-nist", "references", file));
    }

    private static ImageVerdict.Refused refusal(EnrolmentRow row) {
        return (ImageVerdict.Refused) row.verdict();
    }
}
