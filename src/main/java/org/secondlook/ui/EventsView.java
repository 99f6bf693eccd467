package org.secondlook.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.secondlook.record.RecordedEvent;

/// The events of the record with what one can look for, and the one that is looked at beside them.
/// Used by the screen's thread.
final class EventsView extends VBox {
    private static final double GAP = 8;
    private static final double LIST_SHARE = 0.55;

    /// What the scroll bar may take of the list's width.
    private static final double BAR = 16;

    private final EventsViewModel model;
    private final Messages messages;
    private final ListView<RecordedEvent> list;

    /// @param verify shows whether the record is whole
    /// @param listed shows where one asks whether a person was on the list
    /// @param alert shows an alert in full
    EventsView(
            EventsViewModel model,
            Messages messages,
            Runnable verify,
            Runnable listed,
            Consumer<UUID> alert) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("room", "record");
        list = new ListView<>(model.events());
        list.getStyleClass().addAll("camera-list", "event-list");
        list.setAccessibleText(messages.text("nav.record"));
        list.setPlaceholder(Labels.wrapping(messages.text("record.none"), "dim"));
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> model.selected().set(now));
        list.setOnKeyPressed(event -> {
            RecordedEvent chosen = model.selected().get();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                EventWords.alert(chosen).ifPresent(alert);
                event.consume();
            }
        });
        model.selected().addListener((_, _, now) -> list.getSelectionModel().select(now));
        EventDetailView detail = new EventDetailView(model, messages, alert);
        VBox left = new VBox(list, foot());
        left.getStyleClass().add("event-left");
        VBox.setVgrow(list, Priority.ALWAYS);
        left.setMinWidth(0);
        HBox halves = new HBox(left, detail);
        halves.getStyleClass().add("section-halves");
        left.prefWidthProperty().bind(halves.widthProperty().multiply(LIST_SHARE));
        HBox.setHgrow(detail, Priority.ALWAYS);
        VBox.setVgrow(halves, Priority.ALWAYS);
        halves.setMinHeight(0);
        getChildren()
                .addAll(
                        head(verify, listed),
                        filters(),
                        Forms.error(model.question().error()),
                        Forms.error(model.errand().error()),
                        halves);
    }

    private WrapBar head(Runnable verify, Runnable listed) {
        Button whole = Forms.button(messages.text("record.verify"), verify);
        whole.getStyleClass().add("primary");
        return new WrapBar(
                GAP,
                List.of(
                        new WrapBar.Item(
                                Labels.of(messages.text("nav.record"), "room-title"), false, false),
                        new WrapBar.Item(
                                Forms.button(messages.text("record.listed"), listed), true, false),
                        new WrapBar.Item(whole, true, false)));
    }

    private WrapBar filters() {
        EventQuestion question = model.question();
        ComboBox<EventGroup> group =
                choice(
                        FXCollections.observableArrayList(EventGroup.values()),
                        question.group(),
                        messages.text("record.filter.kind"),
                        model.words()::group);
        ComboBox<String> deployment =
                choice(
                        model.deployments(),
                        question.deployment(),
                        messages.text("record.filter.deployment"),
                        reference ->
                                reference.isEmpty()
                                        ? messages.text("record.filter.anyDeployment")
                                        : reference);
        ComboBox<String> officer =
                choice(
                        model.officers(),
                        question.officer(),
                        messages.text("record.filter.officer"),
                        id -> id.isEmpty() ? messages.text("record.filter.anybody") : id);
        TextField text = field(messages.text("record.filter.text"), question.text(), 14);
        Button clear = Forms.button(messages.text("record.filter.clear"), question::clear);
        return new WrapBar(
                GAP,
                List.of(
                        item(group),
                        item(deployment),
                        item(officer),
                        item(field(messages.text("record.filter.from"), question.from(), 9)),
                        item(field(messages.text("record.filter.to"), question.to(), 9)),
                        item(text),
                        item(clear)));
    }

    private static WrapBar.Item item(javafx.scene.Node node) {
        return new WrapBar.Item(node, false, false);
    }

    private static TextField field(String title, StringProperty text, int columns) {
        TextField field = Forms.field(title);
        field.setPromptText(title);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    /// A box to choose from. What can be chosen may come later than what is chosen.
    private static <T> ComboBox<T> choice(
            ObservableList<T> items, Property<T> chosen, String title, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(items);
        box.setAccessibleText(title);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : words.apply(item);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        box.setValue(chosen.getValue());
        box.valueProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        chosen.setValue(now);
                    }
                });
        chosen.addListener((_, _, now) -> box.setValue(now));
        items.addListener(
                (javafx.collections.ListChangeListener<T>) _ -> box.setValue(chosen.getValue()));
        return box;
    }

    private HBox foot() {
        Label standing = Labels.wrapping("", "dim");
        standing.textProperty().bind(model.standing());
        standing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(standing, Priority.ALWAYS);
        Button older = Forms.button(messages.text("record.older"), model::older);
        older.disableProperty().bind(model.more().not());
        HBox foot = new HBox(standing, older);
        foot.getStyleClass().add("form-line");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /// Puts the keyboard's focus on the events.
    void focus() {
        list.requestFocus();
    }

    private final class Row extends ListCell<RecordedEvent> {
        private final Label clock = Labels.of("", "mono");
        private final Label day = Labels.of("", "caption");
        private final Label sentence = Labels.wrapping("");
        private final Label where = Labels.wrapping("", "caption");
        private final HBox line;

        Row() {
            VBox when = new VBox(clock, day);
            when.getStyleClass().add("event-when");
            VBox what = new VBox(sentence, where);
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMinWidth(0);
            line = new HBox(when, what);
            line.getStyleClass().add("event-row");
            setPrefWidth(0);
        }

        /// By the list's width: a row that comes into sight has the width of the one before it.
        @Override
        protected double computePrefHeight(double width) {
            double room = list.getWidth() - BAR - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + line.prefHeight(room) + snappedBottomInset();
        }

        @Override
        protected void updateItem(RecordedEvent event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            EventWords words = model.words();
            clock.setText(model.times().clock(event.at()));
            day.setText(model.times().date(event.at()));
            sentence.setText(words.sentence(event));
            where.setText(messages.text("event.where", words.deployment(event), words.who(event)));
            setGraphic(line);
            setAccessibleText(
                    String.join(", ", clock.getText(), sentence.getText(), where.getText()));
        }
    }
}
