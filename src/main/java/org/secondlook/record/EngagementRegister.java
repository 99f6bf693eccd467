package org.secondlook.record;

import java.util.UUID;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.NotRecordedException;

/// Adds what came of decisions to engage. Thread-safe.
///
/// @param open the record
/// @param additions to it
record EngagementRegister(OpenRecord open, Additions additions) {

    /// Returns when it is on the disk.
    ///
    /// @throws NotRecordedException when it is not, or something else was told under its number
    void tell(String deployment, UUID alert, Engagement engagement) throws NotRecordedException {
        additions.write(
                handle -> {
                    EngagementRows.insert(handle, alert, engagement);
                    open.events()
                            .append(handle, AlertEvents.engaged(deployment, alert, engagement));
                    return true;
                },
                handle -> EngagementRows.isThere(handle, alert, engagement),
                () ->
                        "Another officer has told what came of this alert in the meantime. Look at that first, then tell what is different.");
    }
}
