package org.secondlook.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.secondlook.record.DueItem;
import org.secondlook.record.EvidenceHold;
import org.secondlook.record.PurgeReceipt;

/// Says in words what is kept, held and deleted. Immutable.
record RetentionWords(Messages messages, Times times) {

    /// What it is.
    String due(DueItem item) {
        return switch (item.kind()) {
            case ALERT_PICTURES -> messages.text("due.pictures", item.number());
            case DEPLOYMENT_KEY -> messages.text("due.key");
            case WATCHLIST -> messages.text("due.watchlist", item.list());
        };
    }

    /// When it is deleted, or why not.
    String when(DueItem item, Instant now) {
        EvidenceHold hold = item.hold();
        if (!item.problem().isEmpty()) {
            return item.problem();
        }
        if (hold != null) {
            return messages.text("due.held", hold.by().id(), times.day(hold.until()));
        }
        return now.isBefore(item.dueAt())
                ? messages.text("due.at", times.day(item.dueAt()), left(now, item.dueAt()))
                : messages.text("due.now", times.day(item.dueAt()));
    }

    private String left(Instant now, Instant at) {
        Duration left = Duration.between(now, at);
        return left.compareTo(Duration.ofHours(48)) < 0
                ? messages.text("due.left.hours", left.toHours(), left.toMinutesPart())
                : messages.text("due.left.days", left.toDays());
    }

    /// How a hold stands.
    String standing(EvidenceHold hold, Instant now) {
        EvidenceHold.Ending ending = hold.ending();
        if (ending != null) {
            return ending.by() == null
                    ? messages.text("hold.over", times.day(ending.at()))
                    : messages.text("hold.letGo", ending.by().id(), times.day(ending.at()));
        }
        return hold.isOverdue(now)
                ? messages.text("hold.overdue", times.day(hold.review()))
                : messages.text("hold.standing", times.day(hold.until()), times.day(hold.review()));
    }

    /// What a receipt is about.
    String receipt(PurgeReceipt receipt) {
        List<String> words = new ArrayList<>();
        for (PurgeReceipt.Kind kind : PurgeReceipt.Kind.values()) {
            List<PurgeReceipt.Item> items =
                    receipt.items().stream().filter(item -> item.kind() == kind).toList();
            if (!items.isEmpty()) {
                words.add(
                        switch (kind) {
                            case ALERT_PICTURES ->
                                    messages.text(
                                            "receipt.pictures",
                                            items.stream()
                                                    .map(PurgeReceipt.Item::alert)
                                                    .distinct()
                                                    .count());
                            case DEPLOYMENT_KEY -> messages.text("receipt.key");
                            case WATCHLIST -> messages.text("receipt.watchlist");
                        });
            }
        }
        return messages.text("receipt.deleted", String.join(", ", words));
    }

    /// What became of one thing.
    String item(PurgeReceipt.Item item) {
        String what =
                switch (item.kind()) {
                    case ALERT_PICTURES ->
                            messages.text(
                                    "receipt.item.pictures",
                                    String.valueOf(item.alert()),
                                    item.part());
                    case DEPLOYMENT_KEY -> messages.text("receipt.key");
                    case WATCHLIST -> messages.text("receipt.item.watchlist", item.list());
                };
        return switch (item.outcome()) {
            case DESTROYED -> messages.text("receipt.item.destroyed", what, item.keysDestroyed());
            case GONE -> messages.text("receipt.item.gone", what);
        };
    }
}
