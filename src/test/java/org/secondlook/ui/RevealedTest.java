package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.secondlook.alert.Alert;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.TakenStep;

/// What was revealed to an officer stays revealed to them: nobody marks blind a second time.
class RevealedTest {
    private final TestSession session = new TestSession(1);

    private static void takeUp(Bench bench, int number) {
        Bench.onScreen(() -> {
            bench.model.takeUp(number);
            return true;
        });
        bench.settle();
    }

    private static void open(Bench bench, Alert alert) {
        Bench.onScreen(() -> {
            bench.model.card().open(alert);
            return true;
        });
        bench.settle();
    }

    private List<CardStep> steps() {
        return session.log.steps.stream().map(TakenStep::step).toList();
    }

    @Test
    void anAlertThatEndedAfterTheRevealIsTakenUpWithTheFirstMark() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT2, KeyCode.ENTER);
            bench.pass(61);
            bench.press(KeyCode.ENTER);
            assertThat(bench.model.card().look().get()).isNull();
            takeUp(bench, 1);
            bench.press(KeyCode.D, KeyCode.DIGIT7);
            assertThat(bench.model.card().weighing().get()).isNotNull();
            assertThat(bench.model.card().mark().get()).isEqualTo(Mark.DIFFERENT);
            assertThat(steps()).filteredOn(CardStep.Marked.class::isInstance).hasSize(1);
            assertThat(steps()).filteredOn(CardStep.Revealed.class::isInstance).hasSize(1);
            bench.press(KeyCode.DIGIT4, KeyCode.N);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            assertThat(session.log.decisions.getFirst().mark())
                    .isNotNull()
                    .extracting(BlindMark::value)
                    .isEqualTo(-2);
        }
    }

    @Test
    void aHalfFinishedLateCardIsKeptWhileAnotherIsOpen() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            Alert late = session.raise();
            bench.settle();
            bench.pass(61);
            bench.press(KeyCode.D, KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT4);
            Bench.onScreen(() -> {
                bench.model.card().note().set("the ears differ");
                return true;
            });
            Alert other = session.raise();
            open(bench, other);
            assertThat(bench.model.card().ticked()).isEmpty();
            assertThat(bench.model.queue().entries())
                    .extracting(QueueEntry::number)
                    .contains(late.number());
            open(bench, late);
            assertThat(bench.model.card().status().get()).isInstanceOf(CardStatus.Late.class);
            assertThat(bench.model.card().mark().get()).isEqualTo(Mark.DIFFERENT);
            assertThat(bench.model.card().weighing().get()).isNotNull();
            assertThat(bench.model.card().ticked()).containsExactly("FEATURES_DIFFER");
            assertThat(bench.model.card().note().get()).isEqualTo("the ears differ");
        }
    }
}
