package org.secondlook.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Role;
import org.secondlook.record.DueItem;
import org.secondlook.record.EvidenceHold;
import org.secondlook.record.PurgeReceipt;
import org.secondlook.record.Purged;
import org.secondlook.record.Retention;
import org.secondlook.record.StorageState;

/// What is deleted when, what is held back, and what was deleted. Used by the screen's thread;
/// deleting runs on `slow`.
final class RetentionViewModel {
    /// Receipts that are shown, at most, the newest.
    static final int RECEIPTS_MAX = 1_000;

    /// What is looked at.
    enum Part {
        DUE,
        HELD,
        DELETED
    }

    private record Found(
            List<DueItem> due, List<EvidenceHold> holds, List<PurgeReceipt> receipts) {}

    private final Workplace place;
    private final Messages messages;
    private final Retention retention;
    private final Errand reading;
    private final Errand deleting;
    private final HoldForm form;
    private final ObservableList<RetentionRow> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.DUE);
    private final ObjectProperty<@Nullable RetentionRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Map<Part, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper notices = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private Found found = new Found(List.of(), List.of(), List.of());

    RetentionViewModel(Workplace place) {
        this.place = place;
        this.messages = place.messages();
        this.retention = place.office().register().retention();
        this.reading = new Errand(place.work(), place.screen(), messages);
        this.deleting = new Errand(place.slow(), place.screen(), messages);
        this.form = new HoldForm(place.clock(), messages);
        part.addListener((_, _, _) -> sift());
        selected.addListener((_, _, _) -> form.clear());
    }

    /// Those of the part that is looked at.
    ObservableList<RetentionRow> shown() {
        return shown;
    }

    ObjectProperty<Part> part() {
        return part;
    }

    /// The line that is looked at; null for none.
    ObjectProperty<@Nullable RetentionRow> selected() {
        return selected;
    }

    /// How many lines each part has; holds that have ended are not counted.
    ReadOnlyObjectProperty<Map<Part, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /// What somebody should know of the storage of the record: room on its disk, what could not be
    /// deleted or is missing, holds that nobody has looked at again in time; sentences, empty for
    /// nothing.
    ReadOnlyStringProperty notices() {
        return notices.getReadOnlyProperty();
    }

    /// What was done last, a sentence; empty for nothing.
    ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    HoldForm form() {
        return form;
    }

    Errand reading() {
        return reading;
    }

    Errand deleting() {
        return deleting;
    }

    Instant now() {
        return place.clock().instant();
    }

    Times times() {
        return new Times(place.clock().getZone(), place.messages());
    }

    boolean mayHold() {
        return place.who().account().has(Role.SUPERVISOR)
                || place.who().account().has(Role.AUTHORISING_OFFICER);
    }

    /// Looks anew.
    void refresh() {
        reading.run(
                () -> new Found(retention.due(), retention.holds(), retention.purges(RECEIPTS_MAX)),
                this::take);
    }

    private void take(Found now) {
        found = now;
        Map<Part, Integer> all = new EnumMap<>(Part.class);
        List<EvidenceHold> holding = now.holds.stream().filter(EvidenceHold::holds).toList();
        all.put(Part.DUE, now.due.size());
        all.put(Part.HELD, holding.size());
        all.put(Part.DELETED, now.receipts.size());
        counts.set(all);
        StorageState state = place.office().register().storage();
        int overdue = (int) holding.stream().filter(hold -> hold.isOverdue(now())).count();
        notices.set(
                StorageWords.fully(
                        new StorageWords(messages)
                                .of(
                                        new StorageState(
                                                state.freeBytes(),
                                                state.exhibitsOpen(),
                                                overdue,
                                                state.problems(),
                                                state.clock()))));
        sift();
    }

    private void sift() {
        RetentionRow before = selected.get();
        shown.setAll(
                switch (part.get()) {
                    case DUE ->
                            found.due.stream()
                                    .sorted(
                                            Comparator.comparing(DueItem::deployment)
                                                    .thenComparing(DueItem::dueAt))
                                    .<RetentionRow>map(RetentionRow.Due::new)
                                    .toList();
                    case HELD ->
                            found.holds.stream()
                                    .sorted(Comparator.comparing(hold -> !hold.holds()))
                                    .<RetentionRow>map(RetentionRow.Held::new)
                                    .toList();
                    case DELETED ->
                            found.receipts.stream()
                                    .<RetentionRow>map(RetentionRow.Deleted::new)
                                    .toList();
                });
        selected.set(shown.contains(before) ? before : null);
    }

    /// Deletes for good whatever is due.
    void purge() {
        done.set("");
        if (!deleting.busy().get()) {
            deleting.run(
                    retention::purge,
                    purged -> {
                        done.set(words(purged));
                        refresh();
                    });
        }
    }

    private String words(Purged purged) {
        boolean nothing =
                purged.alerts() + purged.keys() + purged.lists() + purged.gone() == 0
                        && purged.problems().isEmpty();
        return nothing
                ? messages.text("retention.nothingDue")
                : messages.text(
                                "retention.purged",
                                purged.alerts(),
                                purged.keys(),
                                purged.lists(),
                                purged.gone(),
                                String.join(" ", purged.problems()))
                        .strip();
    }

    /// Holds the pictures of an alert as evidence.
    void hold(UUID alert, int number) {
        done.set("");
        if (deleting.busy().get() || !form.hasReason() || !form.hasDays()) {
            return;
        }
        String reason = form.reason().get().strip();
        Instant until = form.end(form.until());
        Instant review = form.end(form.review());
        deleting.run(
                () -> retention.hold(alert, reason, until, review, place.who()),
                _ -> {
                    form.clear();
                    done.set(messages.text("hold.held", number));
                    refresh();
                });
    }

    /// Lets held pictures go.
    void release(EvidenceHold hold) {
        done.set("");
        if (deleting.busy().get() || !form.hasReason()) {
            return;
        }
        String reason = form.reason().get().strip();
        deleting.run(
                () -> {
                    retention.release(hold.alert(), reason, place.who());
                    return true;
                },
                _ -> {
                    form.clear();
                    done.set(messages.text("hold.released", hold.number()));
                    refresh();
                });
    }
}
