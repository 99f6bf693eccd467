package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.face.Quality;
import org.secondlook.face.Template;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.EntryDetails;
import org.secondlook.watchlist.ImageDetails;
import org.secondlook.watchlist.ImageFlag;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.Judged;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.ListRow;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;
import org.secondlook.watchlist.Refusal;
import org.secondlook.watchlist.UnreadableException;
import org.secondlook.watchlist.WatchlistException;

class SealedListsTest {
    private static final byte[] KEY = Sealing.random(Sealing.KEY_BYTES);
    private static final String NAME = "Zebedee’s list".replace("’", " ");
    private static final String PACK = "pack/1/" + "ab".repeat(32);
    private static final String PERSON = "Zebedee Nobody-Fictional";
    private static final byte[] JPEG = photograph(1);

    @TempDir Path folder;

    private SealedLists lists;

    @BeforeEach
    void open() throws RecordException {
        lists =
                new SealedLists(
                        folder.resolve("watchlists"), new FileKeys(KEY.clone(), Keys.open(folder)));
    }

    @AfterEach
    void close() {
        lists.close();
    }

    private void startAnew() throws RecordException {
        close();
        open();
    }

    /// Bytes with the beginning and the end of a JPEG.
    private static byte[] photograph(int seed) {
        byte[] bytes = new byte[5_000];
        Arrays.fill(bytes, (byte) seed);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        bytes[3] = (byte) 0xe0;
        return bytes;
    }

    private static DraftList draft(String... images) {
        ListRow row = new ListRow(3, "list.csv", 5);
        List<ListedPhotograph> photographs =
                Arrays.stream(images)
                        .map(image -> new ListedPhotograph(image, ImageDetails.none(), row))
                        .toList();
        return new DraftList(
                List.of(
                        new ListedPerson(
                                "W-1", PERSON, "SUSPECT", EntryDetails.none(), photographs, row)),
                List.of(),
                List.of("A note."));
    }

    private static Judged.Taken taken() {
        float[] vector = new float[256];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) Math.cos(i);
        }
        return new Judged.Taken(
                new ImageVerdict.Enrolled(
                        new Quality(61.5, 1, -2, 3, 400, 120, 180, 0.01, 0.93),
                        Set.of(ImageFlag.SMALL, ImageFlag.SOFT)),
                Template.of(vector));
    }

    static void fill(KeptList list) throws Exception {
        list.put(draft("a.jpg", "b.jpg"));
        list.put("a.jpg", JPEG);
        list.put("b.jpg", photograph(2));
        try (Judged judged = taken()) {
            list.keep(list.sha256("a.jpg").orElseThrow(), PACK, judged);
        }
        list.keep(
                list.sha256("b.jpg").orElseThrow(),
                PACK,
                new Judged.PassedOver(
                        new ImageVerdict.Refused(Refusal.NO_FACE, "No face was found.")));
    }

    private static void assertIsFilled(KeptList list) throws Exception {
        assertHoldsFirstOfTwo(list);
        assertThat(list.recall(list.sha256("b.jpg").orElseThrow(), PACK).orElseThrow().verdict())
                .isEqualTo(new ImageVerdict.Refused(Refusal.NO_FACE, "No face was found."));
    }

    static void assertHoldsFirstOfTwo(KeptList list) throws Exception {
        assertThat(list.draft()).isEqualTo(draft("a.jpg", "b.jpg"));
        assertThat(list.bytes("a.jpg")).isEqualTo(JPEG);
        assertThat(list.missing()).isZero();
        try (Judged wanted = taken();
                Judged found =
                        list.recall(list.sha256("a.jpg").orElseThrow(), PACK).orElseThrow()) {
            assertThat(found.verdict()).isEqualTo(wanted.verdict());
            assertThat(
                            ((Judged.Taken) found)
                                    .template()
                                    .similarity(((Judged.Taken) wanted).template()))
                    .isGreaterThan(0.999999);
        }
        assertThat(list.recall(list.sha256("a.jpg").orElseThrow(), "another pack")).isEmpty();
    }

    @Test
    void aListIsThereAgainAfterTheProgramWasStartedAnew() throws Exception {
        String id;
        try (KeptList list = lists.create(NAME)) {
            fill(list);
            id = list.id();
        }
        startAnew();
        assertThat(lists.listing().names()).containsExactly(NAME);
        try (KeptList list = lists.open(NAME.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(list.id()).isEqualTo(id);
            assertThat(list.name()).isEqualTo(NAME);
            assertIsFilled(list);
        }
    }

    @Test
    void nothingOfAListCanBeReadOnTheDisk() throws Exception {
        try (KeptList list = lists.create(NAME)) {
            fill(list);
        }
        Path file = file();
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(raw)
                .doesNotContain("Zebedee", "SUSPECT", "W-1", "a.jpg", PACK)
                .doesNotContain("\u00ff\u00d8\u00ff", "\u0001\u0001\u0001\u0001");
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{32}\\.slwatch");
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("watchlists"))).isEqualTo("rwx------");
        try (Judged judged = taken()) {
            byte[] template = ListFrames.result(new byte[32], PACK, judged);
            String floats =
                    new String(template, template.length - 16, 16, StandardCharsets.ISO_8859_1);
            assertThat(raw).doesNotContain(floats);
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path file() throws Exception {
        try (var files = Files.list(folder.resolve("watchlists"))) {
            return files.filter(f -> f.toString().endsWith(".slwatch")).findFirst().orElseThrow();
        }
    }

    @Test
    void theSamePhotographIsKeptOnceUnderAllItsNames() throws Exception {
        try (KeptList list = lists.create(NAME)) {
            list.put("a.jpg", JPEG);
            long once = Files.size(file());
            list.put("copy.jpg", JPEG);
            list.put("a.jpg", JPEG);
            assertThat(Files.size(file()) - once).isLessThan(200);
            assertThat(list.bytes("copy.jpg")).isEqualTo(JPEG);
        }
    }

    @Test
    void aListThatIsOpenTwiceIsOneList() throws Exception {
        try (KeptList first = lists.create(NAME);
                KeptList second = lists.open(NAME)) {
            fill(first);
            first.close();
            first.close();
            assertIsFilled(second);
        }
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() throws Exception {
        try (KeptList list = lists.create(NAME)) {
            assertThat(list.draft()).isEqualTo(DraftList.nobody());
            list.put(draft("a.jpg", "b.jpg"));
            list.put("a.jpg", JPEG);
            assertThat(list.missing()).isOne();
            assertThatThrownBy(() -> list.bytes("b.jpg"))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("was not copied");
        }
    }

    @Test
    void aDeletedListIsGoneAndOneThatIsOpenIsNotDeleted() throws Exception {
        try (KeptList list = lists.create(NAME)) {
            fill(list);
            assertThatThrownBy(() -> lists.delete(NAME))
                    .isInstanceOf(WatchlistException.class)
                    .hasMessageContaining("is open");
        }
        Path file = file();
        lists.delete(NAME);
        assertThat(file).doesNotExist();
        assertThat(lists.listing().names()).isEmpty();
        assertThatThrownBy(() -> lists.open(NAME)).hasMessageContaining("There is no kept list");
    }

    @Test
    void aNameIsTakenOnceWhateverTheCaseOfItsLetters() throws Exception {
        lists.create(NAME).close();
        assertThatThrownBy(() -> lists.create(NAME.toLowerCase(java.util.Locale.ROOT)))
                .isInstanceOf(WatchlistException.class)
                .hasMessageContaining("already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a\nb", "a\u202eb", "-a", "a ", "<b>", "kept:a"})
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> lists.create(name))
                .isInstanceOf(WatchlistException.class)
                .hasMessageContaining("A list's name has");
        assertThat(folder.resolve("watchlists")).doesNotExist();
    }

    @Test
    void aFileThatWasChangedIsToldAndTheOtherListsStay() throws Exception {
        lists.create("A").close();
        Path first = file();
        lists.create("B").close();
        byte[] changed = Files.readAllBytes(first);
        changed[60] ^= 1;
        Files.write(first, changed);

        assertThat(lists.listing().names()).containsExactly("B");
        assertThat(lists.listing().faults())
                .singleElement()
                .asString()
                .contains(first.getFileName().toString());
        assertThatThrownBy(() -> lists.open("A")).isInstanceOf(WatchlistException.class);
    }

    @Test
    void editsThatPiledUpAreTidiedAwayOnOpening() throws Exception {
        byte[] large = new byte[40 << 20];
        try (KeptList list = lists.create(NAME)) {
            fill(list);
            for (int edit = 0; edit < 3; edit++) {
                large[0] = (byte) edit;
                list.put("large.jpg", large);
            }
        }
        assertThat(Files.size(file())).isGreaterThan(120L << 20);
        String id;
        try (KeptList list = lists.open(NAME)) {
            id = list.id();
            assertIsFilled(list);
        }
        assertThat(Files.size(file())).isLessThan(1 << 20);
        startAnew();
        try (KeptList list = lists.open(NAME)) {
            assertIsFilled(list);
            assertThat(list.id()).isEqualTo(id);
        }
    }
}
