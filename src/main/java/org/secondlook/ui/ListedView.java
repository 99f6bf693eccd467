package org.secondlook.ui;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks whether a person was on the list on a day. Used by the screen's thread.
final class ListedView extends VBox {
    private static final double GAP = 8;

    private final TextField id;

    /// @param back goes back to the events
    ListedView(ListedViewModel model, Messages messages, Runnable back) {
        getStyleClass().addAll("room", "record");
        id = Forms.field(messages.text("listed.id"));
        id.textProperty().bindBidirectional(model.id());
        id.setOnAction(_ -> model.ask());
        TextField day = Forms.field(messages.text("listed.day"));
        day.textProperty().bindBidirectional(model.day());
        day.setOnAction(_ -> model.ask());
        Button ask = Forms.button(messages.text("listed.ask"), model::ask);
        ask.getStyleClass().add("primary");
        ask.disableProperty().bind(model.errand().busy());
        Label verdict = Labels.wrapping("", "event-sentence");
        verdict.textProperty().bind(model.verdict());
        VBox answers = new VBox();
        answers.getStyleClass().add("event-body");
        model.answers()
                .addListener(
                        (InvalidationListener)
                                _ ->
                                        answers.getChildren()
                                                .setAll(
                                                        model.answers().stream()
                                                                .map(Labels::wrapping)
                                                                .toList()));
        VBox panel =
                new VBox(
                        Labels.wrapping(messages.text("listed.words"), "dim"),
                        Forms.halves(
                                Forms.group(messages.text("listed.id"), id),
                                Forms.group(messages.text("listed.day"), day)),
                        Forms.error(model.errand().error()),
                        new HBox(ask),
                        verdict,
                        answers);
        panel.getStyleClass().addAll("panel", "verify-panel");
        VBox page = new VBox(panel);
        page.getStyleClass().add("verify-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new WrapBar(
                                GAP,
                                List.of(
                                        new WrapBar.Item(
                                                Labels.of(
                                                        messages.text("listed.title"),
                                                        "room-title"),
                                                false,
                                                false),
                                        new WrapBar.Item(
                                                Forms.button(messages.text("verify.back"), back),
                                                true,
                                                false))),
                        scroll);
    }

    /// Puts the keyboard's focus on the id.
    void focus() {
        id.requestFocus();
    }
}
