package org.secondlook.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.EventFilter;
import org.secondlook.record.EventPage;
import org.secondlook.record.RecordedEvent;
import org.secondlook.record.Register;

/// The events of the record that are looked for, newest first. Used by the screen's thread; pages
/// are read on `work`, one at a time.
///
/// A text is looked for in small steps, so that nobody waits for the record meanwhile: what is
/// found is shown as it comes, until a page is full or the beginning is reached.
final class EventsViewModel {
    private final Register register;
    private final Messages messages;
    private final Errand errand;
    private final EventWords words;
    private final Times times;
    private final EventQuestion question;
    private final ObservableList<RecordedEvent> events = FXCollections.observableArrayList();
    private final ObservableList<String> deployments = FXCollections.observableArrayList();
    private final ObservableList<String> officers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RecordedEvent> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private EventFilter asked = EventFilter.ALL;
    private long next = Long.MAX_VALUE;
    private int wanted;
    private boolean reading;
    private boolean changed;
    private boolean closed;

    EventsViewModel(Workplace place, Errand errand) {
        this.register = place.office().register();
        this.messages = place.messages();
        this.errand = errand;
        this.times = new Times(place.clock().getZone(), place.messages());
        this.words = new EventWords(messages, times, place.office().ownPolicy());
        this.question = new EventQuestion(messages, place.clock().getZone(), this::ask);
    }

    Errand errand() {
        return errand;
    }

    EventWords words() {
        return words;
    }

    Times times() {
        return times;
    }

    /// What is looked for.
    EventQuestion question() {
        return question;
    }

    /// What was found so far.
    ObservableList<RecordedEvent> events() {
        return events;
    }

    /// References of deployments that can be chosen; the first is empty, for any.
    ObservableList<String> deployments() {
        return deployments;
    }

    /// Ids of officers that can be chosen; the first is empty, for anybody.
    ObservableList<String> officers() {
        return officers;
    }

    /// The event that is looked at; null for none.
    ObjectProperty<@Nullable RecordedEvent> selected() {
        return selected;
    }

    /// How many are shown and how far back was looked, a sentence.
    ReadOnlyStringProperty standing() {
        return standing.getReadOnlyProperty();
    }

    /// Whether there are older ones.
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    /// Looks anew.
    void refresh() {
        errand.run(
                () ->
                        List.of(
                                register.references(),
                                register.officers().stream().map(o -> o.officer().id()).toList()),
                found -> {
                    choices(deployments, found.getFirst());
                    choices(officers, found.getLast());
                });
        ask();
    }

    private static void choices(ObservableList<String> choices, List<String> found) {
        List<String> all = new java.util.ArrayList<>(List.of(""));
        all.addAll(found);
        if (!choices.equals(all)) {
            choices.setAll(all);
        }
    }

    private void ask() {
        Optional<EventFilter> filter = question.filter();
        if (filter.isEmpty()) {
            return;
        }
        asked = filter.get();
        changed = true;
        next = Long.MAX_VALUE;
        wanted = EventPage.SIZE;
        read();
    }

    /// Shows older ones too.
    void older() {
        if (more.get() && !reading) {
            wanted = events.size() + EventPage.SIZE;
            read();
        }
    }

    private void read() {
        if (reading || closed) {
            return;
        }
        reading = true;
        EventFilter filter = asked;
        long before = next;
        errand.run(
                () -> register.events(filter, before),
                page -> {
                    reading = false;
                    took(filter, page);
                },
                why -> {
                    reading = false;
                    errand.refuse(why);
                });
    }

    private void took(EventFilter filter, EventPage page) {
        if (filter != asked) {
            read();
            return;
        }
        if (changed) {
            changed = false;
            show(page.events());
        } else {
            events.addAll(page.events());
        }
        next = page.next();
        more.set(page.hasMore());
        boolean goesOn = page.hasMore() && events.size() < wanted;
        standing.set(goesOn ? messages.text("record.searching", next) : standing(page));
        if (goesOn) {
            read();
        }
    }

    /// The event that is looked at stays so where it is found again.
    private void show(List<RecordedEvent> found) {
        RecordedEvent before = selected.get();
        events.setAll(found);
        selected.set(
                before == null
                        ? null
                        : found.stream()
                                .filter(e -> e.sequence() == before.sequence())
                                .findFirst()
                                .orElse(null));
    }

    private String standing(EventPage page) {
        return page.hasMore()
                ? messages.text("record.shown.more", events.size(), page.last())
                : messages.text("record.shown.all", events.size(), page.last());
    }

    /// Reads no further.
    void close() {
        closed = true;
    }
}
