package org.secondlook.ui;

import java.util.List;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Puts the lock over the screen and takes it away again. Used by the screen's thread.
final class LockCover {
    private final LockViewModel model;

    LockCover(Shell shell, LockViewModel model, Messages messages) {
        this.model = model;
        LockView view = new LockView(model, messages);
        model.seat()
                .locked()
                .addListener((_, _, locked) -> {
                    if (locked) {
                        hidePopups();
                        shell.cover(view);
                        view.focus();
                    } else {
                        shell.uncover();
                    }
                });
    }

    /// Says something to whoever stands before the lock.
    void say(String sentence) {
        SignInViewModel signIn = model.signIn();
        if (signIn != null) {
            signIn.say(sentence);
        }
    }

    /// Takes note of everything as it stands now.
    void tick() {
        if (model.seat().locked().get()) {
            model.refresh();
        }
    }

    /// Hides what hangs over the screen in windows of its own: lists of choices, hints, menus.
    static void hidePopups() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }
}
