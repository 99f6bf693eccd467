package org.secondlook.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The code of the record as a session left it, to be written down. Used by the screen's thread.
final class SessionLeftView extends StackPane {
    private final Button on;

    /// @param code of the last checkpoint; empty where it cannot be read
    /// @param goOn goes on to where the officer was
    SessionLeftView(String code, Messages messages, Runnable goOn) {
        getStyleClass().addAll("front", "record");
        on = Forms.button(messages.text("left.on"), goOn);
        on.getStyleClass().add("primary");
        VBox page =
                new VBox(
                        Labels.wrapping(messages.text("left.title"), "quiet-title"),
                        new CodeView(new ReadOnlyStringWrapper(code), messages),
                        new HBox(on));
        page.getStyleClass().add("left-page");
        page.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(new FormPage(page));
    }

    /// Puts the keyboard's focus on the way on.
    void focus() {
        on.requestFocus();
    }
}
