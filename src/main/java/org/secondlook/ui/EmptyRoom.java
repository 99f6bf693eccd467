package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Says that there is nothing here yet. Used by the screen's thread.
final class EmptyRoom implements Room {
    private final VBox view;

    EmptyRoom(String title, Messages messages) {
        view =
                new VBox(
                        Labels.of(title, "room-title"),
                        Labels.wrapping(messages.text("nav.empty"), "dim"));
        view.getStyleClass().add("room");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {}

    @Override
    public void close() {}
}
