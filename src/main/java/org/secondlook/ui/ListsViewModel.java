package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.ResponseColour;

/// The watchlists kept on this machine. Used by the screen's thread.
final class ListsViewModel {
    private final WatchlistOffice office;
    private final Messages messages;
    private final Errand errand;
    private final boolean mayEdit;
    private final ObservableList<ListSummary> lists = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ListSummary> deleting = new SimpleObjectProperty<>();

    /// @param mayEdit whether who is signed in may change lists
    ListsViewModel(WatchlistOffice office, Messages messages, Errand errand, boolean mayEdit) {
        this.office = office;
        this.messages = messages;
        this.errand = errand;
        this.mayEdit = mayEdit;
    }

    /// The lists, by name.
    ObservableList<ListSummary> lists() {
        return lists;
    }

    Errand errand() {
        return errand;
    }

    boolean mayEdit() {
        return mayEdit;
    }

    /// The list that the officer is asked about before it is deleted; null while nobody is asked.
    ObjectProperty<@Nullable ListSummary> deleting() {
        return deleting;
    }

    /// Reads the lists anew.
    void refresh() {
        errand.run(office::lists, this::show);
    }

    private void show(WatchlistOffice.Shelf shelf) {
        lists.setAll(shelf.lists());
        errand.refuse(String.join(" ", shelf.faults()));
    }

    /// Deletes the list that the officer was asked about.
    void delete() {
        ListSummary list = deleting.get();
        deleting.set(null);
        if (list != null && mayEdit) {
            errand.run(
                    () -> {
                        office.delete(list.name());
                        return office.lists();
                    },
                    this::show);
        }
    }

    /// Whether it can be used, or what is left to do.
    String state(ListSummary list) {
        if (!list.isEnrolled()) {
            return list.judged() == 0
                    ? messages.text("lists.state.new")
                    : messages.text("lists.state.part", list.judged(), list.images());
        }
        return list.toFix() == 0
                ? messages.text("lists.state.ready")
                : messages.text("lists.state.toFix", list.toFix());
    }

    /// How many people in each colour.
    String colours(ListSummary list) {
        List<String> words = new ArrayList<>();
        for (ResponseColour colour : ResponseColour.values()) {
            int people = list.colours().getOrDefault(colour, 0);
            if (people > 0) {
                words.add(
                        switch (colour) {
                            case RED -> messages.text("lists.red", people);
                            case AMBER -> messages.text("lists.amber", people);
                            case GREEN -> messages.text("lists.green", people);
                        });
            }
        }
        return String.join(" · ", words);
    }

    /// By which deployments it is used.
    String usedBy(ListSummary list) {
        return list.usedBy().isEmpty()
                ? messages.text("lists.unused")
                : String.join(", ", list.usedBy());
    }
}
