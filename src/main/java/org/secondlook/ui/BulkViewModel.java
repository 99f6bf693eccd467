package org.secondlook.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.watchlist.Column;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;
import org.secondlook.watchlist.Typed;

/// What is set for many entries at once; what is left empty stays as it is. Used by the screen's
/// thread.
final class BulkViewModel {
    /// What a force sets for a whole list.
    static final List<Column> OF_PERSON =
            List.of(Column.LEGAL_BASIS, Column.REQUESTING_OFFICER, Column.EXPIRES, Column.CHECKED);

    /// Likewise, of every image of the entries.
    static final List<Column> OF_IMAGE = List.of(Column.IMAGE_SOURCE, Column.LAWFUL_HOLDING);

    private final Messages messages;
    private final Clock clock;
    private final Texts texts;

    BulkViewModel(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        List<Column> all = new ArrayList<>(OF_PERSON);
        all.addAll(OF_IMAGE);
        this.texts = new Texts(all);
    }

    Texts texts() {
        return texts;
    }

    /// All of them have just been made sure of.
    void checkedNow() {
        texts.text(Column.CHECKED).set(Typed.now(clock.instant()));
    }

    /// The list with what was typed, for the given entries; null when something cannot be read,
    /// which its field then says.
    @Nullable DraftList applied(DraftList list, Set<String> references) {
        if (!texts.check(messages)) {
            return null;
        }
        List<ListedPerson> people = new ArrayList<>();
        for (ListedPerson person : list.people()) {
            people.add(references.contains(person.reference()) ? set(person) : person);
        }
        return new DraftList(people, list.refused(), list.notes());
    }

    private ListedPerson set(ListedPerson person) {
        List<ListedPhotograph> photographs =
                person.photographs().stream()
                        .map(one ->
                                Typed.of(one).with(texts.typed(), filled(OF_IMAGE)).photograph(one))
                        .toList();
        return Typed.of(person)
                .with(texts.typed(), filled(OF_PERSON))
                .person(person)
                .withPhotographs(photographs);
    }

    private List<Column> filled(List<Column> of) {
        return of.stream().filter(column -> !texts.text(column).get().isBlank()).toList();
    }
}
