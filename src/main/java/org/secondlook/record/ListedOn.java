package org.secondlook.record;

import java.time.Instant;
import java.util.UUID;

/// Whether somebody was on the watchlist of a session. Immutable.
///
/// @param session the opening of the record
/// @param deployment its reference
/// @param opened when the session began
/// @param answer whether they were on its list
public record ListedOn(UUID session, String deployment, Instant opened, Answer answer) {
    /// Whether somebody was on a list.
    public enum Answer {
        YES,
        NO,
        /// The session was recorded by a version that did not keep who was on the list.
        NOT_KNOWN
    }
}
