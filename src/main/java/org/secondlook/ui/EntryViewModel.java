package org.secondlook.ui;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.watchlist.Column;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;
import org.secondlook.watchlist.Marker;
import org.secondlook.watchlist.Typed;

/// One entry of a list as it is being edited. Used by the screen's thread.
final class EntryViewModel {
    /// Typed or chosen of the person.
    static final List<Column> OF_PERSON =
            List.of(
                    Column.REFERENCE,
                    Column.NAME,
                    Column.CATEGORY,
                    Column.DATE_OF_BIRTH,
                    Column.AGE,
                    Column.OFFENCE,
                    Column.LEGAL_BASIS,
                    Column.REQUESTING_OFFICER,
                    Column.INSTRUCTIONS,
                    Column.EXPIRES,
                    Column.CHECKED);

    /// Typed of an image.
    static final List<Column> OF_IMAGE =
            List.of(Column.IMAGE_SOURCE, Column.IMAGE_TAKEN, Column.LAWFUL_HOLDING);

    /// An image as it is being edited.
    ///
    /// @param before as it was
    /// @param texts what is typed of it
    /// @param removed whether it is to leave the list
    record Image(ListedPhotograph before, Texts texts, BooleanProperty removed) {
        Image(ListedPhotograph before) {
            this(before, new Texts(OF_IMAGE), new SimpleBooleanProperty());
            texts.set(Typed.of(before));
        }

        private boolean isAsBefore() {
            return !removed.get() && texts.over(Typed.of(before)).equals(Typed.of(before));
        }
    }

    private final Messages messages;
    private final Clock clock;
    private final Texts texts = new Texts(OF_PERSON);
    private final Map<Marker, BooleanProperty> markers = new EnumMap<>(Marker.class);
    private final BooleanProperty relativesKnown = new SimpleBooleanProperty();
    private final ObservableList<Image> images = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private @Nullable ListedPerson before;

    EntryViewModel(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        OF_PERSON.forEach(column -> texts.text(column).addListener((_, _, _) -> compare()));
        for (Marker marker : Marker.values()) {
            BooleanProperty ticked = new SimpleBooleanProperty();
            ticked.addListener((_, _, _) -> compare());
            markers.put(marker, ticked);
        }
        relativesKnown.addListener((_, _, _) -> compare());
    }

    Texts texts() {
        return texts;
    }

    BooleanProperty marker(Marker marker) {
        return Objects.requireNonNull(markers.get(marker), marker::name);
    }

    BooleanProperty relativesKnown() {
        return relativesKnown;
    }

    ObservableList<Image> images() {
        return images;
    }

    /// Whether anything differs from what is kept.
    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// Who is edited; null when nobody is.
    @Nullable ListedPerson before() {
        return before;
    }

    /// Begins with what is kept.
    void edit(@Nullable ListedPerson person) {
        before = null;
        changed.set(false);
        images.clear();
        if (person == null) {
            return;
        }
        texts.set(Typed.of(person));
        markers.forEach(
                (marker, ticked) -> ticked.set(person.details().markers().contains(marker)));
        relativesKnown.set(person.details().relativesKnown());
        for (ListedPhotograph photograph : person.photographs()) {
            Image image = new Image(photograph);
            OF_IMAGE.forEach(
                    column -> image.texts.text(column).addListener((_, _, _) -> compare()));
            image.removed.addListener((_, _, _) -> compare());
            images.add(image);
        }
        before = person;
    }

    /// The person has just been made sure of.
    void checkedNow() {
        texts.text(Column.CHECKED).set(Typed.now(clock.instant()));
    }

    private void compare() {
        ListedPerson person = before;
        changed.set(
                person != null
                        && !(typed(person).equals(Typed.of(person))
                                && images.stream().allMatch(Image::isAsBefore)));
    }

    private Typed typed(ListedPerson person) {
        Set<Marker> ticked = EnumSet.noneOf(Marker.class);
        markers.forEach((marker, property) -> {
            if (property.get()) {
                ticked.add(marker);
            }
        });
        return texts.over(Typed.of(person)).with(ticked, relativesKnown.get());
    }

    /// The person as typed; null when something cannot be read, which each field then says.
    @Nullable ListedPerson edited() {
        ListedPerson person = before;
        if (person == null) {
            return null;
        }
        Typed typed = typed(person);
        boolean good = texts.check(messages);
        for (Image image : images) {
            good &= image.removed.get() || image.texts.check(messages);
        }
        if (!good) {
            return null;
        }
        List<ListedPhotograph> kept =
                images.stream()
                        .filter(image -> !image.removed.get())
                        .map(image ->
                                image.texts.over(Typed.of(image.before)).photograph(image.before))
                        .toList();
        return typed.person(person).withPhotographs(kept);
    }
}
