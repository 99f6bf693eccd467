package org.secondlook.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Takes the place of the screen while it is locked: no face, no name, only how many alerts wait.
/// Used by the screen's thread.
final class LockView extends StackPane {
    private final OperatorViewModel model;
    private final Messages messages;
    private final TextField id = new TextField();
    private final Label wrong = Labels.wrapping("", "notice");
    private final Label waiting = Labels.wrapping("", "dim");
    private final Label time = Labels.of("", "lock-time", "mono");

    LockView(OperatorViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("lock");
        Label ask = Labels.of(messages.text("lock.id"), "caption");
        ask.setLabelFor(id);
        id.setOnAction(_ -> unlock());
        id.setAccessibleText(messages.text("lock.id"));
        HBox.setHgrow(id, Priority.ALWAYS);
        Button unlock = new Button(messages.text("lock.unlock"));
        unlock.setMinWidth(USE_PREF_SIZE);
        unlock.setOnAction(_ -> unlock());
        HBox line = new HBox(id, unlock);
        line.getStyleClass().add("form-line");
        time.textProperty().bind(model.time());
        VBox panel =
                new VBox(
                        time,
                        Labels.wrapping(messages.text("lock.title"), "quiet-title"),
                        Labels.wrapping(messages.text("lock.words"), "dim"),
                        waiting,
                        ask,
                        line,
                        wrong);
        panel.getStyleClass().addAll("panel", "lock-panel");
        panel.setAlignment(Pos.CENTER_LEFT);
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(panel);
    }

    private void unlock() {
        boolean right = model.unlock(id.getText());
        wrong.setText(right ? "" : messages.text("lock.wrong"));
        id.clear();
    }

    /// Takes note of how many alerts wait.
    void tick() {
        waiting.setText(messages.text("lock.waiting", model.queue().waiting()));
    }

    /// Puts the keyboard's focus where the id is typed.
    void focus() {
        wrong.setText("");
        id.requestFocus();
    }
}
