package org.secondlook.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Makes the parts of a form. Stateless.
final class Forms {
    private Forms() {}

    /// A field under its title, and under it what is wrong.
    static VBox group(String title, Node field, ObservableValue<String> error) {
        Label label = Labels.of(title, "field-title");
        label.setLabelFor(field);
        VBox group = new VBox(label, field, error(error));
        group.getStyleClass().add("field-group");
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
