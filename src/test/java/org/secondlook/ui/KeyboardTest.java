package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.secondlook.alert.Verdict;

/// Everything can be done without a mouse.
class KeyboardTest {

    @Test
    void anAlertIsAdjudicatedWithTheKeyboardAlone() {
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.RIGHT, KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.N);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            assertThat(session.log.decisions)
                    .singleElement()
                    .satisfies(d -> assertThat(d.verdict()).isEqualTo(Verdict.DO_NOT_ENGAGE));
            bench.press(KeyCode.ENTER);
            assertThat(bench.model.card().look().get()).isNull();
        }
    }

    @Test
    void lettersGoIntoTheNoteAndDoNothingElse() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.A);
            bench.press(KeyCode.E, KeyCode.M, KeyCode.DIGIT4);
            assertThat(session.log.decisions).isEmpty();
            assertThat(bench.model.muted().get()).isFalse();
            assertThat(bench.model.card().ticked()).hasSize(1);
        }
    }

    /// A stray letter in the note would pass for the reason that a change of mind asks for.
    @Test
    void theKeyThatLeadsIntoTheNoteTypesNothingThere() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT1);
            bench.strike(KeyCode.A, "a");
            assertThat(bench.model.card().note().get()).isEmpty();
            bench.strike(KeyCode.S, "s");
            assertThat(bench.model.card().note().get()).isEqualTo("s");
        }
    }

    @Test
    void enterOnceMoreTicksNoReasonAndNoFactor() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
            assertThat(bench.model.card().ticked()).isEmpty();
            bench.press(KeyCode.F, KeyCode.ENTER);
            assertThat(bench.model.card().factors()).isEmpty();
            bench.press(KeyCode.SPACE);
            assertThat(bench.model.card().factors()).hasSize(1);
            bench.press(KeyCode.ESCAPE, KeyCode.DIGIT1);
            assertThat(bench.model.card().ticked()).hasSize(1);
        }
    }

    @Test
    void whoeverGoesOnBeforeTheMarkIsToldWhatIsMissing() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            assertThat(String.join("\n", texts(bench))).doesNotContain("First place your mark");
            for (KeyCode key : new KeyCode[] {KeyCode.ENTER, KeyCode.E, KeyCode.N}) {
                bench.press(key);
                assertThat(String.join("\n", texts(bench))).contains("First place your mark");
            }
            bench.save("l-mark-first");
            bench.press(KeyCode.DIGIT6);
            assertThat(String.join("\n", texts(bench))).doesNotContain("First place your mark");
        }
    }

    @Test
    void afterAResultEnterGoesOnAndLocksNothing() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            bench.press(KeyCode.O, KeyCode.DIGIT3, KeyCode.ENTER);
            bench.await(() -> bench.model.engagements().shown().get() == null);
            bench.settle();
            bench.press(KeyCode.ENTER, KeyCode.ENTER, KeyCode.F1, KeyCode.ESCAPE, KeyCode.ENTER);
            assertThat(bench.model.seat().locked().get()).isFalse();
            assertThat(session.log.engagements).hasSize(1);
        }
    }

    @Test
    void allKeysAreShownInTheSceneAndHiddenAgain() {
        try (Bench bench = Bench.of(1)) {
            bench.type("?");
            assertThat(bench.view.isKeysShown()).isTrue();
            assertThat(javafx.stage.Window.getWindows()).hasSize(1);
            bench.press(KeyCode.ESCAPE);
            assertThat(bench.view.isKeysShown()).isFalse();
            bench.press(KeyCode.F1);
            assertThat(bench.view.isKeysShown()).isTrue();
        }
    }

    @Test
    void lockingHidesEveryFaceAndOnlyTheRightIdBringsThemBack() {
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            assertThat(pictures(bench)).isGreaterThan(6);
            bench.press(KeyCode.L, true);
            session.raise();
            bench.settle();
            assertThat(pictures(bench)).isZero();
            assertThat(bench.nodes())
                    .noneMatch(n -> n instanceof Labeled l && l.getText().contains("Camera 1"));
            assertThat(texts(bench)).contains("2 alerts are waiting.");
            assertThat(session.cameras().stream().map(c -> c.tile().readNewest(_ -> {})).toList())
                    .doesNotContain(true);
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.T, KeyCode.F1);
            bench.type("a wrong guess");
            bench.press(KeyCode.ENTER);
            bench.await(() -> !bench.signIn.message().get().isEmpty());
            assertThat(texts(bench)).contains("The officer id or the passphrase is wrong.");
            assertThat(bench.model.seat().locked().get()).isTrue();
            bench.type(TestDoor.RIGHT);
            bench.press(KeyCode.ENTER);
            bench.await(() -> !bench.model.seat().locked().get());
            bench.settle();
            bench.settle();
            assertThat(pictures(bench)).isGreaterThan(6);
        }
    }

    @Test
    void theKeyboardsPlaceIsAlwaysKnown() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            assertFocus(bench);
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            assertFocus(bench);
            bench.press(KeyCode.DIGIT1, KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            assertFocus(bench);
            for (int i = 0; i < 12; i++) {
                bench.press(KeyCode.TAB);
                assertFocus(bench);
            }
        }
    }

    private static void assertFocus(Bench bench) {
        Node owner = Bench.onScreen(() -> bench.scene.getFocusOwner());
        assertThat(owner).isNotNull();
        assertThat(owner.isFocused()).isTrue();
        assertThat(owner.getScene()).isNotNull();
    }

    private static long pictures(Bench bench) {
        return bench.nodes().stream()
                .filter(n -> n instanceof ImageView v && v.getImage() != null)
                .count();
    }

    private static java.util.List<String> texts(Bench bench) {
        return bench.nodes().stream()
                .filter(Labeled.class::isInstance)
                .map(n -> ((Labeled) n).getText())
                .toList();
    }
}
