package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The first step: two faces, what helps to see them, and the scale, and nothing else. Used by the
/// screen's thread.
final class LookView extends VBox {
    private static final double HEAD_GAP = 6;

    private final MarksView marks;
    private final CardViewModel card;

    LookView(CardViewModel card, Messages messages) {
        this.card = card;
        getStyleClass().add("look");
        FacesPane faces = new FacesPane(card, messages);
        marks = new MarksView(card, messages);
        VBox.setVgrow(faces, Priority.ALWAYS);
        Label question = Labels.of(messages.text("look.question"), "question");
        Label hint = Labels.wrapping(messages.text("look.hint"), "caption");
        List<WrapBar.Item> head = new ArrayList<>();
        head.add(new WrapBar.Item(question, false, false));
        head.addAll(new AidsView(card, messages).items());
        VBox scale = new VBox(new WrapBar(HEAD_GAP, head), marks, hint);
        scale.getStyleClass().add("scale");
        getChildren().addAll(faces, scale);
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
