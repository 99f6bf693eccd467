package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.DueItem;
import org.secondlook.record.EvidenceHold;
import org.secondlook.record.PurgeReceipt;

/// One line of retention in full, and what can be done with it. Used by the screen's thread.
final class RetentionDetailView extends VBox {
    private final RetentionViewModel model;
    private final RetentionWords words;
    private final Messages messages;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);

    RetentionDetailView(RetentionViewModel model, RetentionWords words, Messages messages) {
        this.model = model;
        this.words = words;
        this.messages = messages;
        getStyleClass().addAll("panel", "event-detail");
        body.getStyleClass().add("event-body");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(0);
        setMinWidth(0);
        setPrefWidth(0);
        getChildren().add(scroll);
        model.selected().addListener((_, _, now) -> show(now));
        show(model.selected().get());
    }

    private void show(@Nullable RetentionRow row) {
        body.getChildren()
                .setAll(
                        switch (row) {
                            case null ->
                                    List.of(
                                            Labels.wrapping(
                                                    messages.text("retention.choose"), "dim"));
                            case RetentionRow.Due(var item) -> due(item);
                            case RetentionRow.Held(var hold) -> held(hold);
                            case RetentionRow.Deleted(var receipt) -> deleted(receipt);
                        });
        scroll.setVvalue(0);
    }

    private List<Node> due(DueItem item) {
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapping(words.due(item), "event-sentence"));
        parts.add(Labels.wrapping(item.deployment(), "dim"));
        parts.add(Labels.wrapping(words.when(item, model.now())));
        EvidenceHold hold = item.hold();
        UUID alert = item.alert();
        if (hold != null) {
            parts.addAll(holding(hold));
        } else if (alert != null && model.mayHold()) {
            parts.add(Labels.wrapping(messages.text("hold.title"), "field-title"));
            parts.add(Labels.wrapping(messages.text("hold.words"), "dim"));
            parts.addAll(fields());
            parts.add(
                    new HBox(
                            button(
                                    messages.text("hold.hold"),
                                    () -> model.hold(alert, item.number()))));
        }
        return parts;
    }

    private List<Node> held(EvidenceHold hold) {
        List<Node> parts = new ArrayList<>();
        parts.add(
                Labels.wrapping(
                        messages.text("hold.row", hold.number(), hold.deployment(), hold.by().id()),
                        "event-sentence"));
        parts.addAll(holding(hold));
        return parts;
    }

    private List<Node> holding(EvidenceHold hold) {
        List<Node> parts = new ArrayList<>();
        Label standing = Labels.wrapping(words.standing(hold, model.now()));
        if (hold.isOverdue(model.now())) {
            standing.getStyleClass().add("attention-words");
        }
        parts.add(standing);
        parts.add(
                Labels.wrapping(
                        messages.text(
                                "hold.since",
                                model.times().day(hold.at()),
                                hold.by().id(),
                                new PolicyLabels(messages).of(hold.role()))));
        parts.add(Labels.wrapping(messages.text("hold.reason.was", hold.reason())));
        EvidenceHold.Ending ending = hold.ending();
        if (ending != null && !ending.reason().isEmpty()) {
            parts.add(Labels.wrapping(messages.text("hold.reason.end", ending.reason())));
        }
        if (hold.holds() && model.mayHold()) {
            parts.add(Labels.wrapping(messages.text("hold.change"), "field-title"));
            parts.add(Labels.wrapping(messages.text("hold.change.words"), "dim"));
            parts.addAll(fields());
            HBox buttons =
                    new HBox(
                            button(
                                    messages.text("hold.again"),
                                    () -> model.hold(hold.alert(), hold.number())),
                            button(messages.text("hold.release"), () -> model.release(hold)));
            buttons.getStyleClass().add("form-line");
            parts.add(buttons);
        }
        return parts;
    }

    private Button button(String text, Runnable action) {
        Button button = Forms.button(text, action);
        button.disableProperty().bind(model.deleting().busy());
        return button;
    }

    private List<Node> fields() {
        HoldForm form = model.form();
        TextArea reason = PlanForm.area(messages);
        reason.setAccessibleText(messages.text("hold.reason"));
        reason.textProperty().bindBidirectional(form.reason());
        TextField until = Forms.field(messages.text("hold.until"));
        until.textProperty().bindBidirectional(form.until());
        TextField review = Forms.field(messages.text("hold.review"));
        review.textProperty().bindBidirectional(form.review());
        return List.of(
                Forms.group(messages.text("hold.reason"), reason),
                Forms.group(messages.text("hold.until"), until),
                Forms.group(messages.text("hold.review"), review),
                Forms.error(form.error()));
    }

    private List<Node> deleted(PurgeReceipt receipt) {
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapping(words.receipt(receipt), "event-sentence"));
        parts.add(
                Labels.wrapping(
                        messages.text(
                                "receipt.facts",
                                model.times().second(receipt.at()),
                                receipt.deployment(),
                                receipt.by() == null
                                        ? messages.text("event.who.program")
                                        : receipt.by().id(),
                                receipt.policyId())));
        parts.add(Labels.wrapping(receipt.id().toString(), "mono", "event-code"));
        for (PurgeReceipt.Item item : receipt.items()) {
            VBox one = new VBox(Labels.wrapping(words.item(item)));
            if (!item.sha256().isEmpty()) {
                one.getChildren().add(Labels.wrapping(item.sha256(), "mono", "event-code", "dim"));
            }
            parts.add(one);
        }
        return parts;
    }
}
