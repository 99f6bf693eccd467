package org.secondlook.ui;

import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The alerts of this shift that are over, newest first. Used by the screen's thread.
final class ShiftView extends VBox {
    private static final double NARROW_EM = 36;

    private final Messages messages;

    /// @param waiting how many engagements of which nothing was told yet, in words
    /// @param open opens the form of an alert that was engaged
    ShiftView(
            ShiftViewModel shift,
            ObservableValue<String> waiting,
            IntConsumer open,
            Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("panel", "shift");
        ListView<ShiftRow> list = new ListView<>(shift.rows());
        list.getStyleClass().add("shift-list");
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(Labels.wrapping(messages.text("shift.empty"), "dim"));
        list.setAccessibleText(messages.text("shift.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        list.setOnMouseClicked(event -> {
            ShiftRow row = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && row != null) {
                open.accept(row.number());
            }
        });
        Label results = Labels.of("", "warn-text");
        results.textProperty().bind(waiting);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(Labels.of(messages.text("shift.title"), "caption"), between, results);
        head.getStyleClass().add("shift-head");
        getChildren().addAll(head, list);
    }

    private final class Row extends ListCell<ShiftRow> {
        private final Label time = Labels.of("", "mono");
        private final Label alert = Labels.of("", "shift-alert");
        private final Label what = Labels.wrapping("", "shift-what");
        private final Label state = Labels.of("", "shift-state");
        private final VBox words = new VBox(what);
        private final HBox line = new HBox(time, alert, words, state);

        Row() {
            line.getStyleClass().add("shift-row");
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            widthProperty().addListener((_, _, _) -> arrange());
            what.setMaxWidth(Double.MAX_VALUE);
            setPrefWidth(0);
        }

        /// Where a line is too narrow for the size of the text, the state stands below the words.
        private void arrange() {
            boolean narrow = getWidth() < NARROW_EM * Em.of(this);
            if (narrow != words.getChildren().contains(state)) {
                line.getChildren().remove(state);
                words.getChildren().remove(state);
                (narrow ? words : line).getChildren().add(state);
            }
        }

        @Override
        protected void updateItem(ShiftRow row, boolean empty) {
            super.updateItem(row, empty);
            arrange();
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            time.setText(row.time());
            alert.setText(messages.text("shift.alert", String.valueOf(row.number())));
            what.setText(row.what());
            state.setText(row.state());
            state.getStyleClass().removeAll("warn-text", "dim");
            state.getStyleClass().add(row.adjudicated() && !row.open() ? "dim" : "warn-text");
            setGraphic(line);
            setAccessibleText(
                    String.join(", ", row.time(), alert.getText(), row.what(), row.state()));
        }
    }
}
