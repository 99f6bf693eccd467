package org.secondlook.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Reason;

/// The policy's reasons as tick boxes, both kinds side by side, each with its key. Used by the
/// screen's thread.
final class ReasonsView extends GridPane {
    private static final double HALF = 50;

    private final CardViewModel card;
    private final Map<String, CheckBox> boxes = new HashMap<>();

    ReasonsView(CardViewModel card, Messages messages) {
        this.card = card;
        getStyleClass().add("reasons");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(HALF);
            getColumnConstraints().add(half);
        }
        addRow(
                0,
                group(messages.text("reasons.engage"), Verdict.ENGAGE),
                group(messages.text("reasons.doNotEngage"), Verdict.DO_NOT_ENGAGE));
        card.ticked()
                .addListener(
                        (SetChangeListener<String>)
                                change ->
                                        show(
                                                change.wasAdded()
                                                        ? change.getElementAdded()
                                                        : change.getElementRemoved()));
    }

    private VBox group(String title, Verdict verdict) {
        VBox group = new VBox(Labels.wrapping(title, "caption"));
        group.getStyleClass().addAll("panel", "reason-group");
        group.setMinWidth(0);
        GridPane.setValignment(group, VPos.TOP);
        List<Reason> reasons = card.reasons().of(verdict);
        for (Reason reason : reasons) {
            group.getChildren().add(line(reason));
        }
        return group;
    }

    private HBox line(Reason reason) {
        CheckBox box = new CheckBox(reason.label());
        box.setWrapText(true);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("reason");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setOnAction(_ -> {
            card.toggle(reason.code());
            box.setSelected(card.ticked().contains(reason.code()));
        });
        boxes.put(reason.code(), box);
        Label key = Labels.of(card.reasons().key(reason), "key");
        HBox line = new HBox(box, key);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("reason-line");
        return line;
    }

    private void show(String code) {
        CheckBox box = boxes.get(code);
        if (box != null) {
            box.setSelected(card.ticked().contains(code));
        }
    }

    /// Takes note of where the card stands.
    void update() {
        boolean open = card.status().get().isOpen();
        boxes.values().forEach(b -> b.setDisable(!open));
    }

    /// Puts the keyboard's focus on the first reason.
    void focus() {
        CheckBox first = boxes.get(card.reasons().all().getFirst().code());
        if (first != null) {
            first.requestFocus();
        }
    }
}
