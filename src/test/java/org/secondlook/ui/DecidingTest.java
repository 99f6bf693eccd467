package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.alert.Alert;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.Decision;
import org.secondlook.alert.DecisionResult;
import org.secondlook.alert.Sights;
import org.secondlook.alert.TakenStep;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Officer;

/// An officer decides; the screen never says more than the record has.
class DecidingTest {
    private final TestSession session = new TestSession(1);
    private Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1);
    private Alert alert = session.raise();

    @BeforeEach
    void weigh() {
        bench.settle();
        bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anAlertWarnsBeforeItEnds() {
        session.raise();
        bench.settle();
        bench.pass(44);
        assertThat(left()).isEqualTo("expires in 0:16");
        bench.pass(1);
        assertThat(left()).isEqualTo("not adjudicated in 0:15");
        bench.save("ends-soon");
    }

    private String left() {
        return bench.nodes().stream()
                .filter(n -> n.getStyleClass().contains("status-left"))
                .map(n -> ((javafx.scene.control.Label) n).getText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTwoDecisionsAreAlikeAndNoneIsTheDefault() {
        List<Button> decisions =
                bench.nodes().stream()
                        .filter(n -> n.getStyleClass().contains("decision"))
                        .map(Button.class::cast)
                        .toList();
        assertThat(decisions).hasSize(2);
        Button one = decisions.get(0);
        Button other = decisions.get(1);
        assertThat(one.isDefaultButton()).isFalse();
        assertThat(other.isDefaultButton()).isFalse();
        assertThat(one.isCancelButton()).isFalse();
        assertThat(other.isCancelButton()).isFalse();
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight()).isGreaterThanOrEqualTo(56);
        assertThat(one.getStyleClass()).isEqualTo(other.getStyleClass());
        assertThat(one.isFocused()).isFalse();
        assertThat(other.isFocused()).isFalse();
    }

    @Test
    void noOtherButtonIsADefaultEither() {
        assertThat(bench.nodes())
                .noneMatch(
                        n -> n instanceof Button b && (b.isDefaultButton() || b.isCancelButton()));
    }

    @Test
    void theMarkAndEveryStepGoToTheRecordWithTheirOfficer() {
        bench.press(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT2, KeyCode.E);
        bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
        BlindMark mark = session.log.decisions.getFirst().mark();
        assertThat(mark).isNotNull().extracting(BlindMark::value).isEqualTo(2);
        assertThat(session.log.steps).allMatch(s -> s.alert().equals(alert.id()));
        assertThat(session.log.steps).allMatch(s -> s.by().equals(Bench.OFFICER));
        assertThat(session.log.steps)
                .extracting(TakenStep::step)
                .containsSubsequence(
                        new CardStep.Opened(),
                        new CardStep.PictureShown(0),
                        new CardStep.ReferenceShown(0),
                        new CardStep.Marked(2),
                        new CardStep.Revealed(List.of("UNDATED_IMAGE")),
                        new CardStep.ReasonTicked("FEATURES_AGREE", true),
                        new CardStep.ReasonTicked("MARKS_AGREE", true),
                        new CardStep.ReasonTicked("MARKS_AGREE", false));
    }

    @Test
    void withoutAReasonThatFitsNothingIsDecided() {
        bench.press(KeyCode.E, KeyCode.N);
        assertThat(bench.model.card().status().get()).isInstanceOf(CardStatus.Open.class);
        assertThat(shown("Tick at least one reason")).isTrue();
        bench.press(KeyCode.DIGIT1);
        assertThat(bench.model.card().canDecide(Verdict.ENGAGE)).isTrue();
        assertThat(bench.model.card().canDecide(Verdict.DO_NOT_ENGAGE)).isFalse();
        bench.press(KeyCode.N);
        assertThat(session.log.decisions).isEmpty();
        bench.press(KeyCode.DIGIT4);
        assertThat(bench.model.card().canDecide(Verdict.ENGAGE)).isFalse();
        assertThat(shown("Untick those that speak against")).isTrue();
    }

    @Test
    void aDecisionIsShownAsTakenOnlyAfterTheRecordHasIt() {
        CountDownLatch gate = new CountDownLatch(1);
        session.log.holdBy(gate);
        bench.press(KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.E);
        assertThat(bench.model.card().status().get()).isInstanceOf(CardStatus.Recording.class);
        assertThat(shown("Recording…")).isTrue();
        assertThat(shown("Recorded at")).isFalse();
        assertThat(bench.model.shift().rows()).isEmpty();
        bench.press(KeyCode.N, KeyCode.E, KeyCode.DIGIT4);
        gate.countDown();
        bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
        bench.settle();
        assertThat(shown("Recorded at 12:04:00: Engage.")).isTrue();
        assertThat(session.log.decisions).hasSize(1);
        Decision decision = session.log.decisions.getFirst();
        assertThat(decision.verdict()).isEqualTo(Verdict.ENGAGE);
        assertThat(decision.reasons()).containsExactly("FEATURES_AGREE", "CONTEXT_FITS");
        assertThat(decision.officer()).isEqualTo(Bench.OFFICER);
        assertThat(bench.model.shift().rows()).hasSize(1);
    }

    @Test
    void whatTheRecordDidNotTakeIsToldAndTheCardStaysAsItWas() {
        session.log.failWith("The disk is full. Free some space, then decide again.");
        bench.press(KeyCode.DIGIT4, KeyCode.A);
        bench.type("scar on the chin");
        bench.press(KeyCode.ESCAPE, KeyCode.N);
        bench.await(() -> bench.model.card().status().get() instanceof CardStatus.NotRecorded);
        bench.settle();
        assertThat(shown("Not recorded: The disk is full.")).isTrue();
        assertThat(bench.model.card().ticked()).containsExactly("FEATURES_DIFFER");
        assertThat(bench.model.card().note().get()).isEqualTo("scar on the chin");
        assertThat(bench.model.card().mark().get()).isEqualTo(Mark.SAME);
        assertThat(bench.model.foot().record().get()).startsWith("The disk is full.");
        assertThat(bench.model.foot().recordTone().get()).isEqualTo(CameraViewModel.Tone.BAD);
        session.log.failWith("");
        bench.press(KeyCode.N);
        bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
        assertThat(session.log.decisions.getFirst().note()).isEqualTo("scar on the chin");
    }

    @Test
    void whoCameFirstAndWhenIsTold() {
        Decision other =
                new Decision(
                        Verdict.DO_NOT_ENGAGE,
                        List.of("FEATURES_DIFFER"),
                        "",
                        new Officer("PC-12"),
                        session.clock.instant(),
                        Sights.mark(-2, session.clock.instant()));
        assertThat(session.desk.decide(alert, other)).isInstanceOf(DecisionResult.Taken.class);
        bench.press(KeyCode.DIGIT1, KeyCode.E);
        bench.await(() -> bench.model.card().status().get() instanceof CardStatus.DecidedElsewhere);
        bench.settle();
        assertThat(shown("PC-12 decided at 12:04:00: Do not engage.")).isTrue();
        assertThat(session.log.decisions).containsExactly(other);
    }

    @Test
    void anAlertThatNobodyJudgedSaysSoAndStaysUntilItIsSeen() {
        session.raise();
        bench.pass(61);
        assertThat(bench.model.card().status().get()).isInstanceOf(CardStatus.Expired.class);
        assertThat(shown("Not adjudicated: it expired at 12:05:01.")).isTrue();
        assertThat(bench.model.queue().entries()).hasSize(2);
        assertThat(bench.model.shift().notAdjudicated()).isEqualTo(2);
        assertThat(bench.model.shift().rows())
                .allMatch(r -> r.state().equals("not adjudicated") && !r.adjudicated());
        bench.press(KeyCode.E);
        assertThat(session.log.decisions).isEmpty();
        bench.press(KeyCode.ENTER);
        assertThat(bench.model.queue().entries()).hasSize(1);
        bench.press(KeyCode.UP);
        assertThat(bench.model.card().number()).isEqualTo(2);
        bench.press(KeyCode.ENTER);
        assertThat(bench.model.queue().entries()).isEmpty();
    }

    @Test
    void workOnACardIsKeptWhileAnotherIsOpen() {
        bench.press(KeyCode.DIGIT1);
        session.raise();
        bench.settle();
        assertThat(bench.model.card().number()).isEqualTo(1);
        bench.press(KeyCode.DOWN);
        assertThat(bench.model.card().number()).isEqualTo(2);
        assertThat(bench.model.card().ticked()).isEmpty();
        bench.press(KeyCode.UP);
        assertThat(bench.model.card().ticked()).containsExactly("FEATURES_AGREE");
        assertThat(bench.model.card().weighing().get()).isNotNull();
    }

    @Test
    void aNewAlertSoundsOnceAndTakesNothingAway() {
        int before = bench.chimes;
        Node focus = Bench.onScreen(() -> bench.scene.getFocusOwner());
        session.raise();
        session.raise();
        bench.settle();
        assertThat(bench.chimes).isEqualTo(before + 1);
        assertThat(bench.model.card().number()).isEqualTo(1);
        assertThat(Bench.onScreen(() -> bench.scene.getFocusOwner())).isSameAs(focus);
        bench.press(KeyCode.M);
        session.raise();
        bench.settle();
        assertThat(bench.chimes).isEqualTo(before + 1);
        assertThat(shown("Sound off")).isTrue();
    }

    private boolean shown(String text) {
        return bench.nodes().stream()
                .anyMatch(n ->
                        n instanceof Labeled l
                                && String.valueOf(l.getText()).contains(text)
                                && isSeen(n));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
