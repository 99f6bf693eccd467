package org.secondlook.record;

import java.time.Instant;
import org.secondlook.deployment.Officer;

/// What somebody did with a kept list. Immutable; says nothing of the people on it.
///
/// @param act what
/// @param list the list's id
/// @param by who
/// @param at when
/// @param people on the list
/// @param photographs on the list
/// @param bundle id of the sealed bundle it was put into or came from; empty for none
public record ListEvent(
        Act act, String list, Officer by, Instant at, int people, int photographs, String bundle) {

    /// The names are written to the record and stay as they are.
    public enum Act {
        /// Read from a file or a folder.
        IMPORTED,
        /// What it says was changed by hand.
        CHANGED,
        /// Its key and its file were destroyed.
        DELETED,
        /// Put into a sealed bundle.
        SEALED,
        /// Taken out of a sealed bundle.
        OPENED
    }

    public ListEvent {
        at = UtcTime.recorded(at);
    }
}
