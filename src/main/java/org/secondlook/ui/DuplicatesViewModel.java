package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;
import org.secondlook.watchlist.Typed;

/// Entries of a list that look like the same person, pair by pair. Used by the screen's thread.
final class DuplicatesViewModel {
    private final PreviewViewModel preview;
    private final Messages messages;
    private final ObservableList<Alike> pairs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Alike> chosen = new SimpleObjectProperty<>();

    DuplicatesViewModel(PreviewViewModel preview, Messages messages) {
        this.preview = preview;
        this.messages = messages;
        preview.open().addListener((_, _, now) -> show(now));
        show(preview.open().get());
    }

    private void show(@Nullable OpenList list) {
        Alike before = chosen.get();
        int at = before == null ? 0 : pairs.indexOf(before);
        pairs.setAll(list == null ? List.of() : list.alike());
        chosen.set(
                pairs.contains(before)
                        ? before
                        : pairs.isEmpty() ? null : pairs.get(Math.clamp(at, 0, pairs.size() - 1)));
    }

    PreviewViewModel preview() {
        return preview;
    }

    /// The pairs, the most alike first.
    ObservableList<Alike> pairs() {
        return pairs;
    }

    /// The one that is looked at.
    ObjectProperty<@Nullable Alike> chosen() {
        return chosen;
    }

    /// An entry of the list.
    @Nullable ListedPerson person(String reference) {
        OpenList list = preview.open().get();
        return list == null ? null : list.draft().person(reference).orElse(null);
    }

    /// Makes one entry of the two: the first, with the images of both, and with what only the
    /// second said.
    ///
    /// @param into reference of the entry that stays
    void merge(String into) {
        Alike pair = chosen.get();
        OpenList list = preview.open().get();
        if (pair == null || list == null) {
            return;
        }
        String other = pair.first().equals(into) ? pair.second() : pair.first();
        ListedPerson stays = person(into);
        ListedPerson goes = person(other);
        if (stays == null || goes == null) {
            return;
        }
        ListedPerson merged = merged(stays, goes);
        List<ListedPerson> people = new ArrayList<>();
        for (ListedPerson person : list.draft().people()) {
            if (person == stays) {
                people.add(merged);
            } else if (person != goes) {
                people.add(person);
            }
        }
        preview.keep(
                new DraftList(people, list.draft().refused(), list.draft().notes()),
                messages.text("duplicates.merged", other, into));
    }

    private static ListedPerson merged(ListedPerson stays, ListedPerson goes) {
        List<ListedPhotograph> images = new ArrayList<>(stays.photographs());
        List<String> names = images.stream().map(ListedPhotograph::image).toList();
        goes.photographs().stream()
                .filter(one -> !names.contains(one.image()))
                .forEach(images::add);
        return Typed.of(stays).joined(Typed.of(goes)).person(stays).withPhotographs(images);
    }
}
