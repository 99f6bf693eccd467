package org.secondlook.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.secondlook.alert.Verdict;

/// The two decisions: same size, same weight, no default. Above them a line that says what is
/// missing or went wrong. Used by the screen's thread.
final class DecideView extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double HALF = 50;

    private final CardViewModel card;
    private final Messages messages;
    private final Label notice = Labels.wrapping("", "notice");
    private final Button engage;
    private final Button doNotEngage;

    DecideView(CardViewModel card, Messages messages) {
        this.card = card;
        this.messages = messages;
        getStyleClass().add("decide");
        engage =
                button(
                        Verdict.ENGAGE,
                        messages.text("decide.engage"),
                        messages.text("key.engage"),
                        messages.text("decide.engage.means"));
        doNotEngage =
                button(
                        Verdict.DO_NOT_ENGAGE,
                        messages.text("decide.doNotEngage"),
                        messages.text("key.doNotEngage"),
                        messages.text("decide.doNotEngage.means"));
        GridPane both = new GridPane();
        both.getStyleClass().add("decisions");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(HALF);
            both.getColumnConstraints().add(half);
        }
        both.addRow(0, engage, doNotEngage);
        getChildren().addAll(notice, both);
        update();
    }

    private Button button(Verdict verdict, String action, String key, String means) {
        HBox title = new HBox(Labels.of(action, "decision-title"), Labels.of(key, "key"));
        title.setAlignment(Pos.CENTER);
        title.getStyleClass().add("decision-head");
        VBox content = new VBox(title, Labels.wrapping(means, "caption"));
        content.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.getStyleClass().add("decision");
        button.setGraphic(content);
        button.setAccessibleText(action);
        button.setAccessibleHelp(means);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setDefaultButton(false);
        button.setOnAction(_ -> card.decide(verdict));
        return button;
    }

    /// Takes note of where the card stands.
    void update() {
        engage.setDisable(!card.canDecide(Verdict.ENGAGE));
        doNotEngage.setDisable(!card.canDecide(Verdict.DO_NOT_ENGAGE));
        boolean refused = card.status().get() instanceof CardStatus.NotRecorded;
        notice.pseudoClassStateChanged(BAD, refused);
        notice.setText(words());
    }

    private String words() {
        if (card.status().get() instanceof CardStatus.NotRecorded(String reason)) {
            return messages.text("decide.notRecorded", reason);
        }
        if (!card.status().get().isOpen()) {
            return "";
        }
        boolean forIt = card.isTicked(Verdict.ENGAGE);
        boolean against = card.isTicked(Verdict.DO_NOT_ENGAGE);
        if (forIt && against) {
            return messages.text("decide.hint.both");
        }
        if (forIt && card.isChangeUnexplained(Verdict.ENGAGE)) {
            return messages.text("decide.hint.change");
        }
        if (forIt) {
            return messages.text("decide.hint.engage");
        }
        if (against && card.isChangeUnexplained(Verdict.DO_NOT_ENGAGE)) {
            return messages.text("decide.hint.change.not");
        }
        return against
                ? messages.text("decide.hint.doNotEngage")
                : messages.text("decide.hint.none");
    }
}
