package org.secondlook.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.ResponseColour;

/// Who the entry is and why it is listed. Empty until the look is marked. Used by the screen's
/// thread.
final class EntryView extends VBox {
    private final Messages messages;
    private final Label name = Labels.wrapping("", "entry-name");
    private final Label category = Labels.of("", "pill");
    private final Label reference = Labels.wrapping("", "dim");
    private final Label response = Labels.wrapping("", "body");
    private final Label listed = Labels.wrapping("", "dim");

    EntryView(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("panel", "entry");
        FlowPane head = new FlowPane(name, category);
        head.getStyleClass().add("entry-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPrefWrapLength(0);
        getChildren().addAll(head, reference, response, listed);
    }

    /// Shows an entry, or nothing.
    void show(@Nullable Weighing weighing) {
        category.getStyleClass().removeAll("red", "amber", "green");
        if (weighing == null) {
            for (Label label : new Label[] {name, category, reference, response, listed}) {
                label.setText("");
            }
            return;
        }
        ResponseColour colour = weighing.category().colour();
        name.setText(weighing.name());
        category.setText(
                messages.text(
                        "weigh.category",
                        word(colour),
                        new PolicyLabels(messages).of(weighing.category())));
        category.getStyleClass().add(colour.name().toLowerCase(Locale.ROOT));
        reference.setText(
                messages.text(
                        "weigh.reference",
                        weighing.reference(),
                        weighing.mark().sign(),
                        weighing.lookSeconds()));
        response.setText(response(colour));
        listed.setText(listed(weighing));
    }

    /// For what the person is listed, and where the photograph is from.
    private String listed(Weighing weighing) {
        StringJoiner words = new StringJoiner(" · ");
        if (!weighing.details().offence().isEmpty()) {
            words.add(weighing.details().offence());
        }
        Weighing.ShownImage image = weighing.image();
        if (image.of() > 1) {
            words.add(messages.text("weigh.image.shown", image.place() + 1, image.of()));
        }
        LocalDate taken = image.details().taken();
        words.add(
                taken == null
                        ? messages.text("weigh.image.undated")
                        : messages.text("weigh.image.taken", taken.toString()));
        if (!image.details().source().isEmpty()) {
            words.add(image.details().source());
        }
        if (image.isAnother()) {
            words.add(messages.text("weigh.image.matched", image.matched() + 1));
        }
        return words.toString();
    }

    private String word(ResponseColour colour) {
        return switch (colour) {
            case RED -> messages.text("colour.red");
            case AMBER -> messages.text("colour.amber");
            case GREEN -> messages.text("colour.green");
        };
    }

    private String response(ResponseColour colour) {
        return switch (colour) {
            case RED -> messages.text("response.red");
            case AMBER -> messages.text("response.amber");
            case GREEN -> messages.text("response.green");
        };
    }
}
