package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The text of the whole console is as large as the officer wants it, by keys that always work.
class TextSizeTest {
    @TempDir private Path folder;

    private static void press(Scene scene, KeyCode key) {
        Bench.onScreen(() -> {
            Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            target.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
    }

    private static double px(Scene scene) {
        return Bench.onScreen(() -> Em.of(scene.getRoot()));
    }

    @Test
    void keysLeadThroughTheSteps() {
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            for (double expected : List.of(18.75, 22.5, 26.25, 30.0, 30.0)) {
                bench.press(KeyCode.EQUALS, true);
                assertThat(px(bench.scene)).isEqualTo(expected);
            }
            bench.settle();
            assertThat(LayoutTest.cut(bench)).isEmpty();
            bench.save("s-larger-1920");
            bench.press(KeyCode.MINUS, true);
            assertThat(px(bench.scene)).isEqualTo(26.25);
            bench.press(KeyCode.DIGIT0, true);
            assertThat(px(bench.scene)).isEqualTo(15);
            bench.press(KeyCode.MINUS, true);
            assertThat(px(bench.scene)).isEqualTo(15);
            assertThat(bench.model.card().lens().view().get().zoom())
                    .as("zoom is another key")
                    .isOne();
            bench.settle();
            assertThat(LayoutTest.cut(bench)).isEmpty();
        }
    }

    @Test
    void behindTheLockAndOnTheKeysPageTheyWorkAsWell() {
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            bench.press(KeyCode.F1);
            assertThat(bench.nodes())
                    .anyMatch(n -> n instanceof Labeled l && "Ctrl + − 0".equals(l.getText()));
            bench.press(KeyCode.PLUS, true);
            assertThat(px(bench.scene)).isEqualTo(18.75);
            bench.press(KeyCode.ESCAPE);
            bench.press(KeyCode.L, true);
            bench.press(KeyCode.ADD, true);
            assertThat(px(bench.scene)).isEqualTo(22.5);
            assertThat(LayoutTest.cut(bench)).isEmpty();
        }
    }

    @Test
    void atTheSignInAndInTheOfficeTheyWorkAsWell() {
        try (OfficeBench bench = new OfficeBench(folder, 1920, 1080, Theme.DARK, 1)) {
            press(bench.scene(), KeyCode.EQUALS);
            press(bench.scene(), KeyCode.EQUALS);
            assertThat(px(bench.scene())).isEqualTo(22.5);
            press(bench.scene(), KeyCode.DIGIT0);
            assertThat(px(bench.scene())).isEqualTo(15);
        }
    }

    /// At twice the size on the smallest window not everything fits: then it scrolls.
    @Test
    void onTheSmallestWindowEverythingCanStillBeReached() {
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 2)) {
            session.raise();
            bench.settle();
            bench.save("s-look-1280-2");
            assertReachable(bench);
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            bench.save("s-weigh-1280-2");
            assertReachable(bench);
            bench.press(KeyCode.DIGIT1, KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            bench.save("s-recorded-1280-2");
            assertReachable(bench);
            bench.press(KeyCode.O, KeyCode.DIGIT1);
            bench.save("s-engagement-1280-2");
            assertReachable(bench);
        }
    }

    /// Every button and field lies in the window, or in something that scrolls.
    private static void assertReachable(Bench bench) {
        List<String> lost =
                Bench.onScreen(() ->
                        Bench.all(bench.scene.getRoot()).stream()
                                .filter(Node::isFocusTraversable)
                                .filter(n -> LayoutTest.isSeen(n) && !n.isDisabled())
                                .filter(n -> !isInside(bench.scene, n))
                                .map(TextSizeTest::name)
                                .toList());
        assertThat(lost).isEmpty();
    }

    private static String name(Node node) {
        String text = node instanceof Button b ? b.getText() : node.getAccessibleText();
        return node.getClass().getSimpleName() + " " + text + " " + node.getStyleClass();
    }

    private static boolean isInside(Scene scene, Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return true;
            }
        }
        var at = node.localToScene(node.getLayoutBounds());
        return at.getWidth() > 0
                && at.getHeight() > 0
                && at.getMinX() >= -0.5
                && at.getMinY() >= -0.5
                && at.getMaxX() <= scene.getWidth() + 0.5
                && at.getMaxY() <= scene.getHeight() + 0.5;
    }
}
