package org.secondlook.ui;

import javafx.scene.Node;

/// What is deleted when, evidence holds, receipts. Used by the screen's thread.
final class RetentionRoom implements Room {
    private final RetentionViewModel model;
    private final RetentionView view;

    RetentionRoom(Workplace place) {
        model = new RetentionViewModel(place);
        view = new RetentionView(model, place.messages());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void close() {}
}
