package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.alert.Alert;

/// The first step shows faces and nothing that could lean on the officer.
class BlindLookTest {
    private static final List<String> SECRETS =
            List.of(
                    TestSession.NAME,
                    "Quillfeather",
                    TestSession.REFERENCE,
                    "0.79",
                    "0.7931",
                    "COURT_ORDER",
                    "Bail or court conditions",
                    "Amodau mechnïaeth neu lys",
                    "Amber",
                    "Ambr",
                    "Runner Upson",
                    "0.41");

    @ParameterizedTest
    @EnumSource
    void nothingButFacesIsInTheSceneBeforeTheMark(Language language) {
        TestSession session = new TestSession(2);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            session.raise();
            bench.settle();
            assertThat(bench.model.card().look().get()).isNotNull();
            assertNothingTold(bench);
            bench.press(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.E, KeyCode.N, KeyCode.A);
            assertNothingTold(bench);
            assertThat(session.log.decisions).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClearerPictureTellsNothingElse(Language language) {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            Alert alert = session.raiseFar();
            bench.settle();
            bench.press(KeyCode.DIGIT6);
            alert.add(Drawings.portrait(1, 58.0, 2));
            bench.settle();
            assertThat(bench.model.card().pictures().clearer().get()).isTrue();
            assertNothingTold(bench);
            bench.press(KeyCode.B);
            assertNothingTold(bench);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noAidTellsAnything(Language language) {
        TestSession session = new TestSession(1);
        session.references = 3;
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            session.raise();
            bench.settle();
            for (KeyCode key :
                    List.of(
                            KeyCode.PLUS,
                            KeyCode.Z,
                            KeyCode.X,
                            KeyCode.L,
                            KeyCode.G,
                            KeyCode.W,
                            KeyCode.K,
                            KeyCode.R)) {
                bench.press(key);
                assertNothingTold(bench);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void weighingIsShutUntilTheMarkIsPlaced(Language language) {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.ENTER);
            assertThat(bench.model.card().weighing().get()).isNull();
            bench.press(KeyCode.DIGIT6);
            assertNothingTold(bench);
            bench.press(KeyCode.ENTER);
            assertThat(texts(bench)).anyMatch(t -> t.contains(TestSession.NAME));
        }
    }

    @Test
    void theMarkCannotBeMovedOnceTheRestIsSeen() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.DIGIT2, KeyCode.ENTER);
            Bench.onScreen(() -> {
                bench.model.card().mark(Mark.CERTAINLY_SAME);
                return true;
            });
            assertThat(bench.model.card().mark().get()).isEqualTo(Mark.DIFFERENT);
        }
    }

    @Test
    void toEngageAgainstTheMarkIsAskedWhy() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1.5)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT1);
            bench.press(KeyCode.E);
            bench.settle();
            bench.save("change-of-mind");
            assertThat(session.log.decisions).isEmpty();
            assertThat(texts(bench)).anyMatch(t -> t.startsWith("Your mark said different people"));
            Bench.onScreen(() -> {
                bench.model.card().note().set("the scar shows in the second picture");
                return true;
            });
            bench.press(KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            assertThat(session.log.decisions.getFirst().note()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNextCardIsBlindAgain(Language language) {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            session.raise();
            bench.settle();
            session.raise();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            bench.press(KeyCode.UP);
            assertThat(bench.model.card().number()).isEqualTo(2);
            assertNothingTold(bench);
        }
    }

    private static void assertNothingTold(Bench bench) {
        for (String text : texts(bench)) {
            for (String secret : SECRETS) {
                assertThat(text).doesNotContainIgnoringCase(secret);
            }
        }
    }

    private static List<String> texts(Bench bench) {
        List<Node> nodes = bench.nodes();
        return Bench.onScreen(() -> {
            java.util.ArrayList<String> texts = new java.util.ArrayList<>();
            for (Node node : nodes) {
                texts.add(String.valueOf(node.getAccessibleText()));
                texts.add(String.valueOf(node.getAccessibleHelp()));
                texts.add(String.valueOf(node.getAccessibleRoleDescription()));
                texts.add(String.valueOf(node.getId()));
                texts.add(String.valueOf(node.getUserData()));
                texts.add(String.valueOf(node.getProperties()));
                if (node instanceof Labeled labeled) {
                    texts.add(labeled.getText());
                }
                if (node instanceof Text text) {
                    texts.add(text.getText());
                }
                if (node instanceof TextInputControl input) {
                    texts.add(input.getText() + input.getPromptText());
                }
                for (Object value : node.getProperties().values()) {
                    if (value instanceof Tooltip tip) {
                        texts.add(tip.getText());
                    }
                }
            }
            for (Window window : Window.getWindows()) {
                if (window instanceof Stage stage) {
                    texts.add(String.valueOf(stage.getTitle()));
                }
            }
            return texts;
        });
    }
}
