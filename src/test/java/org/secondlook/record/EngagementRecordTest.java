package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.alert.Sights.NOON;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.EngagementResult;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Outcome;
import org.secondlook.alert.Perceived;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.SignedIn;

/// What came of a decision is on the record, with an event, and stays there.
class EngagementRecordTest {
    @TempDir Path folder;

    static Engagement arrest(int number, String complaint) {
        return new Engagement(
                number,
                EngagementResult.CONFIRMED_TRUE,
                "FINGERPRINTS",
                22,
                Outcome.ARREST,
                "ARREST_WANTED_BY_COURT",
                true,
                new Perceived("ETHNICITY_WHITE", "SEX_MALE", "AGE_25_34"),
                complaint,
                new Officer("PC 7"),
                NOON.plusSeconds(900));
    }

    private static Engagement evaded() {
        return new Engagement(
                1,
                EngagementResult.EVADED,
                "",
                0,
                Outcome.NO_ACTION,
                "",
                false,
                Perceived.NOTHING,
                "",
                new Officer("PC 7"),
                NOON.plusSeconds(300));
    }

    private Alert engaged(RecordStore store) throws NotRecordedException {
        Alert alert = Sights.alert(1, "E-001");
        store.raised(alert);
        store.decided(alert, Sights.engage("PC 1", NOON.plusSeconds(20)));
        return alert;
    }

    private List<RecordedEvent> events() throws Exception {
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            assertThat(register.verify("").problem()).isEmpty();
            EventFilter wanted =
                    new EventFilter(Set.of(EventType.ENGAGEMENT_TOLD), "", "", null, null, "");
            return register.events(wanted, Long.MAX_VALUE).events().reversed();
        }
    }

    @Test
    void whatWasToldIsOnTheRecordInOrderAndTheEarlierStays() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            Alert alert = engaged(store);
            store.engaged(alert, evaded());
            store.engaged(alert, arrest(2, "IOPC 2026/77 of Jane Roe"));
        }
        List<RecordedEvent> told = events();
        assertThat(told).hasSize(2);
        Particulars last = told.getLast().particulars();
        assertThat(told.getLast().actor()).isEqualTo("PC 7");
        assertThat(last.text("result")).isEqualTo("CONFIRMED_TRUE");
        assertThat(last.text("outcome")).isEqualTo("ARREST");
        assertThat(last.whole("minutes")).isEqualTo(22);
        assertThat(last.text("complaintSha256")).hasSize(64);
        assertThat(last.text("perceivedAge")).isEqualTo("AGE_25_34");
        try (RecordFiles files = RecordFiles.hold(folder);
                RecordKey key = RecordKey.open(files);
                RecordDatabase database = RecordDatabase.open(files, key, "file")) {
            assertThat(database.read(EngagementRows::all))
                    .extracting(EngagementRows.Told::engagement)
                    .containsExactlyInAnyOrder(evaded(), arrest(2, "IOPC 2026/77 of Jane Roe"));
        }
    }

    @Test
    void anotherOneUnderTheSameNumberIsRefusedAndTheFirstStands() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            Alert alert = engaged(store);
            store.engaged(alert, evaded());
            store.engaged(alert, evaded());
            assertThatThrownBy(() -> store.engaged(alert, arrest(1, "")))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("Another officer");
        }
        assertThat(events()).hasSize(1);
    }

    @Test
    void aNumberThatIsNotTheNextIsRefusedAndTheRecordStaysWhole() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            Alert alert = engaged(store);
            assertThatThrownBy(() -> store.engaged(alert, arrest(2, "")))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("Look at it again");
            store.engaged(alert, evaded());
            assertThatThrownBy(() -> store.engaged(alert, arrest(3, "")))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("Look at it again");
            store.engaged(alert, arrest(2, ""));
        }
        assertThat(events()).hasSize(2);
    }

    /// An earlier try of which it was not known whether it reached the disk.
    @Test
    void whatTheSameOfficerToldBeforeIsTakenForTold() throws Exception {
        Engagement first = evaded();
        Engagement again =
                new Engagement(
                        1,
                        first.result(),
                        "",
                        0,
                        first.outcome(),
                        "",
                        false,
                        Perceived.NOTHING,
                        "",
                        first.officer(),
                        first.at().plusSeconds(9));
        try (RecordStore store = Sessions.open(folder)) {
            Alert alert = engaged(store);
            store.engaged(alert, first);
            store.engaged(alert, again);
        }
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.at()).isEqualTo(first.at()));
    }

    private static Engagement identifiedBy(String code) {
        return new Engagement(
                1,
                EngagementResult.CONFIRMED_TRUE,
                code,
                4,
                Outcome.NO_ACTION,
                "",
                true,
                Perceived.NOTHING,
                "",
                new Officer("SUP1"),
                NOON.plusSeconds(300));
    }

    /// Told later, in the room of the record.
    @Test
    void onlyWhatTheDeploymentsPolicyOffersCanBeToldLater() throws Exception {
        Policy policy = Policy.builtIn(Policy.HOURS_24);
        try (RetentionBench bench = new RetentionBench(folder)) {
            SignedIn supervisor = bench.signIn("SUP1");
            SessionDetails like = bench.details();
            SessionDetails details =
                    new SessionDetails(
                            like.deployment(),
                            policy.id(),
                            policy.version(),
                            like.packId(),
                            like.watchlistHash(),
                            like.watchlistSize(),
                            like.threshold(),
                            like.floor(),
                            like.keeping(),
                            like.zone());
            Alert alert;
            try (RecordStore store = bench.register.begin(details)) {
                alert = bench.alerts(store, 1).getFirst();
                store.decided(alert, Sights.engage("OP1", NOON.plusSeconds(20)));
            }
            Engagement strange = identifiedBy("CRYSTAL_BALL");
            assertThatThrownBy(() ->
                            bench.register.engaged(
                                    alert.id(), strange, List.of(policy), supervisor))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("does not offer");
            bench.register.engaged(
                    alert.id(), identifiedBy("DOCUMENT"), List.of(policy), supervisor);
        }
        assertThat(events()).hasSize(1);
    }

    @Test
    void nothingCanHaveComeOfAnAlertThatNobodyDecided() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            Alert alert = Sights.alert(1, "E-001");
            store.raised(alert);
            assertThatThrownBy(() -> store.engaged(alert, evaded()))
                    .isInstanceOf(NotRecordedException.class);
        }
        assertThat(events()).isEmpty();
    }

    @Test
    void bothJudgementsAreOnTheRecordBesideTheDecision() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            Alert alert = Sights.alert(1, "E-001");
            store.raised(alert);
            Decision first = Sights.engage("PC 1", NOON.plusSeconds(20));
            Decision second = Sights.doNotEngage("PC 2", NOON.plusSeconds(50));
            store.judged(alert, first, NOON.plusSeconds(80));
            store.judged(alert, first, NOON.plusSeconds(80));
            assertThatThrownBy(() ->
                            store.judged(alert, Sights.engage("PC 3", NOON), NOON.plusSeconds(90)))
                    .isInstanceOf(NotRecordedException.class);
            store.decidedTogether(alert, second, second, null);
            assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                    .isEqualTo(new AlertState.Decided(second));
        }
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            assertThat(register.verify("").problem()).isEmpty();
            EventFilter wanted =
                    new EventFilter(
                            Set.of(EventType.ALERT_JUDGED, EventType.ALERT_DECIDED),
                            "",
                            "",
                            null,
                            null,
                            "");
            assertThat(register.events(wanted, Long.MAX_VALUE).events().reversed())
                    .extracting(RecordedEvent::actor)
                    .containsExactly("PC 1", "PC 2", "PC 2");
        }
    }
}
