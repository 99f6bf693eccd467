package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.deployment.Policy;

class DraftJsonTest {
    private static final String ONE =
            """
            {
              "people": [
                {
                  "reference": "1",
                  "name": "Secret",
                  "category": "SUSPECT",
                  "age": 36,
                  "relatives_known": true,
                  "markers": ["WEAPONS"],
                  "expires": "2026-06-30",
                  "photographs": [
                    { "image": "a.jpg", "image_taken": "2024-05-01" }
                  ]
                }
              ]
            }
            """;

    @TempDir private Path folder;

    @Test
    void aListIsReadWithTheLineOfEveryPhotograph() throws Exception {
        DraftList list = DraftJson.read("l.json", ONE);
        ListedPerson person = list.people().getFirst();
        assertThat(person.name()).isEqualTo("Secret");
        assertThat(person.details().age()).isEqualTo(36);
        assertThat(person.details().relativesKnown()).isTrue();
        assertThat(person.details().markers()).containsExactly(Marker.WEAPONS);
        assertThat(person.details().expires()).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(person.row()).isEqualTo(new ListRow(0, "l.json", 3));
        assertThat(person.photographs().getFirst().row()).isEqualTo(new ListRow(0, "l.json", 12));
        assertThat(person.photographs().getFirst().details().taken()).isEqualTo("2024-05-01");
    }

    @Test
    void aDraftIsReadAsItWasWritten() throws Exception {
        ListedPerson full =
                new ListedPerson(
                        "W-1",
                        "Zoë “Quote” \\ O'Neill",
                        "NOT_OF_THE_POLICY",
                        new EntryDetails(
                                LocalDate.of(1990, 1, 31),
                                36,
                                "offence",
                                "basis",
                                "officer",
                                "two\nlines",
                                Set.of(Marker.values()),
                                true,
                                Instant.parse("2026-07-01T00:00:00.123456789Z"),
                                Instant.parse("2026-06-01T07:00:00Z")),
                        List.of(
                                new ListedPhotograph(
                                        "x/a.jpg",
                                        new ImageDetails("s", LocalDate.of(2024, 5, 1), "h"),
                                        new ListRow(4, "a.csv", 9)),
                                new ListedPhotograph(
                                        "b.jpg", ImageDetails.none(), new ListRow(5, "a.csv", 10))),
                        new ListRow(4, "a.csv", 9));
        ListedPerson bare =
                new ListedPerson("W-2", "", "", EntryDetails.none(), List.of(), ListRow.byHand());
        DraftList list =
                new DraftList(
                        List.of(full, bare),
                        List.of(
                                EnrolmentRow.refused(
                                        new ListRow(1, "a.csv", 3),
                                        "W-3",
                                        "c.jpg",
                                        new ImageVerdict.Refused(
                                                Refusal.PATH_OUTSIDE, "s".repeat(5_000)))),
                        List.of("note"));
        assertThat(DraftJson.read("l.json", DraftJson.write(list))).isEqualTo(list);
    }

    @Test
    void isAListLikeAnyOther() throws Exception {
        Files.write(folder.resolve("a.jpg"), new byte[] {1});
        Path file = Files.writeString(folder.resolve("list.json"), ONE);
        ImportedWatchlist list =
                ImportedWatchlist.read(
                        List.of(file),
                        new ListCheck(
                                Policy.demonstration(), Instant.parse("2026-06-01T12:00:00Z")));
        assertThat(list.entries()).extracting(WatchlistEntry::reference).containsExactly("1");
        assertThat(list.images()).hasSize(1);
        assertThat(list.images().getFirst().bytes()).containsExactly(1);
    }

    @Test
    void noPhotographLeadsOutOfTheFolder() throws Exception {
        for (String image : List.of("../a.jpg", "/etc/hostname", "none.jpg", "C:/x")) {
            Path file = Files.writeString(folder.resolve("list.json"), ONE.replace("a.jpg", image));
            DraftFile read = DraftFile.read(file);
            assertThat(read.list().photographs()).isZero();
            assertThat(read.list().refused())
                    .singleElement()
                    .extracting(EnrolmentRow::line)
                    .isEqualTo(12L);
            assertThatExceptionOfType(UnreadableException.class)
                    .isThrownBy(() -> read.images().bytes(image));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"age\" | \"years\" | line 7: the key “years” is not known",
                "\"age\" | \"image\" | line 7: the key “image” is not known",
                "\"image_taken\" | \"age\" | line 12: the key “age” is not known",
                "\"people\" | \"persons\" | line 2: the key “persons” is not known",
                "36 | \"36\" | line 7: “age” must be a whole number from 0 to 130",
                "36 | 36.5 | line 7: “age” must be a whole number",
                "36 | 131 | line 7: “age” must be a whole number",
                "36 | 99999999999999 | line 7: “age” must be a whole number",
                "36 | null | line 7: “age” must be a whole number",
                "true | \"yes\" | line 8: “relatives_known” must be true or false",
                "[\"WEAPONS\"] | \"WEAPONS\" | line 9: “markers” must be a list",
                "[\"WEAPONS\"] | [1] | line 9: here expected is a text",
                "\"WEAPONS\" | \"ARMED\" | line 3: The column “markers” holds “ARMED”",
                "2026-06-30 | 30.6.26 | line 3: The column “expires” holds “99.9.99”",
                "\"Secret\" | 7 | line 5: “name” must be a text",
                "\"1\" | \"\" | line 3: The reference is empty",
                "\"reference\": \"1\", | '' | “reference” is missing",
                "\"image\": \"a.jpg\", | '' | line 12: “image” is missing",
                "\"name\" | \"reference\" | line 5: this is no JSON, or a key is there twice",
            })
    void whatIsNotAsExpectedRefusesTheFileWithItsLine(String what, String by, String words) {
        refused(ONE.replace(what, by), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{}",
                "null",
                "{\"people\": {}}",
                "{\"people\": []} x",
                "{\"people\": []}{}",
                "{\"people\": [[]]}",
                "{\"people\": [\"Secret\"]}",
                "{\"people\": [{\"reference\": \"1\"}]}",
                "Secret",
                "{\"people\": [Secret]}"
            })
    void whatIsNoListIsRefused(String json) {
        refused(json, "line");
    }

    @Test
    void aFileCutShortIsRefusedWhereverItEnds() {
        for (int length = 0; length < ONE.strip().length(); length++) {
            refused(ONE.substring(0, length), "line");
        }
    }

    @Test
    void aReferenceMeansOnePerson() {
        String person = "{\"reference\":\"1\",\"photographs\":[]}";
        refused(
                "{\"people\":[\n" + person + ",\n" + person + "]}",
                "line 3: The reference is there twice");
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        refused("{\"people\":" + "[".repeat(100_000), "line");
        refused("{\"x\":".repeat(100_000), "line");
    }

    private static void refused(String json, String words) {
        assertThatExceptionOfType(WatchlistException.class)
                .isThrownBy(() -> DraftJson.read("l.json", json))
                .withMessageContaining("“l.json”")
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Secret"));
    }
}
