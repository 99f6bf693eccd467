package org.secondlook.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Alerts that ended with nobody's judgement and are not in the log yet. Thread-safe; holds at most
/// one per alert.
///
/// Such an ending cannot be taken back when the log fails: the alert's life is over. So it is kept
/// and written as soon as the log takes it. If the program ends before, the log ends the alert when
/// it is next opened.
final class Unrecorded {
    private record Owed(Alert alert, AlertState.NotAdjudicated ended) {}

    private final AlertLog log;
    private final Consumer<Alert> onEnded;
    private final Queue<Owed> owed = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String fault;

    /// @param onEnded told of each alert whose ending the log has taken
    Unrecorded(AlertLog log, Consumer<Alert> onEnded) {
        this.log = log;
        this.onEnded = onEnded;
    }

    /// Ends an alert, and owes that to the log.
    ///
    /// @return false when it stands elsewhere by now, and nothing was done
    boolean owe(Alert alert, AlertState waiting, Instant at) {
        AlertState.NotAdjudicated ended = new AlertState.NotAdjudicated(at);
        boolean moved = alert.move(waiting, ended);
        if (moved) {
            owed.add(new Owed(alert, ended));
        }
        return moved;
    }

    /// Writes what is owed, oldest first, as far as the log takes it.
    synchronized void write() {
        Owed next = owed.peek();
        while (next != null) {
            try {
                log.notAdjudicated(next.alert(), next.ended().at());
            } catch (NotRecordedException e) {
                Optional<AlertState> standing = e.standing();
                if (standing.isEmpty()) {
                    fault = e.getMessage();
                    return;
                }
                next.alert().move(next.ended(), standing.get());
            }
            owed.remove();
            onEnded.accept(next.alert());
            next = owed.peek();
        }
        fault = null;
    }

    /// Whether the ending of an alert is owed.
    boolean owes(Alert alert) {
        return owed.stream().anyMatch(one -> one.alert() == alert);
    }

    /// Whether nothing is owed.
    boolean isEmpty() {
        return owed.isEmpty();
    }

    /// How many are owed.
    int size() {
        return owed.size();
    }

    /// Why something is still owed, in a plain sentence.
    Optional<String> fault() {
        return owed.isEmpty() ? Optional.empty() : Optional.ofNullable(fault);
    }
}
