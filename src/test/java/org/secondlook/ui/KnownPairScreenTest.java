package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.KnownPair;

/// A known-answer pair looks like any alert until it is judged, and then tells what it was.
class KnownPairScreenTest {
    private static final KnownPair DIFFERENT = new KnownPair("P-41", KnownPair.Answer.DIFFERENT);

    private static String words(Bench bench) {
        return Bench.onScreen(() ->
                Bench.all(bench.scene.getRoot()).stream()
                        .filter(n -> n instanceof Labeled && n.isVisible())
                        .map(n -> ((Labeled) n).getText() + " " + n.getAccessibleText())
                        .collect(Collectors.joining("\n")));
    }

    private static List<String> seen(boolean pair, KeyCode... keys) {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            if (pair) {
                session.pose(DIFFERENT);
            } else {
                session.raise();
            }
            bench.settle();
            bench.press(keys);
            return Bench.onScreen(() ->
                    Bench.all(bench.view.card()).stream()
                            .map(n ->
                                    n.getClass().getSimpleName()
                                            + n.isVisible()
                                            + (n instanceof Labeled l ? l.getText() : "")
                                            + n.getAccessibleText()
                                            + n.getStyleClass())
                            .toList());
        }
    }

    @Test
    void untilItIsJudgedEveryNodeIsThatOfAnAlert() {
        assertThat(seen(true)).isEqualTo(seen(false));
        KeyCode[] weigh = {KeyCode.DIGIT6, KeyCode.ENTER};
        assertThat(seen(true, weigh)).isEqualTo(seen(false, weigh));
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void onceJudgedItTellsTheAnswerAndNoInstruction(int width, int height) {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, width, height, Theme.DARK, 1)) {
            Alert pair = session.pose(DIFFERENT);
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
            bench.await(() -> pair.state() instanceof AlertState.Decided);
            bench.settle();
            assertThat(words(bench))
                    .contains("This was a practice pair", "two people", "wrong", "Judged wrong")
                    .doesNotContain("Recorded at", "Engaged", "Tell what came of it");
            bench.save("pair-judged-" + width);
            assertThat(LayoutTest.cut(bench)).isEmpty();
            bench.press(KeyCode.O);
            assertThat(bench.model.engagements().shown().get()).isNull();
            assertThat(bench.model.engagements().waiting().get()).isEmpty();
            bench.press(KeyCode.ENTER);
            assertThat(bench.model.card().status().get()).isInstanceOf(CardStatus.None.class);
            assertThat(bench.model.shift().figures().get(2).shown().get()).isEqualTo("0");
        }
    }

    @Test
    void itIsTakenAwayBeforeTheOfficersEyesWhenAnAlertComes() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.pose(DIFFERENT);
            bench.settle();
            bench.press(KeyCode.DIGIT6);
            session.raise();
            bench.settle();
            assertThat(bench.model.card().status().get()).isInstanceOf(CardStatus.PairOver.class);
            assertThat(words(bench)).contains("An alert comes first");
            bench.save("pair-withdrawn");
            assertThat(LayoutTest.cut(bench)).isEmpty();
            bench.press(KeyCode.ENTER);
            assertThat(bench.model.card().number()).isEqualTo(2);
            assertThat(bench.model.shift().notAdjudicated()).isZero();
        }
    }
}
