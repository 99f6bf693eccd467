package org.secondlook.record;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.NotRecordedException;

/// Adds what came of decisions to engage. Thread-safe.
///
/// @param open the record
/// @param additions to it
record EngagementRegister(OpenRecord open, Additions additions) {

    /// Returns when it is on the disk.
    ///
    /// @throws NotRecordedException when it is not, something else was told under its number, or
    ///   its number is not the next
    void tell(String deployment, UUID alert, Engagement engagement) throws NotRecordedException {
        AtomicBoolean ahead = new AtomicBoolean();
        additions.write(
                handle -> {
                    int next = EngagementRows.of(handle, alert).size() + 1;
                    ahead.set(engagement.number() > next);
                    if (engagement.number() != next) {
                        return false;
                    }
                    EngagementRows.insert(handle, alert, engagement);
                    open.events()
                            .append(handle, AlertEvents.engaged(deployment, alert, engagement));
                    return true;
                },
                handle -> EngagementRows.isThere(handle, alert, engagement),
                () ->
                        ahead.get()
                                ? "The record does not hold what was told of this alert before. Look at it again, then tell what came of it."
                                : "Another officer has told what came of this alert in the meantime. Look at that first, then tell what is different.");
    }
}
