package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.alert.Sights.NOON;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.DecisionResult;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Policy;

/// An alert that ended as not adjudicated can be decided late: that it ended stays on the record,
/// and the decision says that it is late.
class LateDecisionTest {
    @TempDir Path folder;
    private final SetClock clock = new SetClock(NOON);

    private Alert ended(AlertDesk desk) {
        Alert alert =
                desk.raise(Sights.of("A", "E-001", 1), Sights.probe(), Sights.scene())
                        .orElseThrow();
        clock.set(NOON.plusSeconds(61));
        desk.expire();
        assertThat(alert.state()).isInstanceOf(AlertState.NotAdjudicated.class);
        return alert;
    }

    @Test
    void bothItsEndAndTheLateDecisionAreOnTheRecord() throws Exception {
        try (RecordStore store = RecordStore.open(folder, Sessions.details(), clock);
                AlertDesk desk = new AlertDesk(Policy.demonstration(), store, clock)) {
            Alert alert = ended(desk);
            clock.set(NOON.plusSeconds(90));
            Decision decision = Sights.doNotEngage("PC 1", clock.instant());
            assertThat(desk.decide(alert, decision)).isInstanceOf(DecisionResult.TooLate.class);
            assertThat(desk.decideLate(alert, decision))
                    .isEqualTo(new DecisionResult.Taken(decision));
            AlertState.Decided late = (AlertState.Decided) alert.state();
            assertThat(late.isLate()).isTrue();
            assertThat(late.endedAt()).isEqualTo(NOON.plusSeconds(61));
            assertThat(store.alerts(Sessions.REFERENCE).getFirst().state()).isEqualTo(late);
            Decision second = Sights.engage("PC 2", clock.instant());
            assertThat(desk.decideLate(alert, second)).isInstanceOf(DecisionResult.TooLate.class);
        }
        try (Register register = Register.open(folder, clock)) {
            assertThat(register.verify("").problem()).isEmpty();
            EventFilter wanted =
                    new EventFilter(
                            Set.of(
                                    EventType.ALERT_NOT_ADJUDICATED,
                                    EventType.ALERT_DECIDED,
                                    EventType.ALERT_DECIDED_LATE),
                            "",
                            "",
                            null,
                            null,
                            "");
            List<RecordedEvent> told = register.events(wanted, Long.MAX_VALUE).events().reversed();
            assertThat(told)
                    .extracting(RecordedEvent::type)
                    .containsExactly(EventType.ALERT_NOT_ADJUDICATED, EventType.ALERT_DECIDED_LATE);
        }
    }

    @Test
    void anAlertThatWaitsCannotBeDecidedLate() throws Exception {
        try (RecordStore store = RecordStore.open(folder, Sessions.details(), clock);
                AlertDesk desk = new AlertDesk(Policy.demonstration(), store, clock)) {
            Alert alert =
                    desk.raise(Sights.of("A", "E-001", 1), Sights.probe(), Sights.scene())
                            .orElseThrow();
            assertThat(desk.decideLate(alert, Sights.engage("PC 1", NOON)))
                    .isInstanceOf(DecisionResult.TooLate.class);
            assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        }
    }
}
