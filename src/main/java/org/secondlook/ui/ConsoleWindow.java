package org.secondlook.ui;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;
import org.secondlook.record.StorageState;

/// The one window and what is shown in it. Used by the screen's thread.
final class ConsoleWindow {
    private static final double MIN_WIDTH = 1_024;
    private static final double MIN_HEIGHT = 640;

    private final Surroundings around;
    private final FreezeMonitor freezes = new FreezeMonitor();
    private final Shell shell;
    private final Stage stage = new Stage();
    private final AnimationTimer pulse;
    private @Nullable FrontOffice front;
    private @Nullable SessionScreen demonstration;
    private @Nullable LockCover cover;

    /// @param onClosed told when the officer has closed the window
    ConsoleWindow(Console.Settings settings, Surroundings around, Runnable onClosed) {
        this.around = around;
        Fonts.load();
        shell =
                new Shell(
                        settings.width(),
                        settings.height(),
                        settings.theme(),
                        settings.textScale());
        Messages messages = around.messages();
        stage.setTitle(messages.text("product"));
        stage.setScene(shell.scene());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setFullScreenExitHint("");
        stage.setOnHidden(_ -> onClosed.run());
        stage.setOnCloseRequest(request -> {
            if (!mayClose()) {
                request.consume();
            }
        });
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
                        ConsoleWindow.this.pulse(nanos);
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

    private void pulse(long nanos) {
        if (front != null) {
            front.pulse(nanos);
        }
        if (demonstration != null) {
            demonstration.pulse(nanos);
        }
        if (cover != null) {
            cover.tick();
        }
    }

    /// Shows the way in, and everything behind it.
    void open(BackOffice office, StartDefaults defaults) {
        FrontOffice opened = new FrontOffice(office, defaults, around, shell);
        front = opened;
        opened.open();
    }

    /// Shows the operator's screen of a demonstration, for which nobody signs in.
    void show(RunningSession session, Officer officer) {
        Seat seat = new Seat(officer, (_, _) -> {});
        SessionScreen shown =
                new SessionScreen(
                        session, seat, around, shell, null, () -> StorageState.WELL, null);
        demonstration = shown;
        cover =
                new LockCover(
                        shell,
                        new LockViewModel(
                                seat,
                                null,
                                shown::waiting,
                                shown::forAnother,
                                around.clock(),
                                around.messages()),
                        around.messages());
    }

    private boolean mayClose() {
        SessionScreen shown = demonstration;
        if (shown != null) {
            shown.leave(stage::hide);
            return false;
        }
        return front == null || front.mayClose(stage::hide);
    }

    /// What is shown of a session; null where none is.
    @Nullable OperatorView operator() {
        SessionScreen shown = demonstration;
        return shown != null ? shown.view() : front == null ? null : front.operator();
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
    ///
    /// @return a session that is still to be closed, by a thread that may wait
    Optional<RunningSession> close() {
        pulse.stop();
        LockCover.hidePopups();
        Optional<RunningSession> left = front == null ? Optional.empty() : front.close();
        front = null;
        demonstration = null;
        cover = null;
        shell.clear();
        stage.hide();
        return left;
    }
}
