package org.secondlook.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Makes the parts of a form. Stateless.
final class Forms {
    private Forms() {}

    /// A field under its title, and under it what is wrong.
    static VBox group(String title, Node field, ObservableValue<String> error) {
        VBox group = group(title, field);
        group.getChildren().add(error(error));
        return group;
    }

    /// A sentence that says what is wrong, there only while something is.
    static Label error(ObservableValue<String> sentence) {
        Label error = Labels.wrapping("", "notice", "field-error");
        error.textProperty().bind(sentence);
        error.visibleProperty().bind(sentence.map(words -> !words.isEmpty()));
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }

    /// Two parts side by side, each with half of the room.
    static GridPane halves(Node left, Node right) {
        GridPane row = new GridPane();
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            row.getColumnConstraints().add(half);
        }
        row.addRow(0, left, right);
        row.getStyleClass().add("halves");
        return row;
    }

    /// A field for one line of text, under its title.
    static VBox line(String title, AccountForm.Line line) {
        TextField field = field(title);
        field.textProperty().bindBidirectional(line.text());
        return group(title, field, line.error());
    }

    /// A field under its title.
    static VBox group(String title, Node field) {
        Label label = Labels.of(title, "field-title");
        label.setLabelFor(field);
        VBox group = new VBox(label, field);
        group.getStyleClass().add("field-group");
        return group;
    }

    /// A field for one line of text.
    static TextField field(String accessible) {
        TextField field = new TextField();
        field.setAccessibleText(accessible);
        return field;
    }

    /// A button that says what it does, in full.
    static Button button(String text, Runnable action) {
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
