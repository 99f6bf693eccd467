package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A list as a force wrote it, from a CSV file.
class DraftTest {
    private static final String HEADER =
            "reference,name,category,image,date_of_birth,age,offence,legal_basis,requesting_officer,"
                    + "instructions,markers,relatives_known,expires,checked,image_source,image_taken,"
                    + "lawful_holding\n";
    private static final String FULL =
            "1,One,SUSPECT,a.jpg,1990-01-31,36,Robbery,PACE s.24,PC 7,\"Two\nofficers\",VIOLENCE; WEAPONS,yes,"
                    + "2026-06-30,2026-06-01T08:00+01:00,Custody,2024-05-01,PACE s.64A\n";

    @TempDir private Path folder;

    @BeforeEach
    void images() throws IOException {
        Files.write(folder.resolve("a.jpg"), new byte[] {1});
        Files.write(folder.resolve("b.jpg"), new byte[] {2});
    }

    @Test
    void whatIsSaidOfPersonAndPhotographIsRead() throws Exception {
        ListedPerson person = read(HEADER + FULL).people().getFirst();
        assertThat(person.details())
                .isEqualTo(
                        new EntryDetails(
                                LocalDate.of(1990, 1, 31),
                                36,
                                "Robbery",
                                "PACE s.24",
                                "PC 7",
                                "Two\nofficers",
                                java.util.Set.of(Marker.VIOLENCE, Marker.WEAPONS),
                                true,
                                Instant.parse("2026-07-01T00:00:00Z"),
                                Instant.parse("2026-06-01T07:00:00Z")));
        assertThat(person.photographs())
                .singleElement()
                .satisfies(photograph -> {
                    assertThat(photograph.image()).isEqualTo("a.jpg");
                    assertThat(photograph.details())
                            .isEqualTo(
                                    new ImageDetails(
                                            "Custody", LocalDate.of(2024, 5, 1), "PACE s.64A"));
                    assertThat(photograph.row().line()).isEqualTo(2);
                });
    }

    @Test
    void aDateAloneIsAWholeDay() throws Exception {
        EntryDetails details =
                read("reference,name,category,image,expires,checked\n"
                                + "1,One,SUSPECT,a.jpg,2026-06-30,2026-06-30\n")
                        .people()
                        .getFirst()
                        .details();
        assertThat(details.expires()).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(details.checked()).isEqualTo("2026-06-30T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date_of_birth | 31/01/1990 | “99/99/9999” | a date such as 2026-12-31",
                "date_of_birth | 1990-02-30 | “9999-99-99” | a date such as",
                "date_of_birth | Smith | “xxxxx” | a date such as",
                "age | old | “xxx” | a number of years from 0 to 130",
                "age | 131 | “999” | a number of years from 0 to 130",
                "age | -1 | “-9” | a number of years",
                "markers | VIOLENCE; ARMED | “ARMED” | VIOLENCE, WEAPONS, SELF_HARM, INFECTIOUS, CHILD",
                "relatives_known | maybe | “maybe” | yes or no",
                "expires | 30.06.2026 | “99.99.9999” | a time with its offset",
                "expires | 2026-06-30T18:00 | “9999-99-99x99:99” | a time with its offset",
                "checked | yesterday | “xxxxxxxxx” | a time with its offset",
                "image_taken | 2024 | “9999” | a date such as",
            })
    void anUnreadableValueRefusesItsRowAndSaysWhatIsExpected(
            String column, String value, String found, String expected) throws Exception {
        DraftList list =
                read(
                        "reference,name,category,image,"
                                + column
                                + "\n1,One,SUSPECT,a.jpg,"
                                + value
                                + "\n2,Two,SUSPECT,b.jpg,\n");
        assertThat(list.people()).extracting(ListedPerson::reference).containsExactly("2");
        assertThat(list.refused())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.line()).isEqualTo(2);
                    ImageVerdict.Refused refused = (ImageVerdict.Refused) row.verdict();
                    assertThat(refused.reason()).isEqualTo(Refusal.VALUE_UNREADABLE);
                    assertThat(refused.sentence())
                            .contains("“" + column + "” holds " + found, expected);
                });
    }

    @Test
    void whatSeveralRowsSayOfAPersonMustAgreeAndSilenceAgrees() throws Exception {
        String header = "reference,name,category,image,legal_basis,expires,image_source\n";
        DraftList list =
                read(
                        header
                                + "1,One,SUSPECT,a.jpg,,2026-06-30,Custody\n"
                                + "1,One,SUSPECT,b.jpg,PACE s.24,,Passport\n"
                                + "1,One,SUSPECT,a.jpg,Bail Act,,\n"
                                + "1,One,SUSPECT,a.jpg,,2026-07-30,\n");
        ListedPerson person = list.people().getFirst();
        assertThat(person.details().legalBasis()).isEqualTo("PACE s.24");
        assertThat(person.details().expires()).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(person.photographs())
                .extracting(photograph -> photograph.details().source())
                .containsExactly("Custody", "Passport");
        assertThat(list.refused())
                .extracting(row -> ((ImageVerdict.Refused) row.verdict()).sentence())
                .containsExactly(
                        "The legal_basis differs from that of the same reference in line 2; that one is kept.",
                        "The expires differs from that of the same reference in line 2; that one is kept.");
    }

    @Test
    void whatCannotBeSeenIsRefusedInEveryColumnAndOnlyInstructionsHaveLines() throws Exception {
        DraftList list =
                read(
                        "reference,name,category,image,offence,instructions\n"
                                + "1,One,SUSPECT,a.jpg,\"two\nlines\",x\n"
                                + "2,Two,SUSPECT,a.jpg,\u202eturned,x\n"
                                + "3,Three,SUSPECT,b.jpg,x,\"two\nlines\"\n");
        assertThat(list.people()).extracting(ListedPerson::reference).containsExactly("3");
        assertThat(list.refused()).hasSize(2);
    }

    @Test
    void aPersonWhosePhotographIsNotThereStaysOnTheDraft() throws Exception {
        DraftList list = read("reference,name,category,image\n1,One,SUSPECT,none.jpg\n");
        assertThat(list.person("1")).get().extracting(p -> p.photographs().size()).isEqualTo(0);
        assertThat(list.refused()).hasSize(1);
    }

    @Test
    void aRowIsMendedInANewDraft() throws Exception {
        DraftList list = read(HEADER + FULL);
        ListedPerson one = list.people().getFirst();
        ListedPerson renamed =
                new ListedPerson(
                        "1", "Eins", "SUSPECT", one.details(), one.photographs(), one.row());
        assertThat(list.with(renamed).people()).containsExactly(renamed);
        assertThat(
                        list.with(
                                        new ListedPerson(
                                                "2",
                                                "",
                                                "",
                                                EntryDetails.none(),
                                                List.of(),
                                                ListRow.byHand()))
                                .people())
                .hasSize(2);
        assertThat(list.without("1").people()).isEmpty();
        assertThat(one.without("a.jpg").photographs()).isEmpty();
        ListedPhotograph other =
                new ListedPhotograph("a.jpg", ImageDetails.none(), ListRow.byHand());
        assertThat(one.with(other).photographs()).containsExactly(other);
        assertThat(list.people()).containsExactly(one);
    }

    @Test
    void saysNobodysName() throws Exception {
        DraftList list = read(HEADER + FULL);
        for (Object each :
                List.of(
                        list,
                        list.people(),
                        list.people().getFirst().photographs(),
                        list.people().getFirst().photographs().getFirst().details(),
                        list.people().getFirst().details())) {
            assertThat(each.toString())
                    .doesNotContain("One", "1990", "Robbery", "a.jpg", "Two", "Custody");
        }
    }

    private DraftList read(String text) throws IOException, WatchlistException {
        return DraftFile.read(Files.writeString(folder.resolve("list.csv"), text)).list();
    }
}
