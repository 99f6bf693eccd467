package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.secondlook.record.DueItem;

/// What is due, held and deleted, and the line that is looked at beside it. Used by the screen's
/// thread.
final class RetentionView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 8;
    private static final double LIST_SHARE = 0.5;
    private static final double BAR = 16;

    private final RetentionViewModel model;
    private final Messages messages;
    private final RetentionWords words;
    private final ListView<RetentionRow> list;

    RetentionView(RetentionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new RetentionWords(messages, model.times());
        getStyleClass().addAll("room", "record");
        list = new ListView<>(model.shown());
        list.getStyleClass().addAll("camera-list", "event-list");
        list.setAccessibleText(messages.text("nav.retention"));
        list.setPlaceholder(Labels.wrapping(messages.text("retention.none"), "dim"));
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> model.selected().set(now));
        model.selected().addListener((_, _, now) -> list.getSelectionModel().select(now));
        RetentionDetailView detail = new RetentionDetailView(model, words, messages);
        HBox halves = new HBox(list, detail);
        halves.getStyleClass().add("section-halves");
        list.prefWidthProperty().bind(halves.widthProperty().multiply(LIST_SHARE));
        list.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        VBox.setVgrow(halves, Priority.ALWAYS);
        halves.setMinHeight(0);
        Label notices = Labels.wrapping("", "retention-notice");
        notices.textProperty().bind(model.notices());
        notices.managedProperty().bind(model.notices().isNotEmpty());
        Label done = Labels.wrapping("", "done");
        done.textProperty().bind(model.done());
        done.managedProperty().bind(model.done().isNotEmpty());
        getChildren()
                .addAll(
                        head(),
                        parts(),
                        notices,
                        Forms.error(model.reading().error()),
                        Forms.error(model.deleting().error()),
                        done,
                        halves);
    }

    private WrapBar head() {
        Button purge = Forms.button(messages.text("retention.purge"), model::purge);
        purge.disableProperty().bind(model.deleting().busy());
        return new WrapBar(
                GAP,
                List.of(
                        new WrapBar.Item(
                                Labels.of(messages.text("nav.retention"), "room-title"),
                                false,
                                false),
                        new WrapBar.Item(purge, true, false)));
    }

    private WrapBar parts() {
        List<WrapBar.Item> items = new ArrayList<>();
        for (RetentionViewModel.Part part : RetentionViewModel.Part.values()) {
            items.add(new WrapBar.Item(chip(part), false, false));
        }
        return new WrapBar(GAP, items);
    }

    private Button chip(RetentionViewModel.Part part) {
        Button chip = Forms.button("", () -> model.part().set(part));
        chip.getStyleClass().add("filter");
        Runnable tell =
                () -> {
                    int count = model.counts().get().getOrDefault(part, 0);
                    chip.setText(
                            switch (part) {
                                case DUE -> messages.text("retention.due", count);
                                case HELD -> messages.text("retention.held", count);
                                case DELETED -> messages.text("retention.deleted", count);
                            });
                    chip.pseudoClassStateChanged(CHOSEN, model.part().get() == part);
                };
        model.counts().addListener((_, _, _) -> tell.run());
        model.part().addListener((_, _, _) -> tell.run());
        tell.run();
        return chip;
    }

    private final class Row extends ListCell<RetentionRow> {
        private final Label group = Labels.wrapping("", "field-title");
        private final Label title = Labels.wrapping("");
        private final Label state = Labels.wrapping("", "caption");
        private final VBox box = new VBox(group, title, state);

        Row() {
            box.getStyleClass().add("deployment-row");
            setPrefWidth(0);
        }

        @Override
        protected double computePrefHeight(double width) {
            double room = list.getWidth() - BAR - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + box.prefHeight(room) + snappedBottomInset();
        }

        @Override
        protected void updateItem(RetentionRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            switch (row) {
                case RetentionRow.Due(var item) -> {
                    String heading = heading(item);
                    boolean first =
                            getIndex() == 0
                                    || !(model.shown().get(getIndex() - 1)
                                            instanceof RetentionRow.Due(var before))
                                    || !heading(before).equals(heading);
                    group.setText(first ? heading : "");
                    title.setText(words.due(item));
                    state.setText(words.when(item, model.now()));
                }
                case RetentionRow.Held(var hold) -> {
                    group.setText(
                            hold.isOverdue(model.now()) ? messages.text("hold.overdue.mark") : "");
                    title.setText(
                            messages.text(
                                    "hold.row", hold.number(), hold.deployment(), hold.by().id()));
                    state.setText(words.standing(hold, model.now()));
                }
                case RetentionRow.Deleted(var receipt) -> {
                    group.setText("");
                    title.setText(words.receipt(receipt));
                    state.setText(
                            messages.text(
                                    "event.where",
                                    model.times().day(receipt.at()),
                                    receipt.deployment()));
                }
            }
            group.setManaged(!group.getText().isEmpty());
            group.setVisible(group.isManaged());
            setGraphic(box);
            setAccessibleText(String.join(", ", group.getText(), title.getText(), state.getText()));
        }

        private String heading(DueItem item) {
            return messages.text(
                    "event.where", item.deployment(), model.times().date(item.dueAt()));
        }
    }
}
