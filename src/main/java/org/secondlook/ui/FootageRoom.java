package org.secondlook.ui;

import javafx.scene.Node;

/// Where sessions on recorded footage begin. Used by the screen's thread.
final class FootageRoom implements Room {
    private final Workplace place;
    private final StartViewModel model;
    private final StartView view;
    private boolean closed;

    FootageRoom(StartDefaults defaults, Workplace place) {
        this.place = place;
        model =
                new StartViewModel(
                        defaults,
                        place.office(),
                        place.messages(),
                        place.slow(),
                        place.screen(),
                        this::started);
        view = new StartView(model, place.messages());
    }

    /// A session that comes when its officer is gone is watched by nobody, so it ends.
    private void started(RunningSession session) {
        if (closed) {
            place.slow().execute(session::close);
        } else {
            place.watch().accept(session, null);
        }
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {}

    @Override
    public void close() {
        closed = true;
        model.cancel();
    }
}
