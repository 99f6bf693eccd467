package org.secondlook.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A field of a form: what it is, what is wrong with it, and below that where it is filled in. Used
/// by the screen's thread.
///
/// What is wrong stands beside the title, so that nothing below moves when it appears.
final class FormField extends VBox {
    private final Label error = Labels.wrapping("", "notice", "field-error");

    FormField(String title, Node content) {
        Label label = Labels.of(title, "field-title");
        label.setLabelFor(content);
        content.setAccessibleText(title);
        HBox.setHgrow(error, Priority.ALWAYS);
        HBox head = new HBox(label, error);
        head.getStyleClass().add("field-head");
        getStyleClass().add("field-group");
        getChildren().addAll(head, content);
    }

    /// What is wrong with it, a sentence; empty when nothing is.
    StringProperty error() {
        return error.textProperty();
    }
}
