package org.secondlook.ui;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A form in the middle of the screen, scrolled where it is taller than that. Used by the screen's
/// thread.
final class FormPage extends ScrollPane {
    FormPage(Region form) {
        StackPane middle = new StackPane(form);
        middle.setAlignment(Pos.CENTER);
        middle.getStyleClass().add("page");
        getStyleClass().add("plain-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setContent(middle);
    }
}
