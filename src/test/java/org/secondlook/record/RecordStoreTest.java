package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.alert.Sights.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Sights;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Officer;

class RecordStoreTest {
    @TempDir Path folder;

    @Test
    void givesBackWhatWasAlertedAndDecidedAfterReopening() throws Exception {
        Alert engaged = Sights.alert(1, "E-001");
        Alert passed = Sights.alert(2, "E-002");
        Alert unjudged = Sights.alert(3, "E-003");
        Decision first = Sights.engage("PC 1234", NOON.plusSeconds(20));
        Decision second =
                new Decision(
                        Verdict.DO_NOT_ENGAGE,
                        List.of("CANNOT_TELL", "PERSON_GONE"),
                        "O'Brien; ünïcode 顔 \u2028 \"quoted\"",
                        new Officer("Ä-77"),
                        NOON.plusSeconds(30),
                        Sights.mark(-3, NOON.plusSeconds(30)));
        UUID session;
        try (RecordStore store = Sessions.open(folder)) {
            session = store.session();
            for (Alert alert : List.of(engaged, passed, unjudged)) {
                store.raised(alert);
            }
            store.decided(engaged, first);
            store.decided(passed, second);
            store.notAdjudicated(unjudged, NOON.plusSeconds(90));
        }
        try (RecordStore store = Sessions.open(folder)) {
            List<RecordedAlert> alerts = store.alerts(Sessions.REFERENCE);

            assertThat(alerts).extracting(RecordedAlert::number).containsExactly(3, 2, 1);
            assertThat(alerts)
                    .extracting(RecordedAlert::state)
                    .containsExactly(
                            new AlertState.NotAdjudicated(NOON.plusSeconds(90)),
                            new AlertState.Decided(second),
                            new AlertState.Decided(first));
            assertThat(alerts.getLast())
                    .isEqualTo(
                            new RecordedAlert(
                                    engaged.id(),
                                    session,
                                    1,
                                    "North gate",
                                    1,
                                    9.5,
                                    10,
                                    new RecordedCandidate("E-001", 0.52),
                                    0.35,
                                    List.of(
                                            new RecordedCandidate("E-901", 0.31),
                                            new RecordedCandidate("E-902", 0.27)),
                                    NOON.plusSeconds(1),
                                    NOON.plusSeconds(61),
                                    new AlertState.Decided(first),
                                    false));
            assertThat(store.opening()).isEqualTo(new Opening(false, 0, 3));
        }
    }

    @Test
    void writesDownUnderWhichFactsItWasOpened() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            assertThat(store.opening()).isEqualTo(new Opening(true, 0, 0));
            assertThat(store.sessions(Sessions.REFERENCE))
                    .containsExactly(
                            new RecordedSession(store.session(), NOON, Sessions.details()));
        }
    }

    @Test
    void keepsDeploymentsApart() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(Sights.alert(7, "E-001"));
        }
        try (RecordStore store =
                RecordStore.open(folder, Sessions.details("D-other"), Sessions.CLOCK)) {
            assertThat(store.opening().lastAlertNumber()).isZero();
            assertThat(store.alerts("D-other")).isEmpty();
            assertThat(store.alerts(Sessions.REFERENCE)).hasSize(1);
        }
    }

    @Test
    void refusesASecondDecisionAndTellsTheOneThatStands() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        Decision first = Sights.engage("PC 1", NOON.plusSeconds(5));
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(alert);
            store.decided(alert, first);

            assertThatThrownBy(() ->
                            store.decided(alert, Sights.doNotEngage("PC 2", NOON.plusSeconds(6))))
                    .isInstanceOfSatisfying(
                            NotRecordedException.class,
                            e -> assertThat(e.standing()).contains(new AlertState.Decided(first)))
                    .hasMessageContaining("officer PC 1");
            assertThatThrownBy(() -> store.notAdjudicated(alert, NOON.plusSeconds(60)))
                    .isInstanceOf(NotRecordedException.class);
            assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                    .isEqualTo(new AlertState.Decided(first));
            assertThat(store.health().state()).isEqualTo(StoreHealth.State.WELL);
        }
    }

    @Test
    void refusesADecisionOnAnAlertThatHasEnded() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(alert);
            store.notAdjudicated(alert, NOON.plusSeconds(61));

            assertThatThrownBy(
                            () -> store.decided(alert, Sights.engage("PC 1", NOON.plusSeconds(62))))
                    .isInstanceOfSatisfying(
                            NotRecordedException.class,
                            e ->
                                    assertThat(e.standing())
                                            .contains(
                                                    new AlertState.NotAdjudicated(
                                                            NOON.plusSeconds(61))));
        }
    }

    @Test
    void takesTheSameDecisionTwiceAsOne() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        Decision decision = Sights.engage("PC 1", NOON.plusSeconds(5).plusNanos(789));
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(alert);
            store.raised(alert);
            store.decided(alert, decision);
            store.decided(alert, decision);

            assertThat(store.alerts(Sessions.REFERENCE)).hasSize(1);
        }
    }

    @Test
    void refusesADecisionOnAnAlertItDoesNotHold() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            assertThatThrownBy(() ->
                            store.decided(Sights.alert(1, "E-001"), Sights.engage("PC 1", NOON)))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("does not fit the record");
            assertThat(store.health().state()).isEqualTo(StoreHealth.State.WELL);
        }
    }

    @Test
    void refusesAnAlertBelowTheFloorOfThePack() throws Exception {
        Alert.Sight sight = Sights.of("North gate", "E-001", 1);
        Alert low =
                new Alert(
                        UUID.randomUUID(),
                        1,
                        new Alert.Sight(
                                sight.camera(),
                                sight.track(),
                                sight.firstSeenSeconds(),
                                sight.alertSeconds(),
                                0.29,
                                sight.candidate(),
                                sight.runnersUp()),
                        Sights.probe(),
                        Sights.scene(),
                        NOON,
                        Duration.ofMinutes(1));
        try (RecordStore store = Sessions.open(folder)) {
            assertThatThrownBy(() -> store.raised(low))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("below the floor");
        }
    }

    @Test
    void endsWhatACrashLeftOpenWhenItIsOpenedAgain() throws Exception {
        Alert open = Sights.alert(1, "E-001");
        Alert decided = Sights.alert(2, "E-002");
        Instant later = NOON.plusSeconds(3600);
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(open);
            store.raised(decided);
            store.decided(decided, Sights.engage("PC 1", NOON));
        }
        try (RecordStore store = RecordStore.open(folder, Sessions.details(), Sessions.at(later))) {
            assertThat(store.opening()).isEqualTo(new Opening(false, 1, 2));
            RecordedAlert ended = store.alerts(Sessions.REFERENCE).getLast();
            assertThat(ended.state()).isEqualTo(new AlertState.NotAdjudicated(later));
            assertThat(ended.leftOpen()).isTrue();
            assertThat(store.alerts(Sessions.REFERENCE).getFirst().leftOpen()).isFalse();
        }
        try (RecordStore store = Sessions.open(folder)) {
            assertThat(store.opening().leftOpen()).isZero();
        }
    }

    @Test
    void tellsHowItFares() throws Exception {
        RecordStore store = Sessions.open(folder);
        try (store) {
            store.raised(Sights.alert(1, "E-001"));
            assertThat(store.health())
                    .isEqualTo(
                            new StoreHealth(
                                    StoreHealth.State.WELL, "The record is written.", NOON, 2));
        }
        assertThat(store.health().state()).isEqualTo(StoreHealth.State.CLOSED);
        assertThatThrownBy(() -> store.raised(Sights.alert(2, "E-001")))
                .isInstanceOf(NotRecordedException.class)
                .hasMessage("The record is closed.");
        assertThatThrownBy(() -> store.alerts(Sessions.REFERENCE))
                .isInstanceOf(RecordException.class)
                .hasMessage("The record is closed.");
        store.close();
    }

    @Test
    void anInterruptedCallerStillLearnsThatItsDecisionWasTaken() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(alert);
            Thread.currentThread().interrupt();
            store.decided(alert, Sights.engage("PC 1", NOON));
            assertThat(Thread.interrupted()).isTrue();
            store.raised(Sights.alert(2, "E-002"));
            assertThat(store.alerts(Sessions.REFERENCE)).hasSize(2);
        }
    }
}
