package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.alert.Sights.NOON;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.Decision;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Sights;
import org.secondlook.alert.TakenStep;
import org.secondlook.deployment.Officer;

/// What officers did on the cards is in the record, before what it led to.
class CardStepsTest {
    private static final Officer ONE = new Officer("PC 1");

    @TempDir Path folder;

    @AfterEach
    void repair() {
        FaultyDisk.set(FaultyDisk.Fault.NONE);
    }

    private static TakenStep step(Alert alert, Officer by, int second, CardStep step) {
        return new TakenStep(alert.id(), by, NOON.plusSeconds(second), step);
    }

    /// Oldest first.
    private List<RecordedEvent> events(EventType... types) throws Exception {
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            assertThat(register.verify("").problem()).isEmpty();
            EventFilter wanted = new EventFilter(Set.of(types), "", "", null, null, "");
            return register.events(wanted, Long.MAX_VALUE).events().reversed();
        }
    }

    @Test
    void everyStepIsRecordedBeforeTheDecisionItLedToWithItsTimeAndItsFigures() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(alert);
            List<CardStep> steps =
                    List.of(
                            new CardStep.Opened(),
                            new CardStep.PictureShown(2),
                            new CardStep.ReferenceShown(1),
                            new CardStep.Viewed(2.5, 0.4, 0.6),
                            new CardStep.Aided(CardStep.Aid.WIPE, true),
                            new CardStep.Compared("NOSE", CardStep.Finding.DIFFERS),
                            new CardStep.Marked(-2),
                            new CardStep.Revealed(List.of("OLD_IMAGE", "POOR_PROBE")),
                            new CardStep.WarningsShown(List.of("LOOKALIKE")),
                            new CardStep.FactorTicked("LIGHT", true),
                            new CardStep.ReasonTicked("FEATURES_DIFFER", true),
                            new CardStep.SceneShown(true),
                            new CardStep.TakenUpLate(),
                            new CardStep.PutAside());
            for (int i = 0; i < steps.size(); i++) {
                store.did(step(alert, ONE, i, steps.get(i)));
            }
            store.decided(alert, Sights.doNotEngage("PC 1", NOON.plusSeconds(20)));
        }
        List<RecordedEvent> told = events(EventType.CARD_STEPS, EventType.ALERT_DECIDED);
        assertThat(told)
                .extracting(RecordedEvent::type)
                .containsExactly(EventType.CARD_STEPS, EventType.ALERT_DECIDED);
        RecordedEvent event = told.getFirst();
        assertThat(event.actor()).isEqualTo("PC 1");
        assertThat(event.particulars().text("alert")).isEqualTo(alert.id().toString());
        List<Particulars> steps = event.particulars().parts("steps");
        assertThat(steps)
                .extracting(step -> step.text("step"))
                .containsExactly(
                        "OPENED",
                        "PICTURE_SHOWN",
                        "REFERENCE_SHOWN",
                        "VIEWED",
                        "AIDED",
                        "COMPARED",
                        "MARKED",
                        "REVEALED",
                        "WARNINGS_SHOWN",
                        "FACTOR_TICKED",
                        "REASON_TICKED",
                        "SCENE_SHOWN",
                        "TAKEN_UP_LATE",
                        "PUT_ASIDE");
        assertThat(Instant.parse(steps.get(6).text("at"))).isEqualTo(NOON.plusSeconds(6));
        assertThat(steps.get(3).decimal("zoom")).isEqualTo(2.5);
        assertThat(steps.get(5).text("finding")).isEqualTo("DIFFERS");
        assertThat(steps.get(6).whole("mark")).isEqualTo(-2);
        assertThat(told.getLast().particulars().whole("mark")).isEqualTo(-2);
        assertThat(told.getLast().particulars().text("revealedAt")).startsWith("2026-");
    }

    @Test
    void theBlindMarkIsReadBackWithItsDecision() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        Decision decision = Sights.engage("PC 1", NOON.plusSeconds(20));
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(alert);
            store.decided(alert, decision);
            assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                    .isEqualTo(new AlertState.Decided(decision));
        }
    }

    @Test
    void whatOfficersDidIsKeptWhereNobodyJudged() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(alert);
            store.did(step(alert, ONE, 1, new CardStep.Opened()));
            store.notAdjudicated(alert, NOON.plusSeconds(60));
        }
        assertThat(events(EventType.CARD_STEPS)).hasSize(1);
    }

    @Test
    void officersAndAlertsAreToldApartAndNoEventTellsTooMuch() throws Exception {
        Alert first = Sights.alert(1, "E-001");
        Alert second = Sights.alert(2, "E-002");
        String longest = "C".repeat(64);
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(first);
            store.raised(second);
            for (int i = 0; i < StepEvents.STEPS_MAX + 1; i++) {
                store.did(
                        step(
                                first,
                                ONE,
                                i,
                                new CardStep.Compared(longest, CardStep.Finding.TAKEN_BACK)));
            }
            store.did(step(second, ONE, 1, new CardStep.Opened()));
            store.did(step(second, new Officer("PC 2"), 2, new CardStep.Opened()));
            store.writeSteps();
            store.writeSteps();
        }
        assertThat(events(EventType.CARD_STEPS))
                .extracting(e -> e.particulars().parts("steps").size())
                .containsExactly(StepEvents.STEPS_MAX, 1, 1, 1);
    }

    @Test
    void stepsThatFindNoRoomAreCountedInTheRecord() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(alert);
            for (int i = 0; i < PendingSteps.STEPS_MAX + 7; i++) {
                store.did(step(alert, ONE, i, new CardStep.Viewed(1, 0.5, 0.5)));
            }
        }
        List<RecordedEvent> told = events(EventType.CARD_STEPS);
        assertThat(told.stream().mapToInt(e -> e.particulars().parts("steps").size()).sum())
                .isEqualTo(PendingSteps.STEPS_MAX);
        assertThat(told.getLast().particulars().whole("lost")).isEqualTo(7);
    }

    @Test
    void whatADiskRefusedIsWrittenOnceItWorksAgain() throws Exception {
        FaultyDisk.register();
        Alert alert = Sights.alert(1, "E-001");
        try (RecordStore store =
                RecordStore.open(folder, Sessions.details(), Sessions.CLOCK, FaultyDisk.NAME)) {
            store.raised(alert);
            store.did(step(alert, ONE, 1, new CardStep.Opened()));
            FaultyDisk.set(FaultyDisk.Fault.FULL);
            assertThatThrownBy(store::writeSteps).isInstanceOf(NotRecordedException.class);
            FaultyDisk.set(FaultyDisk.Fault.NONE);
            store.did(step(alert, ONE, 2, new CardStep.Marked(1)));
            store.decided(alert, Sights.engage("PC 1", NOON.plusSeconds(9)));
        }
        assertThat(events(EventType.CARD_STEPS))
                .flatExtracting(e -> e.particulars().parts("steps"))
                .extracting(step -> step.text("step"))
                .containsExactly("OPENED", "MARKED");
    }

    @Test
    void aStepHoldsNoWords() {
        assertThatThrownBy(() -> new CardStep.ReasonTicked("Jo Bloggs", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CardStep.Viewed(Double.NaN, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
