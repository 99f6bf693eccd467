package org.secondlook.record;

import java.util.List;

/// Some of the events that were looked for, newest first. Immutable.
///
/// @param events at most `SIZE`
/// @param next where the next page begins: only events before this number are still to be looked
///   through; 1 when there are none
/// @param last number of the last event of the record, 0 for none
public record EventPage(List<RecordedEvent> events, long next, long last) {
    /// Events of a page, at most.
    public static final int SIZE = 100;

    /// Events that one page reads through for a text, at most, so that nothing that is decided
    /// meanwhile waits long for the record.
    public static final int SEARCHED_MAX = 2_500;

    public EventPage {
        events = List.copyOf(events);
    }

    /// Whether there may be more.
    public boolean hasMore() {
        return next > 1;
    }
}
