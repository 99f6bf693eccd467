package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.Shared;
import org.secondlook.deployment.Policy;

class ImportTest {
    private static final String HEADER = "reference,name,category,image\n";

    @TempDir private Path folder;

    @BeforeEach
    void images() throws IOException {
        for (String name : List.of("a.jpg", "b.jpg", "c.jpg")) {
            Files.write(folder.resolve(name), new byte[] {1});
        }
    }

    @Test
    void readsThePeopleOfAList() throws WatchlistException {
        ImportedWatchlist list =
                ImportedWatchlist.read(
                        List.of(Shared.folder("footage", "precinct", "watchlist.csv")),
                        new ListCheck(Policy.demonstration(), Instant.now()));
        assertThat(list.entries()).hasSize(40);
        assertThat(list.images()).hasSize(40);
        assertThat(list.refused()).isEmpty();
        assertThat(list.notes()).isEmpty();
        assertThat(list.entries().getFirst().reference()).isEqualTo("038");
        assertThat(list.entries().getFirst().name()).isEqualTo("Subject 038");
        assertThat(list.entries().getFirst().category().code()).isEqualTo("WANTED_BY_COURT");
    }

    @Test
    void readsTheListOfAFolder() throws WatchlistException {
        write("watchlist.csv", HEADER + "1,One,SUSPECT,a.jpg\n");
        assertThat(read(folder).entries()).hasSize(1);
    }

    @Test
    void refusesAFolderWithoutAListAndSaysWhatIsExpected() {
        refused(folder, "holds no watchlist.csv", "reference, name, category, image");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        refused(folder.resolve("none.csv"), "There is no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void passesOverAByteOrderMark(String mark) throws WatchlistException {
        assertThat(read(mark + HEADER + "1,Zoë,SUSPECT,a.jpg\n").entries().getFirst().name())
                .isEqualTo("Zoë");
    }

    @Test
    void findsColumnsByTheirNamesAndNotesThoseItDoesNotRead() throws WatchlistException {
        ImportedWatchlist list =
                read(
                        "image,born,category,name,reference\r\na.jpg,1970,SUSPECT,\"Last, First\",1\r\n");
        assertThat(list.entries().getFirst().name()).isEqualTo("Last, First");
        assertThat(list.notes()).singleElement().asString().contains("not read: born");
    }

    @Test
    void aMissingColumnIsNamedWithThoseFound() {
        refused(
                "\nreference,name,category,photo\n1,One,SUSPECT,a.jpg\n",
                "line 2",
                "“image” is missing",
                "Found: reference, name, category, photo",
                "Expected: reference, name, category, image");
        refused("reference,name,category,image,name\n", "“name” is there 2 times");
        refused("reference;name;category;image\n1;One;SUSPECT;a.jpg\n", "separated by commas");
    }

    @Test
    void anEmptyListIsRefused() {
        refused("", "is empty");
        refused(HEADER, "lists nobody");
        refused(HEADER + "\n\n", "lists nobody");
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsLine() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(
                file,
                (HEADER + "1,Zo\u00eb,SUSPECT,a.jpg\n").getBytes(StandardCharsets.ISO_8859_1));
        refused(file, "not UTF-8", "line 2");
        Files.write(file, (HEADER + "1,One,SUSPECT,a.jpg\n").getBytes(StandardCharsets.UTF_16));
        refused(file, "not UTF-8", "line 1");
    }

    @Test
    void aMissingQuotationMarkIsRefusedAndNothingOfTheTextIsTold() {
        assertThatExceptionOfType(WatchlistException.class)
                .isThrownBy(() -> read(HEADER + "1,\"Secret,SUSPECT,a.jpg\n2,Two,SUSPECT,b.jpg\n"))
                .withMessageContaining("cannot be read as CSV after line 1")
                .satisfies(e -> assertThat(e).hasStackTraceContaining("CSV"))
                .withMessageNotContaining("Secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,One,SUSPECT | ROW_MALFORMED | 3 fields",
                "1,One,SUSPECT,a.jpg,more | ROW_MALFORMED | 5 fields",
                ",One,SUSPECT,a.jpg | ROW_MALFORMED | reference is empty",
                "1,,SUSPECT,a.jpg | ROW_MALFORMED | name is empty",
                "1,One,,a.jpg | ROW_MALFORMED | category is empty",
                "1,One,SUSPECT, | ROW_MALFORMED | image is empty",
                "1,One,suspect,a.jpg | CATEGORY_UNKNOWN | WANTED_BY_COURT, SUSPECT, COURT_ORDER",
                "1,One,SUSPECT,none.jpg | UNREADABLE | not there",
                "1,One,SUSPECT,../a.jpg | PATH_OUTSIDE | leads out",
                "1,One,SUSPECT,x/../a.jpg | PATH_OUTSIDE | leads out",
                "1,One,SUSPECT,/etc/hostname | PATH_OUTSIDE | absolute",
                "1,One,SUSPECT,C:/a.jpg | PATH_OUTSIDE | absolute",
                "1,One,SUSPECT,..\\a.jpg | PATH_OUTSIDE | backslash",
                "1,One,SUSPECT,\\\\server\\a.jpg | PATH_OUTSIDE | backslash",
            })
    void aRowThatCannotBeTakenIsRefusedAndTheOthersAreNot(String row, Refusal reason, String words)
            throws WatchlistException {
        ImportedWatchlist list = read(HEADER + row + "\n9,Nine,SUSPECT,b.jpg\n");
        assertThat(list.entries()).extracting(WatchlistEntry::reference).containsExactly("9");
        EnrolmentRow refused = list.refused().getFirst();
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refusal(refused).reason()).isEqualTo(reason);
        assertThat(refusal(refused).sentence()).contains(words);
    }

    @Test
    void unseenCharactersAreRefused() throws WatchlistException {
        ImportedWatchlist list =
                read(
                        HEADER
                                + "1\u200b,One,SUSPECT,a.jpg\n2,Two\u202e,SUSPECT,a.jpg\n3,\"Th\nree\",SUSPECT,a.jpg\n4\u0000,Four,SUSPECT,a.jpg\n");
        assertThat(list.entries()).isEmpty();
        assertThat(list.refused())
                .hasSize(4)
                .allMatch(row -> refusal(row).reason() == Refusal.ROW_MALFORMED);
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedAndOneWithinIsFollowed(@TempDir Path elsewhere)
            throws IOException, WatchlistException {
        Files.write(elsewhere.resolve("x.jpg"), new byte[] {1});
        Files.createSymbolicLink(folder.resolve("out.jpg"), elsewhere.resolve("x.jpg"));
        Files.createSymbolicLink(folder.resolve("outside"), elsewhere);
        Files.createSymbolicLink(folder.resolve("in.jpg"), Path.of("a.jpg"));
        ImportedWatchlist list =
                read(
                        HEADER
                                + "1,One,SUSPECT,out.jpg\n2,Two,SUSPECT,outside/x.jpg\n3,Three,SUSPECT,in.jpg\n");
        assertThat(list.refused())
                .hasSize(2)
                .allMatch(row -> refusal(row).reason() == Refusal.PATH_OUTSIDE);
        assertThat(list.entries()).extracting(WatchlistEntry::reference).containsExactly("3");
    }

    @Test
    void rowsOfOneReferenceAreImagesOfOneEntry() throws WatchlistException {
        ImportedWatchlist list =
                read(HEADER + "1,One,SUSPECT,a.jpg\n2,Two,SUSPECT,b.jpg\n1,One,SUSPECT,c.jpg\n");
        assertThat(list.entries()).hasSize(2);
        assertThat(list.images()).extracting(ListedImage::entry).containsExactly(0, 1, 0);
    }

    @Test
    void aListThatContradictsItselfIsNotTakenAtItsSecondWord() throws WatchlistException {
        ImportedWatchlist list =
                read(
                        HEADER
                                + "1,One,SUSPECT,a.jpg\n1,Secret,SUSPECT,b.jpg\n1,One,COURT_ORDER,c.jpg\n");
        assertThat(list.images()).hasSize(1);
        assertThat(list.refused()).extracting(EnrolmentRow::line).containsExactly(3L, 4L);
        assertThat(refusal(list.refused().getFirst()).sentence())
                .contains("name differs", "line 2")
                .doesNotContain("Secret");
        assertThat(refusal(list.refused().getLast()).sentence())
                .contains("COURT_ORDER differs from SUSPECT");
    }

    @Test
    void listsLoadedTogetherAreOne() throws WatchlistException {
        Path first = write("first.csv", HEADER + "1,One,SUSPECT,a.jpg\n");
        Path second = write("second.csv", HEADER + "1,One,SUSPECT,b.jpg\n2,Two,SUSPECT,c.jpg\n");
        ImportedWatchlist list =
                ImportedWatchlist.read(
                        List.of(first, second),
                        new ListCheck(Policy.demonstration(), Instant.now()));
        assertThat(list.entries()).extracting(WatchlistEntry::reference).containsExactly("1", "2");
        assertThat(list.images()).extracting(ListedImage::entry).containsExactly(0, 0, 1);
    }

    @Test
    void ofTwoListsTheFirstIsKeptAndTheDifferenceTold() throws WatchlistException {
        Path first = write("first.csv", HEADER + "1,One,SUSPECT,a.jpg\n");
        Path second =
                write("second.csv", HEADER + "1,One,COURT_ORDER,b.jpg\n1,Eins,SUSPECT,c.jpg\n");
        ImportedWatchlist list =
                ImportedWatchlist.read(
                        List.of(first, second),
                        new ListCheck(Policy.demonstration(), Instant.now()));
        assertThat(list.entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("One");
                    assertThat(entry.category().code()).isEqualTo("SUSPECT");
                });
        assertThat(list.images()).hasSize(2);
        assertThat(list.images().getLast().warning())
                .contains("COURT_ORDER differs from SUSPECT", "first.csv", "kept");
        assertThat(list.refused())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.line()).isEqualTo(3);
                    assertThat(refusal(row).reason()).isEqualTo(Refusal.ENTRY_DIFFERS);
                });
    }

    private ImportedWatchlist read(String text) throws WatchlistException {
        return read(write("list.csv", text));
    }

    private static ImportedWatchlist read(Path file) throws WatchlistException {
        return ImportedWatchlist.read(
                List.of(file), new ListCheck(Policy.demonstration(), Instant.now()));
    }

    private void refused(String text, String... words) {
        refused(write("list.csv", text), words);
    }

    private static void refused(Path file, String... words) {
        assertThatExceptionOfType(WatchlistException.class)
                .isThrownBy(() -> read(file))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageVerdict.Refused refusal(EnrolmentRow row) {
        return (ImageVerdict.Refused) row.verdict();
    }
}
