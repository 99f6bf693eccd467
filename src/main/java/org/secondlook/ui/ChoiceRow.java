package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A few things of which one is chosen, side by side; choosing it again takes it back. Used by the
/// screen's thread.
final class ChoiceRow<T> extends FlowPane {
    private final List<ToggleButton> buttons = new ArrayList<>();

    /// @param words of each
    /// @param numbered whether each shows the digit that chooses it
    ChoiceRow(
            String accessible,
            List<T> choices,
            Function<T, String> words,
            ObjectProperty<@Nullable T> chosen,
            boolean numbered) {
        getStyleClass().add("choice-row");
        setAccessibleText(accessible);
        int number = 0;
        for (T choice : choices) {
            number++;
            ToggleButton button = new ToggleButton();
            HBox content = new HBox(Labels.of(words.apply(choice)));
            if (numbered) {
                Label key = Labels.of(String.valueOf(number), "key");
                content.getChildren().add(key);
            }
            content.setAlignment(Pos.CENTER);
            content.getStyleClass().add("decision-head");
            button.setGraphic(content);
            button.getStyleClass().add("choice");
            button.setAccessibleText(accessible + ", " + words.apply(choice));
            button.setSelected(choice.equals(chosen.get()));
            button.setOnAction(_ -> chosen.set(choice.equals(chosen.get()) ? null : choice));
            chosen.addListener((_, _, now) -> button.setSelected(choice.equals(now)));
            buttons.add(button);
        }
        getChildren().addAll(buttons);
    }

    /// Puts the keyboard's focus on one of them.
    ///
    /// @param place from 0
    void focus(int place) {
        buttons.get(place).requestFocus();
    }

    /// The first of them.
    Node first() {
        return buttons.getFirst();
    }
}
