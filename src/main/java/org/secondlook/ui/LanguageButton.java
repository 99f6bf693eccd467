package org.secondlook.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Offers the other language, by its name in itself. Used by the screen's thread.
final class LanguageButton extends Button {
    /// @param change told which language is wanted
    LanguageButton(Messages messages, Consumer<Language> change) {
        Language other = messages.language().other();
        setText(other.ownName());
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("quiet-button");
        setOnAction(_ -> change.accept(other));
    }

    /// The name of the program, and at the right the other language.
    static HBox beside(Messages messages, Consumer<Language> change) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line =
                new HBox(
                        Labels.of(messages.text("product"), "start-product"),
                        between,
                        new LanguageButton(messages, change));
        line.getStyleClass().add("front-head");
        return line;
    }
}
