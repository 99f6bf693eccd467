package org.secondlook.record;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which events are looked for. Immutable.
///
/// @param types of these kinds; empty for every kind
/// @param deployment its reference; empty for any and none
/// @param actor id of who did it, with its letters as they are recorded; empty for anybody
/// @param from not before; null for the beginning
/// @param to before; null for the end
/// @param text part of what the event says, its letters large or small; empty for anything
public record EventFilter(
        Set<EventType> types,
        String deployment,
        String actor,
        @Nullable Instant from,
        @Nullable Instant to,
        String text) {
    /// Characters of a text that is looked for, at most.
    public static final int TEXT_MAX = 100;

    /// Everything.
    public static final EventFilter ALL = new EventFilter(Set.of(), "", "", null, null, "");

    public EventFilter {
        types = Set.copyOf(types);
        if (text.length() > TEXT_MAX) {
            throw new IllegalArgumentException("a text that is looked for is too long");
        }
    }
}
