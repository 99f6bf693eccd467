package org.secondlook.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The watchlists' screens on a real stage, off screen, driven from the test's thread.
final class WatchlistsBench implements AutoCloseable {
    final WatchlistsRoom room;
    final Scene scene;
    final Shell shell;
    private final Stage stage;
    private final Interpreter interpreter;
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final ExecutorService slow = Executors.newSingleThreadExecutor();

    WatchlistsBench(WatchlistOffice office, int width, int height, Theme theme, double textScale) {
        this(office, width, height, theme, textScale, true);
    }

    WatchlistsBench(
            WatchlistOffice office,
            int width,
            int height,
            Theme theme,
            double textScale,
            boolean mayEdit) {
        this(
                office,
                Clock.fixed(KeptInMemory.NOON, ZoneOffset.UTC),
                width,
                height,
                theme,
                textScale,
                mayEdit);
    }

    WatchlistsBench(
            WatchlistOffice office,
            Clock clock,
            int width,
            int height,
            Theme theme,
            double textScale,
            boolean mayEdit) {
        this(office, clock, width, height, theme, textScale, mayEdit, Language.ENGLISH);
    }

    /// @param language of the screen; tests still name what they look for in English
    WatchlistsBench(
            WatchlistOffice office,
            Clock clock,
            int width,
            int height,
            Theme theme,
            double textScale,
            boolean mayEdit,
            Language language) {
        interpreter = new Interpreter(language);
        Bench.start();
        List<Object> made =
                Bench.onScreen(() -> {
                    Shell one = new Shell(width, height, theme, textScale);
                    Stage shown = new Stage();
                    shown.setX(0);
                    shown.setY(0);
                    shown.setScene(one.scene());
                    WatchlistsRoom made1 =
                            new WatchlistsRoom(
                                    office,
                                    clock,
                                    new Messages(language),
                                    work,
                                    slow,
                                    Platform::runLater,
                                    mayEdit);
                    one.show(made1.view());
                    shown.show();
                    made1.shown();
                    return List.of(made1, one, shown);
                });
        room = (WatchlistsRoom) made.get(0);
        shell = (Shell) made.get(1);
        stage = (Stage) made.get(2);
        scene = shell.scene();
        settle();
    }

    void settle() {
        for (int i = 0; i < 3; i++) {
            Bench.onScreen(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return true;
            });
        }
    }

    void on(Runnable action) {
        Bench.onScreen(() -> {
            action.run();
            return true;
        });
        settle();
    }

    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Bench.onScreen(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to pass within a minute");
            }
            pause();
        }
        settle();
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until nothing more comes in.
    void rest() {
        for (int i = 0; i < 8; i++) {
            pause();
            settle();
        }
    }

    /// Nodes that are shown.
    <T> List<T> all(Class<T> type) {
        return Platform.isFxApplicationThread() ? seen(type) : Bench.onScreen(() -> seen(type));
    }

    private <T> List<T> seen(Class<T> type) {
        return Bench.all(scene.getRoot()).stream()
                .filter(type::isInstance)
                .filter(WatchlistsBench::isSeen)
                .map(type::cast)
                .toList();
    }

    <T> T one(Class<T> type, Predicate<T> which) {
        return all(type).stream().filter(which).findFirst().orElseThrow();
    }

    /// Presses the button of that text, which must not be disabled.
    void push(String text) {
        ButtonBase button = one(ButtonBase.class, b -> is(b.getText(), text) && !b.isDisabled());
        on(button::fire);
    }

    /// Whether what is shown is an English text, in whichever language.
    boolean is(@Nullable String shown, String text) {
        return shown != null && interpreter.is(shown, text);
    }

    /// Texts that cannot be read in full.
    List<String> cut() {
        return Bench.onScreen(() -> Cut.of(scene));
    }

    static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    void press(KeyCode key) {
        Bench.onScreen(() -> {
            Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                target.fireEvent(new KeyEvent(type, "", "", key, false, false, false, false));
            }
            return true;
        });
        settle();
    }

    void save(String name) {
        settle();
        Image image = Bench.onScreen(() -> scene.snapshot(null));
        try {
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            Png.write(image, folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Bench.onScreen(() -> {
            room.close();
            stage.hide();
            return true;
        });
        work.shutdown();
        slow.shutdown();
    }
}
