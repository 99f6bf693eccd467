package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Trail;
import org.secondlook.deployment.ResponseColour;

/// The alerts that need a person: those that wait, and those that ended as not adjudicated before
/// anybody had seen it. First those whose category asks for the fastest response, among them those
/// who are still in view, among them the newest. Used by the screen's thread.
///
/// The order is made when an alert comes or goes, and open and begun cards keep their place: no
/// chip moves away under the pointer. A new alert never takes the place of an open card; it opens
/// by itself only where nothing is open.
final class QueueViewModel {
    /// A new alert is announced for so long.
    static final Duration ANNOUNCED = Duration.ofSeconds(6);

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final CardViewModel card;
    private final Clock clock;
    private final Messages messages;
    private final Runnable newAlert;
    private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();
    private final Set<UUID> known = new HashSet<>();
    private final Set<UUID> seenEnded = new HashSet<>();
    private final ReadOnlyStringWrapper announcement = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper forAnother = new ReadOnlyStringWrapper("");
    private Instant announced = Instant.EPOCH;

    /// Whether an alert has come or gone since the order was made.
    private boolean unordered;

    /// @param newAlert told once for every alert that comes
    QueueViewModel(CardViewModel card, Clock clock, Messages messages, Runnable newAlert) {
        this.card = card;
        this.clock = clock;
        this.messages = messages;
        this.newAlert = newAlert;
    }

    /// What has just come, in words; empty when nothing has.
    ReadOnlyStringProperty announcement() {
        return announcement.getReadOnlyProperty();
    }

    /// What is in the queue, the most urgent first.
    ObservableList<QueueEntry> entries() {
        return entries;
    }

    /// How many wait for another officer than the one who sits here.
    long forAnother() {
        return entries.stream().filter(e -> isForAnother(e.alert())).count();
    }

    /// The same, in words; empty for none.
    ReadOnlyStringProperty forAnotherWords() {
        return forAnother.getReadOnlyProperty();
    }

    private boolean isForAnother(Alert alert) {
        return !alert.state().isFinal() && card.isForAnother(alert);
    }

    /// How many wait for a judgement.
    long waiting() {
        return entries.stream().filter(e -> !e.alert().state().isFinal()).count();
    }

    /// Takes note of the alerts as they stand now.
    ///
    /// @param mayOpen whether an alert may open where no card is open; false while the screen is
    ///   locked
    void refresh(List<Alert> alerts, boolean mayOpen) {
        List<Alert> came = new ArrayList<>();
        for (Alert alert : alerts) {
            if (known.add(alert.id())) {
                entries.add(new QueueEntry(alert));
                unordered = true;
                if (!alert.state().isFinal()) {
                    came.add(alert);
                }
            }
        }
        if (card.status().get() instanceof CardStatus.Expired) {
            entries.stream()
                    .filter(e -> e.number() == card.number())
                    .forEach(e -> seenEnded.add(e.alert().id()));
        }
        unordered |= entries.removeIf(e -> isOver(e.alert()));
        entries.forEach(this::describe);
        if (unordered) {
            unordered = false;
            sort();
        }
        long others = forAnother();
        forAnother.set(others == 0 ? "" : messages.text("queue.forAnother", others));
        if (!came.isEmpty()) {
            newAlert.run();
        }
        announce(came);
        if (mayOpen && card.status().get() instanceof CardStatus.None) {
            openNext();
        }
    }

    /// In words, for a while, so that it can be read and read out.
    private void announce(List<Alert> came) {
        Instant now = clock.instant();
        if (!came.isEmpty()) {
            Alert last = came.getLast();
            announcement.set(
                    came.size() == 1
                            ? messages.text(
                                    "queue.new",
                                    String.valueOf(last.number()),
                                    last.sight().camera())
                            : messages.text("queue.new.many", came.size()));
            announced = now;
        } else if (Duration.between(announced, now).compareTo(ANNOUNCED) > 0) {
            announcement.set("");
        }
    }

    private void sort() {
        List<QueueEntry> ordered = new ArrayList<>(entries);
        ordered.removeIf(this::keepsItsPlace);
        ordered.sort(urgency());
        for (int place = 0; place < entries.size(); place++) {
            QueueEntry entry = entries.get(place);
            if (keepsItsPlace(entry)) {
                ordered.add(Math.min(place, ordered.size()), entry);
            }
        }
        if (!ordered.equals(entries)) {
            entries.setAll(ordered);
        }
    }

    private boolean keepsItsPlace(QueueEntry entry) {
        return entry.number() == card.number() || card.isBegun(entry.alert());
    }

    private Comparator<QueueEntry> urgency() {
        long now = System.nanoTime();
        return Comparator.comparing((QueueEntry e) -> colour(e.alert()))
                .thenComparing(e -> !isInView(e.alert(), now))
                .thenComparing(Comparator.comparingInt(QueueEntry::number).reversed());
    }

    private static ResponseColour colour(Alert alert) {
        return alert.sight().candidate().entry().category().colour();
    }

    /// Whoever was not seen again is taken to be in view for as long as a track lasts unseen.
    private boolean isInView(Alert alert, long now) {
        return alert.trail()
                .last(now)
                .map(Trail.Last::isInView)
                .orElseGet(() ->
                        Duration.between(alert.raisedAt(), clock.instant()).compareTo(FRESH) < 0);
    }

    private void openNext() {
        entries.stream()
                .sorted(urgency())
                .map(QueueEntry::alert)
                .filter(alert -> alert.state() instanceof AlertState.Waiting)
                .filter(alert -> !card.isForAnother(alert))
                .findFirst()
                .ifPresent(card::open);
    }

    private boolean isOver(Alert alert) {
        boolean open = alert.number() == card.number();
        return switch (alert.state()) {
            case AlertState.Waiting _, AlertState.Committing _ -> false;
            case AlertState.Decided _ -> !open;
            case AlertState.NotAdjudicated _ ->
                    !open
                            && !card.isLate(alert)
                            && (!alert.isReal() || seenEnded.contains(alert.id()));
        };
    }

    private void describe(QueueEntry entry) {
        Alert alert = entry.alert();
        switch (alert.state()) {
            case AlertState.Waiting _ -> waiting(entry, alert);
            case AlertState.Committing _ ->
                    entry.show(QueueEntry.Kind.RECORDING, messages.text("queue.recording"), "");
            case AlertState.Decided _ ->
                    entry.show(QueueEntry.Kind.RECORDING, messages.text("queue.decided"), "");
            case AlertState.NotAdjudicated _ ->
                    entry.show(
                            QueueEntry.Kind.NOT_ADJUDICATED,
                            card.isLate(alert)
                                    ? messages.text("queue.late")
                                    : messages.text("queue.notAdjudicated"),
                            "");
        }
    }

    private void waiting(QueueEntry entry, Alert alert) {
        String age = card.life().age(alert);
        if (card.isForAnother(alert)) {
            entry.show(QueueEntry.Kind.WAITING, messages.text("queue.second"), age);
        } else if (card.isNotRecorded(alert)) {
            entry.show(QueueEntry.Kind.NOT_RECORDED, messages.text("queue.notRecorded"), age);
        } else {
            entry.show(
                    QueueEntry.Kind.WAITING,
                    card.isBegun(alert)
                            ? messages.text("queue.begun", alert.sight().camera())
                            : alert.sight().camera(),
                    age);
        }
    }

    /// Opens the card of the entry that is `step` places further down the queue than the open one.
    void move(int step) {
        if (entries.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < entries.size(); i++) {
            at = entries.get(i).number() == card.number() ? i : at;
        }
        int to = at < 0 ? 0 : Math.clamp(at + step, 0, entries.size() - 1);
        card.open(entries.get(to).alert());
    }

    /// Leaves a finished card, or one that waits for a second officer: opens the next alert that
    /// waits for this one, or closes the card.
    void next() {
        CardStatus status = card.status().get();
        if (!status.isFinal() && !(status instanceof CardStatus.AwaitsSecond)) {
            return;
        }
        int finished = card.number();
        card.close();
        if (status.isFinal()) {
            unordered |= entries.removeIf(e -> e.number() == finished);
        }
        openNext();
    }
}
