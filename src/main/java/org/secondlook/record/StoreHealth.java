package org.secondlook.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the record fares, for the screen. Immutable.
///
/// @param state at a glance
/// @param sentence what is wrong and what to do; says so when nothing is
/// @param lastCommitted when something last became durable
/// @param committed how many writes have become durable since the store was opened
public record StoreHealth(
        State state, String sentence, @Nullable Instant lastCommitted, long committed) {

    /// At a glance.
    public enum State {
        /// The last write became durable.
        WELL,
        /// A write has been under way for too long.
        SLOW,
        /// The last write failed; nothing is taken until one succeeds.
        FAILED,
        /// Closed; nothing is taken any more.
        CLOSED
    }
}
