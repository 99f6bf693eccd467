package org.secondlook.ui;

import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The record: its events, the alerts they tell of, and whether it is whole. Used by the screen's
/// thread.
final class RecordRoom implements Room {
    private final EventsViewModel events;
    private final EventsView eventsView;
    private final VerifyViewModel verify;
    private final Messages messages;
    private final Workplace place;
    private final StackPane view = new StackPane();
    private @Nullable AlertDetailViewModel alert;

    RecordRoom(Workplace place) {
        this.place = place;
        messages = place.messages();
        events = new EventsViewModel(place, new Errand(place.work(), place.screen(), messages));
        verify = new VerifyViewModel(place);
        eventsView =
                new EventsView(
                        events, messages, this::showVerify, this::showListed, this::showAlert);
        view.setMinWidth(0);
        view.getChildren().add(eventsView);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !view.getChildren().contains(eventsView)) {
            showEvents();
            event.consume();
        }
    }

    private void showVerify() {
        verify.refresh();
        VerifyView page = new VerifyView(verify, messages, this::showEvents);
        view.getChildren().setAll(page);
        page.focus();
    }

    private void showListed() {
        ListedView page = new ListedView(new ListedViewModel(place), messages, this::showEvents);
        view.getChildren().setAll(page);
        page.focus();
    }

    private void showAlert(UUID of) {
        AlertDetailViewModel model = new AlertDetailViewModel(place, of);
        alert = model;
        AlertDetailView page =
                new AlertDetailView(model, events.words(), messages, this::showEvents);
        view.getChildren().setAll(page);
        page.focus();
        model.refresh();
    }

    private void leaveAlert() {
        if (alert != null) {
            alert.hide();
            alert = null;
        }
    }

    private void showEvents() {
        leaveAlert();
        view.getChildren().setAll(eventsView);
        events.refresh();
        eventsView.focus();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        events.refresh();
        verify.refresh();
    }

    @Override
    public void tick() {
        if (alert != null) {
            alert.tick();
        }
    }

    @Override
    public void close() {
        leaveAlert();
        events.close();
    }
}
