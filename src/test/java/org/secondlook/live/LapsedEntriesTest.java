package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.match.Candidate;
import org.secondlook.watchlist.Watchlist;

/// An entry that has expired, or was not checked in time, is nobody's candidate any more; those who
/// walk by are counted all the same. The clock is moved.
class LapsedEntriesTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final long HOUR = 3_600;

    @TempDir Path temp;
    private final SteppingClock clock = new SteppingClock();

    @Test
    void anEntryThatExpiresWhileTheSessionRunsAlertsNoMore() throws Exception {
        clock.seconds = NOON.getEpochSecond();
        List<Alert> raised = new ArrayList<>();
        try (Watchlist watchlist = list("001,2026-06-01T12:30Z,", "011,2026-06-02,");
                LiveSession session =
                        session(
                                watchlist,
                                raised,
                                () -> clock.seconds += HOUR,
                                "001",
                                "024",
                                "001",
                                "011")) {
            assertThat(session.entriesLapsed()).isZero();
            run(session);
            assertThat(references(raised)).containsExactly("001", "011");
            assertThat(raised.get(1).sight().runnersUp()).isEmpty();
            assertThat(session.entriesLapsed()).isOne();
            assertThat(session.counters().facesSeen()).isEqualTo(4);
            assertThat(session.counters().nonMatchesForgotten()).isEqualTo(2);
            assertThat(session.fault()).isEmpty();
        }
    }

    @Test
    void aLapsedEntryIsNoRunnerUpEither() throws Exception {
        clock.seconds = NOON.getEpochSecond();
        List<Alert> raised = new ArrayList<>();
        try (Watchlist watchlist = list("001,,", "011,2026-06-01T12:30Z,", "024,,");
                LiveSession session = session(watchlist, raised, () -> {}, "001")) {
            run(session);
            assertThat(candidates(raised)).containsExactlyInAnyOrder("011", "024");
        }
        clock.seconds += HOUR;
        raised.clear();
        try (Watchlist watchlist = list("001,,", "011,2026-06-01T12:30Z,", "024,,");
                LiveSession session = session(watchlist, raised, () -> {}, "001")) {
            run(session);
            assertThat(candidates(raised)).containsExactly("024");
        }
    }

    @Test
    void aStaleCheckAndOneInTheFutureKeepAnEntryFromAlerting() throws Exception {
        for (long moved : new long[] {24 * HOUR + 1, -1}) {
            clock.seconds = NOON.getEpochSecond() + moved;
            List<Alert> raised = new ArrayList<>();
            try (Watchlist watchlist = list("001,,2026-06-01T12:00Z", "011,,");
                    LiveSession session = session(watchlist, raised, () -> {}, "001", "011")) {
                run(session);
                assertThat(references(raised)).containsExactly("011");
                assertThat(session.entriesLapsed()).isOne();
                assertThat(session.counters().facesSeen()).isEqualTo(2);
            }
        }
    }

    @Test
    void toTheSecondOfItsLastHourAnEntryAlerts() throws Exception {
        clock.seconds = NOON.getEpochSecond() + 24 * HOUR - 60;
        List<Alert> raised = new ArrayList<>();
        try (Watchlist watchlist = list("001,2026-06-02T12:00Z,2026-06-01T12:00Z");
                LiveSession session = session(watchlist, raised, () -> {}, "001")) {
            run(session);
            assertThat(references(raised)).containsExactly("001");
        }
    }

    /// The machine's own counting goes on though the clock is set back.
    @Test
    void aClockThatIsSetBackLetsNoEntryLastLonger() throws Exception {
        clock.seconds = NOON.getEpochSecond();
        try (Watchlist watchlist = list("001,2026-06-01T12:00:01Z,", "011,,")) {
            SteadyClock steady =
                    new SteadyClock(
                            clock, () -> clock.seconds < NOON.getEpochSecond() ? 2_000_000_000 : 0);
            EntriesInForce entries =
                    new EntriesInForce(
                            watchlist, org.secondlook.deployment.Policy.demonstration(), steady);
            assertThat(entries.lapsed()).isZero();
            clock.seconds -= HOUR;
            assertThat(entries.lapsed()).isOne();
            assertThat(watchlist.entries().stream().filter(entries.now()))
                    .extracting(entry -> entry.reference())
                    .containsExactly("011");
        }
    }

    private LiveSession session(
            Watchlist watchlist, List<Alert> raised, Runnable onFirst, String... people)
            throws Exception {
        List<Alert> told = raised;
        Log log =
                new Log() {
                    @Override
                    public void raised(Alert alert) throws NotRecordedException {
                        super.raised(alert);
                        told.add(alert);
                        if (told.size() == 1) {
                            onFirst.run();
                        }
                    }
                };
        return Rig.session(
                Rig.setup(
                        watchlist, new Stills(temp).camera("c" + Files.list(temp).count(), people)),
                log,
                clock);
    }

    private static void run(LiveSession session) throws Exception {
        session.start();
        Rig.awaitOver(session, () -> {});
    }

    /// @param rows reference, expiry and check
    private Watchlist list(String... rows) throws Exception {
        Path folder = Files.createTempDirectory(temp, "list");
        StringBuilder csv = new StringBuilder("reference,expires,checked,name,category,image\n");
        for (String row : rows) {
            String person = row.substring(0, 3);
            Files.copy(
                    Stills.photograph(person, "_03_neutral_front.jpg"),
                    folder.resolve(person + ".jpg"));
            csv.append("%s,Subject,SUSPECT,%s.jpg%n".formatted(row, person));
        }
        Path list = Files.writeString(folder.resolve("watchlist.csv"), csv);
        return Footage.enrol(List.of(list), NOON);
    }

    private static List<String> references(List<Alert> alerts) {
        return alerts.stream().map(a -> a.sight().candidate().entry().reference()).toList();
    }

    private static List<String> candidates(List<Alert> alerts) {
        return alerts.getFirst().sight().runnersUp().stream()
                .map(Candidate::entry)
                .map(entry -> entry.reference())
                .toList();
    }
}
