package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.Officer;
import org.secondlook.record.ListedOn.Answer;

class WasListedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Officer AUDITOR = new Officer("A-1");

    @TempDir Path folder;

    private List<Answer> ask(String id, LocalDate day) throws Exception {
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            return register.wasListed(id, day, LONDON, AUDITOR).stream()
                    .map(ListedOn::answer)
                    .toList();
        }
    }

    @Test
    void tellsByRecordIdAloneWhoWasOnTheListThatDay() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            store.listed(List.of("W-0001", "W-0002"));
        }
        assertThat(ask("W-0002", DAY)).containsExactly(Answer.YES);
        assertThat(ask(" W-0002 ", DAY)).containsExactly(Answer.YES);
        assertThat(ask("W-0003", DAY)).containsExactly(Answer.NO);
        assertThat(ask("W-0002", DAY.plusDays(2))).isEmpty();
        assertThat(ask("W-0002", DAY.minusDays(1))).isEmpty();
    }

    @Test
    void aSessionOfAnEarlierVersionIsNotKnown() throws Exception {
        Sessions.open(folder).close();
        assertThat(ask("W-0001", DAY)).containsExactly(Answer.NOT_KNOWN);
    }

    @Test
    void theSameListIsRecordedOnceAndTheQuestionLeavesAnEvent() throws Exception {
        for (int session = 0; session < 2; session++) {
            try (RecordStore store = Sessions.open(folder)) {
                store.listed(List.of("W-0001"));
            }
        }
        assertThat(ask("W-0001", DAY)).containsExactly(Answer.YES, Answer.YES);
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            assertThat(register.verify("").problem()).isEmpty();
            Path export = folder.resolve("export");
            register.export(export, AUDITOR);
            String events =
                    java.nio.file.Files.readString(
                            export.resolve("events.jsonl"), StandardCharsets.UTF_8);
            assertThat(events.split("WATCHLIST_ROLL", -1)).hasSize(2);
            assertThat(events).contains("LIST_ASKED").doesNotContain("W-0001");
        }
    }

    @Test
    void aMemberThatIsAddedOrTakenAwayInTheDatabaseIsFound() throws Exception {
        for (String change :
                List.of(
                        "delete from watchlist_member where member in (select min(member) from watchlist_member)",
                        "insert into watchlist_member select watchlist_hash, 'ff' from watchlist_roll",
                        "delete from watchlist_member",
                        "update watchlist_roll set members = 1")) {
            Path each = folder.resolve(Integer.toString(change.hashCode()));
            try (RecordStore store = Sessions.open(each)) {
                store.listed(List.of("W-0001", "W-0002"));
            }
            try (RecordFiles files = RecordFiles.hold(each);
                    RecordKey key = RecordKey.open(files)) {
                OwnerAccess.execute(files, key, change);
            }
            try (Register register = Register.open(each, Sessions.CLOCK)) {
                assertThat(register.verify("").problem()).contains("Who was on the list");
            }
        }
    }

    @Test
    void aListOfSeventeenThousandIsRecorded() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            store.listed(
                    java.util.stream.IntStream.range(0, 17_000)
                            .mapToObj("W-%05d"::formatted)
                            .toList());
        }
        assertThat(ask("W-16999", DAY)).containsExactly(Answer.YES);
    }
}
