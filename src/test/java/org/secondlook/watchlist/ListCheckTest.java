package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.deployment.Policy;

/// What a policy requires of an entry, seen from a CSV file.
class ListCheckTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final String COLUMNS =
            "reference,name,category,image,date_of_birth,legal_basis,expires,checked,image_source,lawful_holding,age,markers,image_taken";
    private static final String COMPLETE =
            "1,One,SUSPECT,a.jpg,1990-01-31,PACE s.24,2026-06-30,2026-06-01T08:00Z,Custody,PACE s.64A,,,";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"24-hour", "31-day"})
    void aCompleteEntryIsListedUnderAnOperationalPolicy(String policy) throws Exception {
        assertThat(lacks(policy, COMPLETE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUSPECT | SUSPECTED | CATEGORY_UNKNOWN | is not one of this policy's",
                "1990-01-31 | '' | AGE_MISSING | The age or date of birth is missing",
                "1990-01-31 | 2026-06-02 | DATE_IMPOSSIBLE UNDER_AGE | lies in the future",
                "PACE s.24 | '' | LEGAL_BASIS_MISSING | The legal basis is missing; this policy requires it.",
                "2026-06-30 | '' | EXPIRY_MISSING | The expiry is missing",
                "2026-06-30 | 2026-05-31 | EXPIRED | The entry expired at 2026-06-01T00:00:00Z.",
                "2026-06-30 | 2026-06-01T12:00Z | EXPIRED | The entry expired at",
                "2026-06-01T08:00Z | '' | CHECK_MISSING | The check date is missing",
                "2026-06-01T08:00Z | 2026-05-31T11:59Z | STALE | longer ago than the 24 hours of this policy",
                "2026-06-01T08:00Z | 2026-06-01T12:01Z | DATE_IMPOSSIBLE | The check date lies in the future.",
                "Custody | '' | IMAGE_SOURCE_MISSING | The photograph's source is missing",
                "PACE s.64A | '' | LAWFUL_HOLDING_MISSING | ground on which the photograph is held is missing",
            })
    void eachLackHasACodeAndASentence(String what, String by, String codes, String words)
            throws Exception {
        List<Lack> lacks = lacks("24-hour", COMPLETE.replace(what, by));
        assertThat(lacks)
                .extracting(lack -> lack.reason().name())
                .containsExactly(codes.split(" "));
        assertThat(lacks.getFirst().sentence()).contains(words);
        assertThat(lacks.getFirst().isOfPerson()).isEqualTo(!codes.matches("IMAGE.*|LAWFUL.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-06-01, SUSPECT, true",
        "2008-06-02, SUSPECT, false",
        "2008-06-02, MISSING_AT_RISK, true",
        "2008-06-02, RISK_OF_HARM, true",
        "2008-06-02, WANTED_BY_COURT, false",
        "2026-01-01, BLUE_LIST, false",
    })
    void somebodyUnderAgeIsListedOnlyInTheCategoriesOfThePolicy(
            String born, String category, boolean listed) throws Exception {
        String row = COMPLETE.replace("1990-01-31", born).replace("SUSPECT", category);
        List<Lack> lacks = lacks("24-hour", row);
        assertThat(lacks.isEmpty()).isEqualTo(listed);
        if (!listed) {
            assertThat(lacks.getFirst().reason()).isEqualTo(Refusal.UNDER_AGE);
            assertThat(lacks.getFirst().sentence())
                    .contains("MISSING_AT_RISK, RISK_OF_HARM")
                    .doesNotContain("2008", "2026");
        }
    }

    @Test
    void whereAgeAndBirthDisagreeTheYoungerCountsAndAChildIsOneInAnyCase() throws Exception {
        for (String end : List.of(",17,,", ",,CHILD,")) {
            String row = COMPLETE.substring(0, COMPLETE.length() - 3) + end;
            assertThat(lacks("24-hour", row))
                    .extracting(Lack::reason)
                    .containsExactly(Refusal.UNDER_AGE);
        }
    }

    @Test
    void anExerciseRequiresNothingAndListsNobodyUnderAge() throws Exception {
        assertThat(lacks("training", "1,One,SUSPECT,a.jpg,,,,,,,,,")).isEmpty();
        assertThat(lacks("training", "1,One,MISSING_AT_RISK,a.jpg,,,,,,,17,,"))
                .singleElement()
                .satisfies(lack -> assertThat(lack.sentence()).contains("lists nobody under age"));
        assertThat(lacks("training", "1,One,SUSPECT,a.jpg,,,2026-05-31,,,,,,"))
                .extracting(Lack::reason)
                .containsExactly(Refusal.EXPIRED);
    }

    @Test
    void aPhotographOfTheFutureIsNone() throws Exception {
        assertThat(lacks("24-hour", COMPLETE + "2026-06-02"))
                .extracting(Lack::reason)
                .containsExactly(Refusal.DATE_IMPOSSIBLE);
    }

    @Test
    void whoHasNoNameOrNoPhotographIsNotListed() {
        ListedPerson nobody =
                new ListedPerson(
                        "1", "", "SUSPECT", EntryDetails.none(), List.of(), ListRow.byHand());
        assertThat(new ListCheck(Policy.demonstration(), NOON).lacks(nobody))
                .extracting(Lack::reason)
                .containsExactly(Refusal.NAME_MISSING, Refusal.NO_PHOTOGRAPH);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAndTheRestIsListed() throws Exception {
        ImportedWatchlist list =
                ImportedWatchlist.of(
                        draft(
                                "1,One,SUSPECT,a.jpg,1990-01-31,,,,,,,,",
                                COMPLETE.replace("1,One", "2,Two")),
                        new ListCheck(Policy.builtIn("24-hour"), NOON));
        assertThat(list.entries()).extracting(WatchlistEntry::reference).containsExactly("2");
        assertThat(list.refused())
                .singleElement()
                .satisfies(row -> {
                    ImageVerdict.Refused refused = (ImageVerdict.Refused) row.verdict();
                    assertThat(refused.reason()).isEqualTo(Refusal.LEGAL_BASIS_MISSING);
                    assertThat(refused.sentence())
                            .contains("legal basis", "expiry", "check date", "source", "held");
                });
    }

    /// What was approved stays the same list: an entry that lapses after its authority is on it.
    @Test
    void aListIsJudgedAsOfTheMomentOfItsAuthority() throws Exception {
        DraftFile draft = draft(COMPLETE.replace("2026-06-30", "2026-06-01T13:00Z"));
        Policy policy = Policy.builtIn("24-hour");
        assertThat(ImportedWatchlist.of(draft, new ListCheck(policy, NOON)).entries()).hasSize(1);
        Instant later = NOON.plusSeconds(3_600);
        assertThat(ImportedWatchlist.of(draft, new ListCheck(policy, later)).entries()).isEmpty();
        assertThat(new Lapse(policy, later).isOf(draft.list().people().getFirst().details()))
                .isTrue();
    }

    @Test
    void whatTheEntryLacksIsSaidOfEveryListedPhotographAndNobodyIsForgotten() throws Exception {
        ImportedWatchlist list =
                ImportedWatchlist.of(
                        new DraftFile(
                                new DraftList(
                                        List.of(
                                                new ListedPerson(
                                                        "1",
                                                        "One",
                                                        "SUSPECT",
                                                        EntryDetails.none(),
                                                        List.of(),
                                                        new ListRow(0, "l", 7))),
                                        List.of(),
                                        List.of()),
                                _ -> new byte[0]),
                        new ListCheck(Policy.demonstration(), NOON));
        assertThat(list.refused())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.line()).isEqualTo(7);
                    assertThat(((ImageVerdict.Refused) row.verdict()).reason())
                            .isEqualTo(Refusal.NO_PHOTOGRAPH);
                });
    }

    private List<Lack> lacks(String policy, String... rows) throws Exception {
        DraftFile draft = draft(rows);
        assertThat(draft.list().refused()).isEmpty();
        return new ListCheck(Policy.builtIn(policy), NOON).lacks(draft.list());
    }

    private DraftFile draft(String... rows) throws IOException, WatchlistException {
        Files.write(folder.resolve("a.jpg"), new byte[] {1});
        String text = COLUMNS + "\n" + String.join("\n", Arrays.asList(rows)) + "\n";
        return DraftFile.read(Files.writeString(folder.resolve("list.csv"), text));
    }
}
