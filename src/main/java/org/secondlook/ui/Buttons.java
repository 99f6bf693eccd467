package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Makes buttons. Stateless.
final class Buttons {
    private Buttons() {}

    /// A button that never gives up width.
    static Button of(String text, Runnable action) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A row of buttons at the right.
    static HBox right(Node... buttons) {
        HBox line = new HBox(buttons);
        line.getStyleClass().add("form-end");
        return line;
    }
}
