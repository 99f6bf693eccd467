package org.secondlook.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.RecordedEvent;

/// One event in full, with what holds it in the chain. Used by the screen's thread.
final class EventDetailView extends VBox {
    private final EventsViewModel model;
    private final Messages messages;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);

    EventDetailView(EventsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("panel", "event-detail");
        body.getStyleClass().add("event-body");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(messages.text("record.detail"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(0);
        setMinWidth(0);
        setPrefWidth(0);
        getChildren().add(scroll);
        model.selected().addListener((_, _, now) -> show(now));
        show(model.selected().get());
    }

    private void show(@Nullable RecordedEvent event) {
        body.getChildren().clear();
        if (event == null) {
            body.getChildren().add(Labels.wrapping(messages.text("record.choose"), "dim"));
            return;
        }
        EventWords words = model.words();
        GridPane facts = facts();
        fact(
                facts,
                messages.text("record.fact.number"),
                messages.text("record.number", event.sequence()));
        fact(facts, messages.text("record.fact.time"), model.times().second(event.at()));
        fact(facts, messages.text("record.fact.utc"), event.at().toString());
        fact(facts, messages.text("record.fact.deployment"), words.deployment(event));
        fact(facts, messages.text("record.fact.who"), words.who(event));
        fact(facts, messages.text("record.fact.signed"), signed(event));
        GridPane written = facts();
        event.particulars().written().forEach((key, value) -> code(written, key, value));
        code(written, "type", event.type().name());
        GridPane chain = facts();
        code(chain, "hash", event.hash());
        code(chain, "previous", event.previous());
        body.getChildren()
                .addAll(
                        Labels.wrapping(words.sentence(event), "event-sentence"),
                        facts,
                        Labels.wrapping(messages.text("record.written"), "field-title"),
                        written,
                        Labels.wrapping(messages.text("record.chain"), "field-title"),
                        chain);
        scroll.setVvalue(0);
    }

    private String signed(RecordedEvent event) {
        return event.signedAt().isPresent()
                ? messages.text("record.signed", event.signedAt().getAsLong())
                : messages.text("record.unsigned");
    }

    private static GridPane facts() {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        return facts;
    }

    private static void fact(GridPane facts, String title, String value) {
        row(facts, Labels.of(title, "dim"), Labels.wrapping(value));
    }

    private static void code(GridPane facts, String name, String value) {
        row(
                facts,
                Labels.of(name, "mono", "caption"),
                Labels.wrapping(value, "mono", "event-code"));
    }

    private static void row(GridPane facts, Label name, Label value) {
        GridPane.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        facts.addRow(facts.getRowCount(), name, value);
    }
}
