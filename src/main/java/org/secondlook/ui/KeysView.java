package org.secondlook.ui;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys, over the screen. A pane of the scene and no window of its own: it cannot outlive it.
/// Used by the screen's thread.
final class KeysView extends StackPane {
    private final Button close = new Button();
    private GridPane grid = grid();
    private int row;

    KeysView(Messages messages, Runnable onClose) {
        getStyleClass().add("overlay");
        FlowPane all = new FlowPane(grid);
        all.getStyleClass().add("keys-all");
        all.setPrefWrapLength(Double.MAX_VALUE);
        all.setRowValignment(VPos.TOP);
        line(messages.text("keys.marks.keys"), messages.text("keys.marks"));
        line(messages.text("key.enter"), messages.text("keys.enter"));
        line(messages.text("keys.pictures.keys"), messages.text("keys.pictures"));
        line(messages.text("key.clearer"), messages.text("keys.clearer"));
        line(messages.text("keys.zoom.keys"), messages.text("keys.zoom"));
        line(messages.text("keys.pan.keys"), messages.text("keys.pan"));
        line(messages.text("keys.aids.keys"), messages.text("keys.aids"));
        line(messages.text("keys.wipe.keys"), messages.text("keys.wipe"));
        line(messages.text("key.reference"), messages.text("keys.reference"));
        line(messages.text("key.place"), messages.text("keys.place"));
        line(messages.text("key.components"), messages.text("keys.components"));
        line(messages.text("keys.components.keys"), messages.text("keys.components.on"));
        grid = grid();
        row = 0;
        all.getChildren().add(grid);
        line(messages.text("keys.reasons.keys"), messages.text("keys.reasons"));
        line(messages.text("key.factors"), messages.text("keys.factors"));
        line(messages.text("key.note"), messages.text("keys.note"));
        line(messages.text("key.engage"), messages.text("keys.engage"));
        line(messages.text("key.doNotEngage"), messages.text("keys.doNotEngage"));
        line(messages.text("key.late"), messages.text("keys.late"));
        line(messages.text("key.outcome"), messages.text("keys.outcome"));
        line(messages.text("keys.queue.keys"), messages.text("keys.queue"));
        line(messages.text("keys.focus.keys"), messages.text("keys.focus"));
        line(messages.text("key.lock"), messages.text("keys.lock"));
        line(messages.text("key.mute"), messages.text("keys.mute"));
        line(messages.text("keys.theme.keys"), messages.text("keys.theme"));
        line(messages.text("keys.size.keys"), messages.text("keys.size"));
        line(messages.text("keys.full.keys"), messages.text("keys.full"));
        line(messages.text("key.keys"), messages.text("keys.keys"));
        close.setText(messages.text("keys.close"));
        close.setOnAction(_ -> onClose.run());
        ScrollPane scroll = new ScrollPane(all);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox panel = new VBox(Labels.of(messages.text("keys.title"), "quiet-title"), scroll, close);
        panel.getStyleClass().addAll("panel", "keys-panel");
        panel.setAlignment(Pos.CENTER_LEFT);
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(panel);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(keys, new ColumnConstraints());
        return grid;
    }

    private void line(String key, String does) {
        grid.addRow(row++, Labels.of(key, "key-cap", "mono"), Labels.of(does));
    }

    /// Puts the keyboard's focus on what closes it.
    void focus() {
        close.requestFocus();
    }
}
