package org.secondlook.ui;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Facts of the record, a name and a value each, one below the other. Used by the screen's thread.
final class Facts extends GridPane {
    Facts() {
        getStyleClass().add("facts");
    }

    /// Adds a fact in words.
    void add(String name, String value, String... styles) {
        row(Labels.of(name, "dim"), Labels.wrapping(value, styles));
    }

    /// Adds a fact as it is written.
    void code(String name, String value) {
        row(Labels.of(name, "mono", "caption"), Labels.wrapping(value, "mono", "event-code"));
    }

    private void row(Label name, Label value) {
        GridPane.setHgrow(value, Priority.ALWAYS);
        GridPane.setValignment(name, VPos.TOP);
        value.setMaxWidth(Double.MAX_VALUE);
        addRow(getRowCount(), name, value);
    }
}
