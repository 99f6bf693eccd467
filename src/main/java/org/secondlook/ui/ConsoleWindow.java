package org.secondlook.ui;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;

/// The one window and what is shown in it. Used by the screen's thread.
final class ConsoleWindow {
    private static final double MIN_WIDTH = 1_024;
    private static final double MIN_HEIGHT = 640;

    private final Clock clock;
    private final Messages messages;
    private final Executor work;
    private final Sound sound;
    private final FreezeMonitor freezes = new FreezeMonitor();
    private final Shell shell;
    private final Stage stage = new Stage();
    private final AnimationTimer pulse;
    private @Nullable OperatorView operator;
    private @Nullable Keyboard keyboard;

    /// @param work where decisions wait for the disk
    /// @param onClosed told when the officer has closed the window
    ConsoleWindow(
            Clock clock,
            Console.Settings settings,
            Messages messages,
            Executor work,
            Sound sound,
            Runnable onClosed) {
        this.clock = clock;
        this.messages = messages;
        this.work = work;
        this.sound = sound;
        Fonts.load();
        shell =
                new Shell(
                        settings.width(),
                        settings.height(),
                        settings.theme(),
                        settings.textScale());
        stage.setTitle(messages.text("product"));
        stage.setScene(shell.scene());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setFullScreenExitHint("");
        stage.setOnHidden(_ -> onClosed.run());
        if (settings.offScreen()) {
            stage.setX(0);
            stage.setY(0);
        } else {
            fitIntoScreen(settings);
        }
        shell.scene().addEventFilter(KeyEvent.KEY_PRESSED, this::fullScreen);
        pulse =
                new AnimationTimer() {
                    @Override
                    public void handle(long nanos) {
                        freezes.pulse(nanos);
                        OperatorView shown = operator;
                        if (shown != null) {
                            shown.pulse(nanos);
                        }
                    }
                };
        pulse.start();
        stage.show();
    }

    private void fitIntoScreen(Console.Settings settings) {
        var room = Screen.getPrimary().getVisualBounds();
        if (room.getWidth() <= settings.width() || room.getHeight() <= settings.height()) {
            stage.setMaximized(true);
        }
    }

    private void fullScreen(KeyEvent event) {
        if (event.getCode() == KeyCode.F11) {
            stage.setFullScreen(!stage.isFullScreen());
            event.consume();
        }
    }

    /// Shows the start screen, and the operator's when `starter` hands a session over.
    void showStart(StartDefaults defaults, SessionStarter starter) {
        StartViewModel model =
                new StartViewModel(
                        defaults, starter, messages, work, Platform::runLater, this::show);
        shell.show(new StartView(model, messages));
    }

    /// Shows the operator's screen of a session in place of what was shown.
    void show(RunningSession session, Officer officer) {
        OperatorViewModel model =
                new OperatorViewModel(
                        session, officer, clock, messages, work, Platform::runLater, sound);
        OperatorView next = new OperatorView(model, messages);
        shell.show(next);
        Keyboard before = keyboard;
        if (before != null) {
            before.detach(shell.scene());
        }
        Keyboard now = new Keyboard(next, shell::nextTheme);
        now.attach(shell.scene());
        keyboard = now;
        operator = next;
    }

    /// What is shown of a session; null before there is one.
    @Nullable OperatorView operator() {
        return operator;
    }

    /// A picture of what is shown.
    Image picture() {
        return shell.scene().snapshot(null);
    }

    /// Presses a key where the keyboard's focus is.
    void press(KeyCode key) {
        Scene scene = shell.scene();
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /// How often the screen stood still.
    FreezeMonitor freezes() {
        return freezes;
    }

    /// Closes it. Popups are hidden first: one that is still open would crash the process.
    void close() {
        pulse.stop();
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        operator = null;
        shell.clear();
        stage.hide();
    }
}
