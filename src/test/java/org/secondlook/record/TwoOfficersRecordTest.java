package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.alert.Sights.NOON;
import static org.secondlook.deployment.PolicyRules.SecondJudgement.ALWAYS;
import static org.secondlook.deployment.PolicyRules.SecondJudgement.BEFORE_ENGAGING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.DecisionResult;
import org.secondlook.alert.FirstJudgement;
import org.secondlook.alert.JudgingPolicies;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.PolicyRules;

/// What two officers judged is on the record as they judged it, whenever and however it ended.
class TwoOfficersRecordTest {
    private static final Set<EventType> JUDGED =
            Set.of(
                    EventType.ALERT_JUDGED,
                    EventType.ALERT_DECIDED,
                    EventType.ALERT_NOT_ADJUDICATED,
                    EventType.ALERT_DECIDED_LATE);

    @TempDir Path folder;
    private final SetClock clock = new SetClock(NOON);

    @AfterEach
    void repair() {
        FaultyDisk.set(FaultyDisk.Fault.NONE);
    }

    private interface Shift {
        void work(AlertDesk desk, RecordStore store) throws Exception;
    }

    private void shift(PolicyRules.SecondJudgement when, Shift shift) throws Exception {
        try (RecordStore store = RecordStore.open(folder, Sessions.details(), clock);
                AlertDesk desk =
                        new AlertDesk(
                                JudgingPolicies.with(when),
                                store,
                                clock,
                                store.opening().lastAlertNumber())) {
            shift.work(desk, store);
        }
    }

    private Alert raise(AlertDesk desk, int n) {
        return desk.raise(Sights.of("A", "E-00" + n, n), Sights.probe(), Sights.scene())
                .orElseThrow();
    }

    private void expire(AlertDesk desk) {
        clock.on(Duration.ofSeconds(60));
        desk.expire();
    }

    private Decision engage(String officer) {
        clock.on(Duration.ofSeconds(2));
        return Sights.engage(officer, clock.instant());
    }

    private Decision not(String officer) {
        clock.on(Duration.ofSeconds(2));
        return Sights.doNotEngage(officer, clock.instant());
    }

    /// The record is whole, and told this.
    private List<RecordedEvent> told() throws Exception {
        try (Register register = Register.open(folder, clock)) {
            assertThat(register.verify("").problem()).isEmpty();
            return register.events(new EventFilter(JUDGED, "", "", null, null, ""), Long.MAX_VALUE)
                    .events()
                    .reversed();
        }
    }

    @Test
    void whoWaitsUntilItEndsCannotEngageAlone() throws Exception {
        shift(
                BEFORE_ENGAGING,
                (desk, store) -> {
                    Alert alert = raise(desk, 1);
                    expire(desk);
                    Decision first = engage("PC 1");
                    assertThat(desk.decideLate(alert, first))
                            .isEqualTo(new DecisionResult.NeedsSecond(first));
                    assertThat(desk.decideLate(alert, engage("PC 1")))
                            .isInstanceOf(DecisionResult.NeedsSecond.class);
                    assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                            .isEqualTo(alert.state())
                            .isInstanceOf(AlertState.NotAdjudicated.class);
                    assertThat(desk.decideLate(alert, engage("PC 2")))
                            .isInstanceOf(DecisionResult.Taken.class);
                    assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                            .isEqualTo(alert.state());
                });
        assertThat(told())
                .extracting(RecordedEvent::type)
                .containsExactly(
                        EventType.ALERT_NOT_ADJUDICATED,
                        EventType.ALERT_JUDGED,
                        EventType.ALERT_JUDGED,
                        EventType.ALERT_DECIDED_LATE);
    }

    @Test
    void anotherOfficersLateJudgementIsTheSecondAndTheFirstsIsNone() throws Exception {
        shift(
                BEFORE_ENGAGING,
                (desk, store) -> {
                    Alert alert = raise(desk, 1);
                    desk.decide(alert, engage("PC 1"));
                    expire(desk);
                    assertThat(desk.decideLate(alert, engage("PC 1")))
                            .isInstanceOf(DecisionResult.NeedsSecond.class);
                    assertThat(desk.decideLate(alert, not("PC 2")))
                            .isInstanceOf(DecisionResult.Taken.class);
                    assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                            .isEqualTo(alert.state());
                });
        List<RecordedEvent> told = told();
        assertThat(told)
                .extracting(RecordedEvent::type)
                .containsExactly(
                        EventType.ALERT_JUDGED,
                        EventType.ALERT_NOT_ADJUDICATED,
                        EventType.ALERT_JUDGED,
                        EventType.ALERT_DECIDED_LATE);
        assertThat(told.getLast().particulars().whole("standing")).isEqualTo(2);
    }

    @Test
    void theFirstDecidesLateNotToEngageAndTheJudgementStays() throws Exception {
        shift(
                BEFORE_ENGAGING,
                (desk, store) -> {
                    Alert alert = raise(desk, 1);
                    desk.decide(alert, engage("PC 1"));
                    expire(desk);
                    assertThat(desk.decideLate(alert, not("PC 1")))
                            .isInstanceOf(DecisionResult.Taken.class);
                });
        List<RecordedEvent> told = told();
        assertThat(told)
                .extracting(RecordedEvent::type)
                .containsExactly(
                        EventType.ALERT_JUDGED,
                        EventType.ALERT_NOT_ADJUDICATED,
                        EventType.ALERT_DECIDED_LATE);
        assertThat(told.getLast().particulars().written()).doesNotContainKey("standing");
    }

    /// The first says no, the second yes: the first stands, from when the second has judged.
    @Test
    void theDecisionOfTwoIsToldAfterBothWithTheTimeOfTheSecondAndWhoseStands() throws Exception {
        shift(
                ALWAYS,
                (desk, store) -> {
                    Alert alert = raise(desk, 1);
                    Decision first = not("PC 1");
                    desk.decide(alert, first);
                    Decision second = engage("PC 2");
                    assertThat(desk.decide(alert, second)).isInstanceOf(DecisionResult.Taken.class);
                    assertThat(alert.state())
                            .isInstanceOfSatisfying(
                                    AlertState.Decided.class,
                                    now -> {
                                        assertThat(now.decision().tellsTheSameAs(first)).isTrue();
                                        assertThat(now.decision().at()).isEqualTo(second.at());
                                    });
                    assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                            .isEqualTo(alert.state());
                });
        List<RecordedEvent> told = told();
        assertThat(told)
                .extracting(RecordedEvent::type)
                .containsExactly(
                        EventType.ALERT_JUDGED, EventType.ALERT_JUDGED, EventType.ALERT_DECIDED);
        assertThat(told).extracting(RecordedEvent::at).isSorted();
        assertThat(told.getLast().actor()).isEqualTo("PC 1");
        assertThat(told.getLast().at()).isEqualTo(told.get(1).at());
        assertThat(told.getLast().particulars().whole("standing")).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackBeforeALateDecisionLeavesTheRecordWhole() throws Exception {
        shift(
                BEFORE_ENGAGING,
                (desk, store) -> {
                    Alert one = raise(desk, 1);
                    Alert two = raise(desk, 2);
                    expire(desk);
                    clock.on(Duration.ofMinutes(-10));
                    assertThat(desk.decideLate(one, not("PC 1")))
                            .isInstanceOf(DecisionResult.Taken.class);
                    desk.decideLate(two, engage("PC 1"));
                    assertThat(desk.decideLate(two, engage("PC 2")))
                            .isInstanceOf(DecisionResult.Taken.class);
                });
        assertThat(told()).hasSize(6);
    }

    @Test
    void aJudgementThatIsThereAlreadyIsTakenWithItsOwnTime() throws Exception {
        try (RecordStore store = RecordStore.open(folder, Sessions.details(), clock)) {
            Alert alert = Sights.alert(1, "E-001");
            store.raised(alert);
            Decision first = engage("PC 1");
            FirstJudgement recorded = store.judged(alert, first, NOON.plusSeconds(80));
            assertThat(recorded).isEqualTo(new FirstJudgement(first, NOON.plusSeconds(80)));
            assertThat(store.judged(alert, engage("pc 1"), NOON.plusSeconds(99)))
                    .isEqualTo(recorded);
            Decision other = not("PC 1");
            assertThatThrownBy(() -> store.judged(alert, other, NOON.plusSeconds(99)))
                    .isInstanceOfSatisfying(
                            NotRecordedException.class,
                            e -> assertThat(e.first()).contains(recorded))
                    .hasMessageContaining("of yours");
            Decision anothers = engage("PC 2");
            assertThatThrownBy(() -> store.judged(alert, anothers, NOON.plusSeconds(99)))
                    .isInstanceOfSatisfying(
                            NotRecordedException.class,
                            e -> assertThat(e.first()).contains(recorded))
                    .hasMessageContaining("Another officer");
        }
        assertThat(told()).hasSize(1);
    }

    /// Whatever the disk does, both get through in the end, and each judgement is there once.
    @ParameterizedTest
    @EnumSource(FaultyDisk.Fault.class)
    void aDiskThatFailsBetweenLosesAndDoublesNothing(FaultyDisk.Fault fault) throws Exception {
        FaultyDisk.register();
        try (RecordStore store =
                        RecordStore.open(folder, Sessions.details(), clock, FaultyDisk.NAME);
                AlertDesk desk =
                        new AlertDesk(JudgingPolicies.with(BEFORE_ENGAGING), store, clock)) {
            Alert alert = raise(desk, 1);
            FaultyDisk.set(fault);
            desk.decide(alert, engage("PC 1"));
            desk.decide(alert, engage("PC 1"));
            FaultyDisk.set(FaultyDisk.Fault.NONE);
            assertThat(desk.decide(alert, engage("PC 1")))
                    .isInstanceOf(DecisionResult.NeedsSecond.class);
            FaultyDisk.set(fault);
            desk.decide(alert, engage("PC 2"));
            FaultyDisk.set(FaultyDisk.Fault.NONE);
            desk.decide(alert, engage("PC 2"));
            assertThat(alert.state()).isInstanceOf(AlertState.Decided.class);
            assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                    .isEqualTo(alert.state());
        }
        assertThat(told())
                .extracting(RecordedEvent::type)
                .containsExactly(
                        EventType.ALERT_JUDGED, EventType.ALERT_JUDGED, EventType.ALERT_DECIDED);
    }

    /// The first officer's row is on the disk, but nobody could know.
    @Test
    void whenTheRecordHoldsAnothersJudgementTheNextTryIsTheSecond() throws Exception {
        shift(
                BEFORE_ENGAGING,
                (desk, store) -> {
                    Alert alert = raise(desk, 1);
                    store.judged(alert, engage("PC 1"), NOON.plusSeconds(80));
                    assertThat(desk.decide(alert, engage("PC 2")))
                            .isInstanceOfSatisfying(
                                    DecisionResult.NotRecorded.class,
                                    not -> assertThat(not.reason()).contains("Another officer"));
                    assertThat(desk.fault()).isEmpty();
                    assertThat(desk.decide(alert, engage("PC 2")))
                            .isInstanceOf(DecisionResult.Taken.class);
                });
        assertThat(told())
                .extracting(RecordedEvent::type)
                .containsExactly(
                        EventType.ALERT_JUDGED, EventType.ALERT_JUDGED, EventType.ALERT_DECIDED);
    }
}
