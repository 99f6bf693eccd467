package org.secondlook.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.secondlook.deployment.Officer;
import org.secondlook.record.ListedOn;
import org.secondlook.record.Register;

/// Whether a person was on the list on a day, by record id alone. Used by the screen's thread.
final class ListedViewModel {
    private final Register register;
    private final Messages messages;
    private final Officer who;
    private final ZoneId zone;
    private final Times times;
    private final Errand errand;
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty day = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ObservableList<String> answers = FXCollections.observableArrayList();

    ListedViewModel(Workplace place) {
        register = place.office().register();
        messages = place.messages();
        who = place.who().officer();
        zone = place.clock().getZone();
        times = new Times(zone, messages);
        errand = new Errand(place.work(), place.screen(), messages);
        day.set(LocalDate.ofInstant(place.clock().instant(), zone).toString());
    }

    /// The record id of the person's entry.
    StringProperty id() {
        return id;
    }

    StringProperty day() {
        return day;
    }

    Errand errand() {
        return errand;
    }

    /// The answer in a sentence; empty before anything was asked.
    ReadOnlyStringProperty verdict() {
        return verdict.getReadOnlyProperty();
    }

    /// One sentence for each session of that day.
    ObservableList<String> answers() {
        return answers;
    }

    /// Asks; that it was asked is recorded.
    void ask() {
        verdict.set("");
        answers.clear();
        String asked = id.get().strip();
        if (asked.isEmpty()) {
            errand.refuse(messages.text("listed.id.missing"));
            return;
        }
        try {
            LocalDate on = LocalDate.parse(day.get().strip());
            errand.run(
                    () -> register.wasListed(asked, on, zone, who),
                    found -> tell(asked, on, found));
        } catch (DateTimeParseException e) {
            errand.refuse(messages.text("record.day.wrong", day.get()));
        }
    }

    private void tell(String asked, LocalDate on, List<ListedOn> found) {
        boolean yes = found.stream().anyMatch(one -> one.answer() == ListedOn.Answer.YES);
        boolean unknown = found.stream().anyMatch(one -> one.answer() == ListedOn.Answer.NOT_KNOWN);
        verdict.set(
                found.isEmpty()
                        ? messages.text("listed.none", on.toString())
                        : yes
                                ? messages.text("listed.yes", asked, on.toString())
                                : unknown
                                        ? messages.text("listed.unknown", asked, on.toString())
                                        : messages.text("listed.no", asked, on.toString()));
        answers.setAll(found.stream().map(this::words).toList());
    }

    private String words(ListedOn one) {
        String answer =
                switch (one.answer()) {
                    case YES -> messages.text("listed.answer.yes");
                    case NO -> messages.text("listed.answer.no");
                    case NOT_KNOWN -> messages.text("listed.answer.unknown");
                };
        return messages.text("listed.answer", one.deployment(), times.day(one.opened()), answer);
    }
}
