package org.secondlook.ui;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.RecordedEvent;

/// One event in full, with what holds it in the chain. Used by the screen's thread.
final class EventDetailView extends VBox {
    private final EventsViewModel model;
    private final Messages messages;
    private final Consumer<UUID> alert;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);

    /// @param alert shows the alert of an event in full
    EventDetailView(EventsViewModel model, Messages messages, Consumer<UUID> alert) {
        this.model = model;
        this.messages = messages;
        this.alert = alert;
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
        Facts facts = new Facts();
        facts.add(
                messages.text("record.fact.number"),
                messages.text("record.number", event.sequence()));
        facts.add(messages.text("record.fact.time"), model.times().second(event.at()));
        facts.add(messages.text("record.fact.utc"), event.at().toString());
        facts.add(messages.text("record.fact.deployment"), words.deployment(event));
        facts.add(messages.text("record.fact.who"), words.who(event));
        facts.add(messages.text("record.fact.signed"), signed(event));
        Facts written = new Facts();
        event.particulars().written().forEach((key, value) -> written.code(key, value));
        written.code("type", event.type().name());
        Facts chain = new Facts();
        chain.code("hash", event.hash());
        chain.code("previous", event.previous());
        body.getChildren().addAll(Labels.wrapping(words.sentence(event), "event-sentence"), facts);
        EventWords.alert(event)
                .ifPresent(of ->
                        body.getChildren()
                                .add(
                                        Forms.button(
                                                messages.text("alert.open"),
                                                () -> alert.accept(of))));
        body.getChildren()
                .addAll(
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
}
