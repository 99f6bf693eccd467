package org.secondlook.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks whether a session is to be left, over the screen. Used by the screen's thread.
final class LeaveView extends StackPane {
    private final OperatorViewModel model;
    private final Messages messages;
    private final Label words = Labels.wrapping("", "body");
    private final Button stay;

    /// @param over whether its deployment may not watch any more
    /// @param leave leaves the session
    /// @param back takes the question away
    LeaveView(
            OperatorViewModel model,
            Messages messages,
            boolean over,
            Runnable leave,
            Runnable back) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("overlay");
        stay = Forms.button(messages.text("leave.stay"), back);
        HBox buttons = new HBox(Forms.button(messages.text("leave.leave"), leave), stay);
        buttons.getStyleClass().add("form-line");
        VBox panel =
                new VBox(
                        Labels.wrapping(messages.text("leave.title"), "quiet-title"),
                        words,
                        Labels.wrapping(
                                over
                                        ? messages.text("leave.words.over")
                                        : model.facts().deployment().demonstration()
                                                ? messages.text("leave.words.demonstration")
                                                : messages.text("leave.words.live"),
                                "dim"),
                        buttons);
        panel.getStyleClass().addAll("panel", "lock-panel");
        panel.setAlignment(Pos.CENTER_LEFT);
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(panel);
        tick();
    }

    /// Takes note of how many alerts wait.
    void tick() {
        words.setText(messages.text("leave.waiting", model.queue().waiting()));
    }

    /// Puts the keyboard's focus on what changes nothing.
    void focus() {
        stay.requestFocus();
    }
}
