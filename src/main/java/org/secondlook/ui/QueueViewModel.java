package org.secondlook.ui;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;

/// The alerts that need a person: those that wait, newest first, and those that ended as not
/// adjudicated before anybody had seen it. Used by the screen's thread.
///
/// A new alert never takes the place of an open card; it opens by itself only where nothing is
/// open.
final class QueueViewModel {
    private final CardViewModel card;
    private final Clock clock;
    private final Messages messages;
    private final Runnable newAlert;
    private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();
    private final Set<UUID> known = new HashSet<>();
    private final Set<UUID> seenEnded = new HashSet<>();

    /// @param newAlert told once for every alert that comes
    QueueViewModel(CardViewModel card, Clock clock, Messages messages, Runnable newAlert) {
        this.card = card;
        this.clock = clock;
        this.messages = messages;
        this.newAlert = newAlert;
    }

    /// What is in the queue, newest first.
    ObservableList<QueueEntry> entries() {
        return entries;
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
        boolean came = false;
        for (Alert alert : alerts) {
            if (known.add(alert.id())) {
                entries.addFirst(new QueueEntry(alert));
                came |= !alert.state().isFinal();
            }
        }
        if (card.status().get() instanceof CardStatus.Expired) {
            entries.stream()
                    .filter(e -> e.number() == card.number())
                    .forEach(e -> seenEnded.add(e.alert().id()));
        }
        entries.removeIf(e -> isOver(e.alert()));
        entries.forEach(this::describe);
        if (came) {
            newAlert.run();
        }
        if (mayOpen && card.status().get() instanceof CardStatus.None) {
            openNext();
        }
    }

    private void openNext() {
        entries.stream()
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
            case AlertState.NotAdjudicated _ -> !open && seenEnded.contains(alert.id());
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
                            messages.text("queue.notAdjudicated"),
                            "");
        }
    }

    private void waiting(QueueEntry entry, Alert alert) {
        String age = Times.age(alert.raisedAt(), clock.instant());
        if (alert.first() != null) {
            entry.show(QueueEntry.Kind.WAITING, messages.text("queue.second"), age);
        } else if (card.isNotRecorded(alert)) {
            entry.show(QueueEntry.Kind.NOT_RECORDED, messages.text("queue.notRecorded"), age);
        } else {
            entry.show(QueueEntry.Kind.WAITING, alert.sight().camera(), age);
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
            entries.removeIf(e -> e.number() == finished);
        }
        openNext();
    }
}
