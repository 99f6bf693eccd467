package org.secondlook.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;

/// The pictures of the person on the open card. Used by the screen's thread.
final class PicturesViewModel {
    private final ObservableList<Portrait> all = FXCollections.observableArrayList();

    /// Kept, because it is told of changes only for as long as somebody holds it.
    private final ObservableList<Portrait> allToRead =
            FXCollections.unmodifiableObservableList(all);

    private final ReadOnlyObjectWrapper<@Nullable Portrait> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Portrait> best = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper clearer = new ReadOnlyBooleanWrapper();
    private @Nullable Pictures pictures;

    /// All of them, in the order of their thumbnails; later ones are added at the end.
    ObservableList<Portrait> all() {
        return allToRead;
    }

    /// The one that is shown large while looking.
    ReadOnlyObjectProperty<@Nullable Portrait> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The best one.
    ReadOnlyObjectProperty<@Nullable Portrait> best() {
        return best.getReadOnlyProperty();
    }

    /// Whether a much better one has come since the officer picked one or marked.
    ReadOnlyBooleanProperty clearer() {
        return clearer.getReadOnlyProperty();
    }

    /// Shows the pictures of a card, or none.
    void show(@Nullable Pictures next) {
        pictures = next;
        all.setAll(next == null ? List.of() : next.inOrder());
        tell();
    }

    /// Takes note of the pictures that there are now.
    ///
    /// @param bestFirst those of the open card's alert
    void refresh(List<Portrait> bestFirst) {
        Pictures open = pictures;
        if (open != null) {
            List<Portrait> fresh = open.update(bestFirst);
            if (!fresh.isEmpty()) {
                all.addAll(fresh);
                tell();
            }
        }
    }

    /// Stays with what is shown: the officer relies on it.
    void hold() {
        Portrait now = shown.get();
        if (now != null) {
            pick(now);
        }
    }

    /// Shows a picture and stays with it.
    void pick(Portrait picture) {
        Pictures open = pictures;
        if (open != null) {
            open.hold(picture);
            tell();
        }
    }

    /// Shows the picture that is `step` thumbnails further on.
    void move(int step) {
        Portrait now = shown.get();
        if (now != null) {
            pick(all.get(Math.clamp(all.indexOf(now) + step, 0, all.size() - 1)));
        }
    }

    /// Shows the best picture.
    void pickBest() {
        Portrait now = best.get();
        if (now != null) {
            pick(now);
        }
    }

    private void tell() {
        Pictures open = pictures;
        shown.set(open == null ? null : open.shown());
        best.set(open == null ? null : open.best());
        clearer.set(open != null && open.isClearerThere());
    }
}
