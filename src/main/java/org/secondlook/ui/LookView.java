package org.secondlook.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The first step: two faces, what helps to see them, and the scale, and nothing else. Used by the
/// screen's thread.
final class LookView extends VBox {
    private final MarksView marks;
    private final Label hint;
    private final CardViewModel card;

    LookView(CardViewModel card, Messages messages) {
        this.card = card;
        getStyleClass().add("look");
        FacesPane faces = new FacesPane(card, messages);
        marks = new MarksView(card, messages);
        VBox.setVgrow(faces, Priority.ALWAYS);
        hint = Labels.wrapping(messages.text("look.hint"), "caption");
        VBox scale = new VBox(marks, hint);
        scale.getStyleClass().add("scale");
        getChildren().addAll(faces, scale);
    }

    /// Leaves out what only tells, or shows it again.
    void makeRoom(boolean tight) {
        hint.setVisible(!tight);
        hint.setManaged(!tight);
    }

    /// Takes note of where the card stands.
    void update() {
        marks.update();
    }

    /// Puts the keyboard's focus where work begins.
    void focus() {
        if (card.look().get() != null) {
            marks.requestFocus();
        }
    }
}
