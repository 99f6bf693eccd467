package org.secondlook.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.EventFilter;

/// Which events the officer looks for. Used by the screen's thread.
final class EventQuestion {
    private final Messages messages;
    private final ZoneId zone;
    private final ObjectProperty<EventGroup> group =
            new SimpleObjectProperty<>(EventGroup.EVERYTHING);
    private final StringProperty deployment = new SimpleStringProperty("");
    private final StringProperty officer = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /// @param zone of the days
    /// @param changed told after each change
    EventQuestion(Messages messages, ZoneId zone, Runnable changed) {
        this.messages = messages;
        this.zone = zone;
        InvalidationListener listener = _ -> changed.run();
        group.addListener(listener);
        deployment.addListener(listener);
        officer.addListener(listener);
        from.addListener(listener);
        to.addListener(listener);
        text.addListener(listener);
    }

    ObjectProperty<EventGroup> group() {
        return group;
    }

    /// Reference of a deployment; empty for any.
    StringProperty deployment() {
        return deployment;
    }

    /// Id of who acted; empty for anybody.
    StringProperty officer() {
        return officer;
    }

    /// The first day, like 2026-11-23; empty for the beginning.
    StringProperty from() {
        return from;
    }

    /// The last day; empty for the end.
    StringProperty to() {
        return to;
    }

    /// Part of what is told; empty for anything.
    StringProperty text() {
        return text;
    }

    /// Why it cannot be looked for, a sentence; empty when it can.
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// Looks for everything again.
    void clear() {
        group.set(EventGroup.EVERYTHING);
        deployment.set("");
        officer.set("");
        from.set("");
        to.set("");
        text.set("");
    }

    /// What is looked for; empty where a day cannot be read, which is said then.
    Optional<EventFilter> filter() {
        error.set("");
        try {
            Instant begin = begin(from.get(), 0);
            Instant end = begin(to.get(), 1);
            String words = text.get().strip();
            if (words.length() > EventFilter.TEXT_MAX) {
                error.set(messages.text("record.text.long", EventFilter.TEXT_MAX));
                return Optional.empty();
            }
            if (begin != null && end != null && !begin.isBefore(end)) {
                error.set(messages.text("record.days.order"));
                return Optional.empty();
            }
            return Optional.of(
                    new EventFilter(
                            group.get().types(),
                            deployment.get(),
                            officer.get(),
                            begin,
                            end,
                            words));
        } catch (DateTimeParseException e) {
            error.set(messages.text("record.day.wrong", e.getParsedString()));
            return Optional.empty();
        }
    }

    private @Nullable Instant begin(String day, int later) {
        return day.isBlank()
                ? null
                : LocalDate.parse(day.strip()).plusDays(later).atStartOfDay(zone).toInstant();
    }
}
