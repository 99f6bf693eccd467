package org.secondlook.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Warning;

/// What has to be known before deciding: instructions and warnings, in words. There only where
/// there are some. Empty until the look is marked. Used by the screen's thread.
final class WarningsView extends VBox {
    private final Messages messages;

    WarningsView(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("panel", "warnings");
        show(null);
    }

    /// Shows the warnings of an alert, or nothing.
    void show(@Nullable Weighing weighing) {
        getChildren().clear();
        if (weighing != null) {
            String instructions = weighing.details().instructions();
            if (!instructions.isEmpty()) {
                getChildren()
                        .add(
                                Labels.wrapping(
                                        messages.text("weigh.instructions", instructions),
                                        "instructions"));
            }
            weighing.warnings().forEach(warning -> getChildren().add(line(warning)));
        }
        boolean some = !getChildren().isEmpty();
        setVisible(some);
        setManaged(some);
    }

    private Node line(Warning warning) {
        var sign = Labels.of("!", "warning-sign");
        var words = Labels.wrapping(WarningWords.of(warning, messages));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox line = new HBox(sign, words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("warning-line");
        return line;
    }
}
