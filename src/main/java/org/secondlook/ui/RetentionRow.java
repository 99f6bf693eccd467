package org.secondlook.ui;

import org.secondlook.record.DueItem;
import org.secondlook.record.EvidenceHold;
import org.secondlook.record.PurgeReceipt;

/// A line of the room of retention.
sealed interface RetentionRow {
    /// Something that is kept and will be deleted.
    record Due(DueItem item) implements RetentionRow {}

    /// Pictures that are held as evidence, or were.
    record Held(EvidenceHold hold) implements RetentionRow {}

    /// What was deleted.
    record Deleted(PurgeReceipt receipt) implements RetentionRow {}
}
