package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Scene;

/// The first step: two faces, what helps to see them, and the scale, and nothing else. Used by the
/// screen's thread.
final class LookView extends VBox {
    private final MarksView marks;
    private final Label hint;
    private final CardViewModel card;
    private final Messages messages;
    private final FacesPane faces;
    private final StackPane stage;
    private final ComponentsView components;
    private @Nullable PlaceView place;

    /// Number of the alert that somebody tried to go on with before marking it.
    private int asked;

    private boolean tight;

    LookView(CardViewModel card, Messages messages) {
        this.card = card;
        this.messages = messages;
        getStyleClass().add("look");
        components = new ComponentsView(card, messages);
        show(components, false);
        faces = new FacesPane(card, this::toggleComponents, messages);
        stage = new StackPane(faces);
        stage.setMinHeight(0);
        marks = new MarksView(card, messages);
        VBox.setVgrow(stage, Priority.ALWAYS);
        hint = Labels.wrapping(messages.text("look.hint"), "caption");
        VBox scale = new VBox(marks, hint);
        scale.getStyleClass().add("scale");
        getChildren().addAll(stage, components, scale);
        card.place().addListener((_, _, now) -> showPlace(now));
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /// The place takes the room of the faces, which stay in the scene unseen.
    private void showPlace(@Nullable Scene now) {
        PlaceView before = place;
        if (before != null) {
            before.wipe();
            stage.getChildren().remove(before);
        }
        place = now == null ? null : new PlaceView(now, messages);
        faces.setVisible(place == null);
        if (place != null) {
            stage.getChildren().add(place);
        }
    }

    /// Shows the components with the keyboard's focus on them, or hides them.
    void toggleComponents() {
        boolean on = !components.isVisible();
        show(components, on);
        if (on) {
            components.applyCss();
            components.focus();
        } else {
            focus();
        }
    }

    /// The components of the faces, shown or not.
    ComponentsView components() {
        return components;
    }

    /// Leaves out what only tells, or shows it again.
    void makeRoom(boolean isTight) {
        tight = isTight;
        update();
    }

    /// Says that nothing goes on before the mark.
    void askForMark() {
        asked = card.number();
        update();
    }

    /// Takes note of where the card stands.
    void update() {
        marks.update();
        boolean ask = asked != 0 && asked == card.number() && card.mark().get() == null;
        hint.setText(ask ? messages.text("look.markFirst") : messages.text("look.hint"));
        hint.getStyleClass().removeAll("warn-text");
        if (ask) {
            hint.getStyleClass().add("warn-text");
        }
        show(hint, ask || !tight);
    }

    /// Puts the keyboard's focus where work begins.
    void focus() {
        if (card.look().get() != null) {
            marks.requestFocus();
        }
    }
}
