package org.secondlook.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the events tell of rows, until the rows were found. Confined to one thread.
final class Told {
    private static final String PREVIOUS = ",\"previous\":";

    /// Number of each event, by what it says.
    private final Map<String, Long> events = new HashMap<>();

    /// Whether an event can be built again from rows that stay as they are. An attempt to sign in
    /// has a row; leaving and locking have none.
    static boolean isOfRows(EventType type, String line) {
        return type.tellsOfRows() || (type == EventType.SIGN_IN && line.contains("\"attempt\":\""));
    }

    void add(String line, long sequence) {
        events.put(said(line), sequence);
    }

    private static String said(String line) {
        return line.substring(0, line.lastIndexOf(PREVIOUS));
    }

    /// What is wrong when no event tells what a row says, or another row has said it.
    Optional<String> check(Event event, String what) {
        return remove(event) != null ? Optional.empty() : otherwise(what);
    }

    /// As above, of a row that gives its event's number.
    Optional<String> check(Event event, String what, long number) {
        Long sequence = remove(event);
        return sequence != null && sequence == number ? Optional.empty() : otherwise(what);
    }

    /// As above, of two rows, of which the one was written before the other.
    Optional<String> checkInOrder(Event first, String what, Event then, String whatThen) {
        Long before = remove(first);
        if (before == null) {
            return otherwise(what);
        }
        Long after = remove(then);
        return after != null && before < after ? Optional.empty() : otherwise(whatThen);
    }

    private @Nullable Long remove(Event event) {
        return events.remove(said(event.line(1, EventChain.NONE)));
    }

    private static Optional<String> otherwise(String what) {
        return Optional.of("%s is in the record otherwise than its event tells.".formatted(what));
    }

    /// The first event of which no row was found.
    Optional<String> rest() {
        return events.values().stream()
                .sorted()
                .findFirst()
                .map(
                        "Event %d tells of something that is not in the record any more, or was changed in it."
                                ::formatted);
    }
}
