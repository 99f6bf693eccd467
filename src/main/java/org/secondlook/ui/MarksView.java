package org.secondlook.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The seven-point scale of the blind look, and the step to weighing. Used by the screen's thread.
final class MarksView extends GridPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WEIGH_SHARE_MIN = 1.4;
    private static final double WEIGH_SHARE_OF_LETTER = 0.168;

    private final CardViewModel card;
    private final Messages messages;
    private final Map<Mark, Button> marks = new EnumMap<>(Mark.class);
    private final Button weigh;

    MarksView(CardViewModel card, Messages messages) {
        this.card = card;
        this.messages = messages;
        getStyleClass().add("marks");
        setFocusTraversable(true);
        setAccessibleText(messages.text("look.question"));
        double share = weighShare(messages.text("look.weigh"));
        for (Mark mark : Mark.values()) {
            Button button = button(mark);
            marks.put(mark, button);
            add(button, mark.key() - 1, 0);
            getColumnConstraints().add(column(100 / (Mark.values().length + share)));
        }
        weigh = new Button();
        weigh.getStyleClass().add("weigh");
        Label word = Labels.of(messages.text("look.weigh"), "weigh-word");
        VBox content = new VBox(word, Labels.of(messages.text("key.enter"), "key"));
        content.setAlignment(Pos.CENTER);
        weigh.setGraphic(content);
        weigh.setAccessibleText(messages.text("look.weigh"));
        weigh.setOnAction(_ -> card.weigh());
        weigh.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        add(weigh, marks.size(), 0);
        getColumnConstraints().add(column(100 * share / (Mark.values().length + share)));
        words(messages.text("mark.certainlyDifferent"), 0, 2, HPos.LEFT);
        words(messages.text("mark.cannotTell"), 2, 3, HPos.CENTER);
        words(messages.text("mark.certainlySame"), 5, 2, HPos.RIGHT);
        update();
    }

    /// How many marks wide the step to weighing is, so that its word has room in every language.
    private static double weighShare(String word) {
        return Math.max(WEIGH_SHARE_MIN, WEIGH_SHARE_OF_LETTER * word.length());
    }

    private void words(String text, int column, int span, HPos align) {
        Label label = Labels.wrapping(text, "caption", "mark-words");
        label.setTextAlignment(align == HPos.RIGHT ? TextAlignment.RIGHT : TextAlignment.LEFT);
        GridPane.setHalignment(label, align);
        add(label, column, 1, span, 1);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setMinWidth(0);
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }

    private Button button(Mark mark) {
        VBox content =
                new VBox(
                        Labels.of(String.valueOf(mark.key()), "key"),
                        Labels.of(mark.sign(), "mark-sign"));
        content.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.getStyleClass().add("mark");
        button.setGraphic(content);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAccessibleText(messages.text("look.mark.accessible", mark.sign(), words(mark)));
        button.setOnAction(_ -> card.mark(mark));
        return button;
    }

    private String words(Mark mark) {
        return switch (mark) {
            case CERTAINLY_DIFFERENT -> messages.text("mark.certainlyDifferent");
            case DIFFERENT -> messages.text("mark.different");
            case RATHER_DIFFERENT -> messages.text("mark.ratherDifferent");
            case CANNOT_TELL -> messages.text("mark.cannotTell");
            case RATHER_SAME -> messages.text("mark.ratherSame");
            case SAME -> messages.text("mark.same");
            case CERTAINLY_SAME -> messages.text("mark.certainlySame");
        };
    }

    /// Takes note of where the card stands.
    void update() {
        boolean open = card.status().get().isOpen();
        marks.forEach((mark, button) -> {
            button.pseudoClassStateChanged(CHOSEN, card.mark().get() == mark);
            button.setDisable(!open);
        });
        weigh.setDisable(!open || card.mark().get() == null);
    }
}
