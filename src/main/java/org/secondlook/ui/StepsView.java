package org.secondlook.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Where the officer is on the card: look, weigh, decide. Tells, does nothing. Used by the screen's
/// thread.
final class StepsView extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Label look;
    private final Label weigh;
    private final Label decide;
    private final CardViewModel card;
    private final Messages messages;

    StepsView(CardViewModel card, Messages messages) {
        this.card = card;
        this.messages = messages;
        getStyleClass().add("steps");
        look = step();
        weigh = step();
        decide = step();
        getChildren().addAll(look, weigh, decide);
        update();
    }

    private static Label step() {
        Label label = Labels.of("", "step");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /// Takes note of where the card stands.
    void update() {
        boolean open = card.look().get() != null;
        boolean weighing = card.weighing().get() != null;
        boolean ticked = weighing && !card.ticked().isEmpty();
        CardStatus status = card.status().get();
        boolean done = isDone(status);
        put(look, messages.text("step.look"), open && !weighing && !done, weighing);
        put(
                weigh,
                messages.text("step.weigh"),
                weighing && !ticked && !done,
                weighing && (ticked || done));
        put(decide, messages.text("step.decide"), ticked && !done, done);
    }

    /// Whether nothing is left for this officer to decide.
    private static boolean isDone(CardStatus status) {
        return switch (status) {
            case CardStatus.PairOver(_, var said) -> said != null;
            case CardStatus.Recorded _,
                    CardStatus.AwaitsSecond _,
                    CardStatus.Disputed _,
                    CardStatus.DecidedElsewhere _ ->
                    true;
            case CardStatus.None _,
                    CardStatus.Open _,
                    CardStatus.Late _,
                    CardStatus.Recording _,
                    CardStatus.Elsewhere _,
                    CardStatus.NotRecorded _,
                    CardStatus.Expired _ ->
                    false;
        };
    }

    private void put(Label label, String text, boolean current, boolean done) {
        label.setText(done ? messages.text("step.done", text) : text);
        label.pseudoClassStateChanged(CURRENT, current);
        label.pseudoClassStateChanged(DONE, done);
    }

    /// The three labels, in order.
    List<Label> labels() {
        return List.of(look, weigh, decide);
    }
}
