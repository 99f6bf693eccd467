package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.Shared;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.Decision;
import org.secondlook.alert.EngagementResult;
import org.secondlook.alert.Verdict;
import org.secondlook.record.EventFilter;
import org.secondlook.record.EventType;
import org.secondlook.record.Particulars;
import org.secondlook.record.RecordedAlert;
import org.secondlook.record.RecordedEvent;
import org.secondlook.record.Register;

/// A whole shift with nothing pretended: footage, engine, record, window; an officer who has only a
/// keyboard.
class RealSessionTest {
    /// Far more than a person would put up with, since several builds may share the machine.
    private static final long STOOD_STILL_MS = 2_000;

    @TempDir Path folder;

    /// With what the footage's truth tells: so many alerts at least.
    @ParameterizedTest
    @CsvSource({"plaza, 8", "precinct, 12"})
    void everyAlertIsAdjudicatedByKeyboardAloneAndRecorded(String place, int alerts)
            throws Exception {
        Path footage = Shared.folder("footage", place);
        Map<Integer, EngagementResult> outcomes = new TreeMap<>();
        Map<Integer, Verdict> decided = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        try (RealFootage real =
                RealFootage.start(
                        footage.resolve("watchlist.csv"), folder, footage.resolve("footage.mp4"))) {
            try (RealWindow window = new RealWindow(real.running())) {
                CardViewModel card = window.card();
                while (true) {
                    window.await(
                            "an alert, or the end",
                            60,
                            () -> card.status().get().isOpen() || real.session.isOver());
                    if (!window.is(() -> card.status().get().isOpen())) {
                        break;
                    }
                    int number = Bench.onScreen(card::number);
                    decided.put(number, adjudicate(window, number, decided.size(), outcomes));
                }
                window.save("real-end");
                report(window.gapsMs());
            }
            assertThat(decided).hasSize(alerts);
            Map<Integer, Verdict> recorded = new TreeMap<>();
            for (RecordedAlert alert : real.record.alerts(RealFootage.DEPLOYMENT.reference())) {
                assertThat(alert.state()).isInstanceOf(AlertState.Decided.class);
                Decision decision = ((AlertState.Decided) alert.state()).decision();
                assertThat(decision.officer()).isEqualTo(Bench.OFFICER);
                recorded.put(alert.number(), decision.verdict());
                BlindMark mark = Objects.requireNonNull(decision.mark());
                assertThat(mark.value()).isEqualTo(decision.verdict() == Verdict.ENGAGE ? 2 : 0);
                ids.add(alert.id().toString());
            }
            assertThat(recorded).isEqualTo(decided);
        }
        System.out.printf("%s: %s, outcomes %s%n", place, decided, outcomes);
        everyStepIsRecorded(ids);
        everyOutcomeIsRecorded(outcomes);
    }

    private void everyOutcomeIsRecorded(Map<Integer, EngagementResult> told) throws Exception {
        try (Register register = Register.open(folder, Clock.systemUTC())) {
            assertThat(register.verify("").problem()).isEmpty();
            EventFilter wanted =
                    new EventFilter(Set.of(EventType.ENGAGEMENT_TOLD), "", "", null, null, "");
            assertThat(register.events(wanted, Long.MAX_VALUE).events().reversed())
                    .extracting(event -> event.particulars().text("result"))
                    .containsExactlyInAnyOrderElementsOf(
                            told.values().stream().map(EngagementResult::name).toList());
        }
    }

    /// Tells what came of it: the person sought, spoken to for four minutes; or evaded.
    private static EngagementResult tell(RealWindow window, boolean spokenTo) throws Exception {
        EngagementViewModel model = window.view().model().engagements();
        window.press(KeyCode.O);
        window.await("the form", 5, () -> model.shown().get() != null);
        if (spokenTo) {
            window.press(KeyCode.DIGIT1);
            tab(window, "Identity established by, Document");
            window.press(KeyCode.SPACE);
            tab(window, "Minutes");
            window.press(KeyCode.DIGIT4);
            tab(window, "Outcome, No action");
            window.press(KeyCode.SPACE);
        } else {
            window.press(KeyCode.DIGIT3);
        }
        window.press(KeyCode.ENTER);
        window.await("the outcome on the record", 10, () -> model.shown().get() == null);
        return spokenTo ? EngagementResult.CONFIRMED_TRUE : EngagementResult.EVADED;
    }

    private static void tab(RealWindow window, String accessible) {
        for (int i = 0; i < 40; i++) {
            boolean there =
                    window.is(() -> {
                        var owner = window.shown().getScene().getFocusOwner();
                        String says = owner == null ? null : owner.getAccessibleText();
                        return says != null && says.startsWith(accessible);
                    });
            if (there) {
                return;
            }
            window.press(KeyCode.TAB);
        }
        throw new AssertionError("cannot be reached: " + accessible);
    }

    private void everyStepIsRecorded(Set<String> alerts) throws Exception {
        Map<String, List<String>> steps = new HashMap<>();
        try (Register register = Register.open(folder, Clock.systemUTC())) {
            EventFilter wanted =
                    new EventFilter(Set.of(EventType.CARD_STEPS), "", "", null, null, "");
            for (RecordedEvent event :
                    register.events(wanted, Long.MAX_VALUE).events().reversed()) {
                assertThat(event.actor()).isEqualTo(Bench.OFFICER.id());
                Particulars told = event.particulars();
                told.parts("steps")
                        .forEach(step ->
                                steps.computeIfAbsent(told.text("alert"), _ -> new ArrayList<>())
                                        .add(step.text("step")));
            }
        }
        assertThat(steps.keySet()).containsAll(alerts);
        for (String alert : alerts) {
            assertThat(steps.get(alert))
                    .containsSubsequence("OPENED", "MARKED", "REVEALED", "REASON_TICKED");
        }
    }

    /// Looks until a second has passed, marks, weighs, ticks a reason, decides, goes on.
    private static Verdict adjudicate(
            RealWindow window, int number, int index, Map<Integer, EngagementResult> outcomes)
            throws Exception {
        CardViewModel card = window.card();
        boolean pictured = index == 1;
        RealWindow.pause(pictured ? 2_500 : 1_000);
        if (pictured) {
            window.save("real-look");
        }
        boolean engage = index % 2 == 0;
        window.press(KeyCode.RIGHT, KeyCode.LEFT, engage ? KeyCode.DIGIT6 : KeyCode.DIGIT4);
        assertThat(window.is(() -> card.mark().get() != null)).isTrue();
        window.press(KeyCode.ENTER);
        assertThat(window.is(() -> card.weighing().get() != null)).isTrue();
        window.press(engage ? KeyCode.DIGIT1 : KeyCode.DIGIT5);
        if (pictured) {
            RealWindow.pause(300);
            window.save("real-weigh");
        }
        window.press(engage ? KeyCode.E : KeyCode.N);
        window.await("the record", 10, () -> card.status().get() instanceof CardStatus.Recorded);
        if (pictured) {
            RealWindow.pause(300);
            window.save("real-recorded");
        }
        if (engage) {
            outcomes.put(number, tell(window, index % 4 == 0));
        } else {
            window.press(KeyCode.ENTER);
        }
        return engage ? Verdict.ENGAGE : Verdict.DO_NOT_ENGAGE;
    }

    private static void report(List<Long> gapsMs) {
        long p95 = gapsMs.get((int) (gapsMs.size() * 0.95));
        System.out.printf(
                "screen: %d pulses, between two p50 %d ms, p95 %d ms, longest %d ms%n",
                gapsMs.size(), gapsMs.get(gapsMs.size() / 2), p95, gapsMs.getLast());
        assertThat(gapsMs.getLast()).isLessThan(STOOD_STILL_MS);
    }
}
