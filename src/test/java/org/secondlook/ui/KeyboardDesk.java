package org.secondlook.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// A screen on a real stage, off screen, worked by an officer who has only a keyboard. Driven from
/// the test's thread.
final class KeyboardDesk implements AutoCloseable {
    private static final int TABS_MAX = 150;
    private static final long SECONDS = 10;

    final Scene scene;
    private final Stage stage;
    private final Interpreter interpreter;

    KeyboardDesk(
            Supplier<? extends Node> screen, int width, int height, Theme theme, double textScale) {
        this(screen, width, height, theme, textScale, Language.ENGLISH);
    }

    /// @param language of the screen; tests still name what they look for in English
    KeyboardDesk(
            Supplier<? extends Node> screen,
            int width,
            int height,
            Theme theme,
            double textScale,
            Language language) {
        this.interpreter = new Interpreter(language);
        Bench.start();
        stage =
                Bench.onScreen(() -> {
                    Shell shell = new Shell(width, height, theme, textScale);
                    shell.show(screen.get());
                    Stage shown = new Stage();
                    shown.setX(0);
                    shown.setY(0);
                    shown.setScene(shell.scene());
                    shown.show();
                    shown.requestFocus();
                    return shown;
                });
        scene = stage.getScene();
    }

    KeyboardDesk(Scene scene, Stage stage) {
        this.scene = scene;
        this.stage = stage;
        this.interpreter = new Interpreter(Language.ENGLISH);
    }

    static KeyboardDesk of(Supplier<? extends Node> screen) {
        return new KeyboardDesk(screen, 1280, 720, Theme.DARK, 1);
    }

    private static <T> T on(Callable<T> task) {
        return Bench.onScreen(task);
    }

    void settle() {
        on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
    }

    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key, false);
        }
    }

    void press(KeyCode key, boolean shift) {
        on(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Node target =
                        scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
                target.fireEvent(new KeyEvent(type, "", "", key, shift, false, false, false));
            }
            return true;
        });
        settle();
    }

    /// Types a text where the focus is, in place of what stands there.
    void type(String text) {
        on(() -> {
            Node target = scene.getFocusOwner();
            if (target instanceof javafx.scene.control.TextInputControl input) {
                input.selectAll();
            }
            for (int i = 0; i < text.length(); i++) {
                scene.getFocusOwner()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        text.substring(i, i + 1),
                                        "",
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false));
            }
            return true;
        });
        settle();
    }

    /// Presses Tab until the focus is on something that says a text.
    void reach(String says) {
        settle();
        for (int i = 0; i < TABS_MAX; i++) {
            if (on(() -> says(scene.getFocusOwner(), says))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError(
                "“%s” cannot be reached with the keyboard; shown is: %s".formatted(says, words()));
    }

    private boolean says(Node node, String says) {
        if (node == null) {
            return false;
        }
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        return text != null && interpreter.begins(text, says)
                || node.getAccessibleText() != null
                        && interpreter.begins(node.getAccessibleText(), says);
    }

    /// Goes to a button or a box and presses it.
    void push(String says) {
        reach(says);
        press(KeyCode.SPACE);
    }

    /// Goes to a field and types.
    void fill(String field, String text) {
        reach(field);
        type(text);
    }

    /// Whether a button or box that says a text is there and can be pressed.
    boolean isOffered(String says) {
        settle();
        return on(() ->
                Bench.all(scene.getRoot()).stream()
                        .filter(KeyboardDesk::isSeen)
                        .filter(n -> n instanceof javafx.scene.control.ButtonBase)
                        .anyMatch(n -> says(n, says) && !n.isDisabled()));
    }

    boolean isTicked(String says) {
        return on(() ->
                Bench.all(scene.getRoot()).stream()
                        .filter(n -> n instanceof CheckBox && says(n, says))
                        .anyMatch(n -> ((CheckBox) n).isSelected()));
    }

    /// All that can be read.
    String words() {
        settle();
        return on(() -> {
            StringBuilder words = new StringBuilder();
            for (Node node : Bench.all(scene.getRoot())) {
                if (isSeen(node)
                        && node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isEmpty()) {
                    words.append(labeled.getText()).append('\n');
                }
            }
            return words.toString();
        });
    }

    /// All that is typed into fields.
    String typed() {
        return on(() -> {
            StringBuilder typed = new StringBuilder();
            for (Node node : Bench.all(scene.getRoot())) {
                if (node instanceof javafx.scene.control.TextInputControl input) {
                    typed.append(input.getText()).append('\n');
                }
            }
            return typed.toString();
        });
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Whether something can be read, in whichever language.
    boolean tells(String text) {
        return words().contains(text)
                || words().lines().anyMatch(line -> interpreter.holds(line, text));
    }

    /// Waits until something can be read.
    void awaitWords(String text) {
        await("“%s”".formatted(text), SECONDS, () -> tells(text));
    }

    void await(String what, long seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "%s: not within %d s; shown is: %s".formatted(what, seconds, words()));
            }
            RealWindow.pause(20);
        }
        settle();
    }

    /// Moves the selection of a list to a row that says a text.
    void choose(String says) {
        on(() -> {
            Parent root = scene.getRoot();
            for (Node node : Bench.all(root)) {
                if (node instanceof ListView<?> list) {
                    list.requestFocus();
                    list.getSelectionModel().selectFirst();
                }
            }
            return true;
        });
        for (int i = 0; i < TABS_MAX && !tells(says); i++) {
            press(KeyCode.DOWN);
        }
    }

    void save(String name) {
        settle();
        settle();
        try {
            Path folder = Files.createDirectories(Path.of("target", "screens", "deployments"));
            Png.write(
                    on(() -> scene.snapshot(null)),
                    folder.resolve(name.toLowerCase(Locale.ROOT) + ".png"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Texts that are cut off.
    List<String> cut() {
        return on(() -> Cut.of(scene));
    }

    @Override
    public void close() {
        on(() -> {
            stage.hide();
            return true;
        });
    }
}
