package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The room of people: everybody, one officer, or a new one. Used by the screen's thread.
final class PeopleRoom implements Room {
    private final PeopleViewModel model;
    private final Workplace place;
    private final StackPane view = new StackPane();
    private final PeopleView everybody;

    PeopleRoom(Workplace place) {
        this.place = place;
        model = new PeopleViewModel(place);
        everybody = new PeopleView(model, place.messages());
        view.setMinWidth(0);
        model.page().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Messages messages = place.messages();
        Times times = new Times(place.clock().getZone(), place.messages());
        Node page =
                switch (model.page().get()) {
                    case PeopleViewModel.Page.All _ -> everybody;
                    case PeopleViewModel.Page.One(var account) ->
                            scrolled(new OfficerView(model, account, messages, times));
                    case PeopleViewModel.Page.Adding _ ->
                            scrolled(new NewOfficerView(model, messages));
                };
        view.getChildren().setAll(page);
        if (page == everybody) {
            everybody.focus();
        }
    }

    private static Node scrolled(VBox page) {
        ScrollPane scroll = new ScrollPane(page);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
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
