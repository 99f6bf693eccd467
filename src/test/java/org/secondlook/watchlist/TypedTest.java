package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is typed on the screen is held to the rules of a file, and a person is the same after being
/// taken apart and put together.
class TypedTest {
    private static final ListRow ROW = new ListRow(3, "list.csv", 5);

    private static ListedPerson person(EntryDetails details) {
        return new ListedPerson("W-17", "A name", "SUSPECT", details, List.of(), ROW);
    }

    private static EntryDetails details(Set<Marker> markers, boolean relatives) {
        return new EntryDetails(
                LocalDate.parse("1990-01-31"),
                36,
                "Theft",
                "Warrant",
                "DS 1",
                "Two officers.\nNot alone.",
                markers,
                relatives,
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2026-11-23T08:15:00Z"));
    }

    @Test
    void aPersonTakenApartAndPutTogetherIsTheSame() {
        ListedPerson person = person(details(Set.of(Marker.WEAPONS, Marker.CHILD), true));
        assertThat(Typed.of(person).person(person)).isEqualTo(person);
        ListedPerson bare = person(EntryDetails.none());
        assertThat(Typed.of(bare).person(bare)).isEqualTo(bare);
    }

    @Test
    void anExpiryAtTheEndOfADayIsTypedAsThatDay() {
        Typed typed = Typed.of(person(details(Set.of(), false)));
        assertThat(typed.text(Column.EXPIRES)).isEqualTo("2026-11-30");
        assertThat(typed.text(Column.CHECKED)).isEqualTo("2026-11-23T08:15Z");
    }

    @Test
    void aPhotographTakenApartAndPutTogetherIsTheSame() {
        ListedPhotograph photograph =
                new ListedPhotograph(
                        "a.jpg",
                        new ImageDetails("Custody", LocalDate.parse("2024-05-01"), "PACE"),
                        ROW);
        assertThat(Typed.of(photograph).photograph(photograph)).isEqualTo(photograph);
    }

    @Test
    void everyColumnSaysWhatIsWrongWithIt() {
        Typed typed =
                new Typed(
                        Map.of(
                                Column.NAME, "x".repeat(201),
                                Column.DATE_OF_BIRTH, "31.1.1990",
                                Column.AGE, "old",
                                Column.EXPIRES, "2026-13-01",
                                Column.CHECKED, "yesterday",
                                Column.OFFENCE, "a\u202eb",
                                Column.LEGAL_BASIS, "Warrant"));
        Map<Column, ImageVerdict.Refused> problems = typed.problems(List.of(Column.values()));
        assertThat(problems)
                .containsOnlyKeys(
                        Column.REFERENCE,
                        Column.NAME,
                        Column.DATE_OF_BIRTH,
                        Column.AGE,
                        Column.EXPIRES,
                        Column.CHECKED,
                        Column.OFFENCE);
        assertThatThrownBy(() -> typed.person(person(EntryDetails.none())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoEntriesJoinedLoseNoWarning() {
        Typed one = Typed.of(person(details(Set.of(Marker.WEAPONS), false)));
        Typed other =
                Typed.of(person(details(Set.of(Marker.SELF_HARM), true)))
                        .with(
                                new Typed(Map.of(Column.OFFENCE, "Burglary")),
                                List.of(Column.OFFENCE));
        ListedPerson joined = one.joined(other).person(person(EntryDetails.none()));
        assertThat(joined.details().markers())
                .containsExactlyInAnyOrder(Marker.WEAPONS, Marker.SELF_HARM);
        assertThat(joined.details().relativesKnown()).isTrue();
        assertThat(joined.details().offence()).isEqualTo("Theft");
    }

    @Test
    void itPrintsNothingOfAPerson() {
        assertThat(Typed.of(person(details(Set.of(), false))).toString())
                .doesNotContain("A name")
                .doesNotContain("1990");
    }
}
