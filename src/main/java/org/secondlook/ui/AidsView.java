package org.secondlook.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.secondlook.alert.CardStep.Aid;

/// What helps to see: magnification, and aids that are off until asked for, each with its key. Used
/// by the screen's thread.
final class AidsView extends FlowPane {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Lens lens;
    private final Messages messages;
    private final Map<Aid, Button> aids = new EnumMap<>(Aid.class);
    private final Label zoom = Labels.of("", "zoom", "mono");
    private final Button reference;

    /// @param components shows or hides the components of the faces
    AidsView(CardViewModel card, Runnable components, Messages messages) {
        this.lens = card.lens();
        this.messages = messages;
        reference =
                button(
                        messages.text("look.nextReference"),
                        messages.text("key.reference"),
                        card::nextReference);
        Button nearer = button(messages.text("look.nearer"), "", lens::nearer);
        nearer.setText("+");
        nearer.setGraphic(null);
        Button farther = button(messages.text("look.farther"), "", lens::farther);
        farther.setText("−");
        farther.setGraphic(null);
        getStyleClass().add("aids");
        getChildren().add(reference);
        HBox steps = new HBox(farther, zoom, nearer);
        steps.getStyleClass().add("zoom-steps");
        steps.setAlignment(Pos.CENTER);
        getChildren().add(steps);
        getChildren()
                .add(
                        button(
                                messages.text("look.actual"),
                                messages.text("key.actual"),
                                lens::actual));
        aid(Aid.SWAPPED, messages.text("look.swap"), messages.text("key.swap"));
        aid(Aid.EQUALISED, messages.text("look.even"), messages.text("key.even"));
        aid(Aid.GRID, messages.text("look.grid"), messages.text("key.grid"));
        aid(Aid.WIPE, messages.text("look.wipe"), messages.text("key.wipe"));
        aid(Aid.FLICKER, messages.text("look.flicker"), messages.text("key.flicker"));
        getChildren()
                .addAll(
                        button(
                                messages.text("look.place"),
                                messages.text("key.place"),
                                card::togglePlace),
                        button(
                                messages.text("look.components"),
                                messages.text("key.components"),
                                components));
        lens.view().addListener((_, _, _) -> update());
        lens.aids().addListener((SetChangeListener<Aid>) _ -> update());
        card.reference().addListener((_, _, now) -> offer(now != null && now.of() > 1));
        offer(false);
        update();
    }

    /// Height of one row.
    double rowHeight() {
        return Math.ceil(getChildren().getLast().prefHeight(-1));
    }

    private void aid(Aid aid, String words, String key) {
        Button button = button(words, key, () -> lens.toggle(aid));
        aids.put(aid, button);
        getChildren().add(button);
    }

    private Button button(String words, String key, Runnable does) {
        Label text = Labels.of(words);
        HBox content = new HBox(text);
        if (!key.isEmpty()) {
            content.getChildren().add(Labels.of(key, "key"));
        }
        content.getStyleClass().add("aid-content");
        content.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.getStyleClass().add("aid");
        button.setGraphic(content);
        button.setAccessibleText(words);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private void offer(boolean more) {
        reference.setManaged(more);
        reference.setVisible(more);
    }

    private void update() {
        zoom.setText(messages.text("look.zoom", lens.view().get().zoom()));
        aids.forEach((aid, button) -> {
            boolean on = lens.aids().contains(aid);
            button.pseudoClassStateChanged(ON, on);
            button.setAccessibleHelp(
                    on ? messages.text("look.aid.on") : messages.text("look.aid.off"));
        });
    }
}
