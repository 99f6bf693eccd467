package org.secondlook.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is asked when pictures are held as evidence, or let go. Used by the screen's thread.
final class HoldForm {
    /// Days until a hold ends by itself, if nobody says otherwise.
    static final int UNTIL_DAYS = 90;

    /// Days until somebody looks at it again, if nobody says otherwise.
    static final int REVIEW_DAYS = 28;

    private final Clock clock;
    private final Messages messages;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty until = new SimpleStringProperty("");
    private final StringProperty review = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    HoldForm(Clock clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
        clear();
    }

    /// Why, as typed.
    StringProperty reason() {
        return reason;
    }

    /// The last day of the hold.
    StringProperty until() {
        return until;
    }

    /// The last day on which somebody looks at it again.
    StringProperty review() {
        return review;
    }

    /// What is wrong with it, a sentence; empty when nothing is.
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// Begins anew.
    void clear() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        reason.set("");
        until.set(today.plusDays(UNTIL_DAYS).toString());
        review.set(today.plusDays(REVIEW_DAYS).toString());
        error.set("");
    }

    /// Whether a reason is given, which is said if not.
    boolean hasReason() {
        error.set(reason.get().isBlank() ? messages.text("hold.reason.missing") : "");
        return !reason.get().isBlank();
    }

    /// Whether both days can be read, which is said if not.
    boolean hasDays() {
        for (String day : java.util.List.of(until.get(), review.get())) {
            try {
                LocalDate.parse(day.strip());
            } catch (DateTimeParseException e) {
                error.set(messages.text("record.day.wrong", day));
                return false;
            }
        }
        return true;
    }

    /// The end of a day.
    Instant end(StringProperty day) {
        return LocalDate.parse(day.get().strip())
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
