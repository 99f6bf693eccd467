package org.secondlook.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is kept and will be deleted. Immutable.
///
/// @param kind what
/// @param deployment reference
/// @param alert whose pictures; null for other kinds
/// @param number of the alert, for people; 0 for other kinds
/// @param list name of the watchlist; empty for other kinds
/// @param dueAt when it is deleted by this machine's clock, if nothing holds it
/// @param hold what holds it back; null for nothing
/// @param problem why it could not be deleted though it is due; empty for none
public record DueItem(
        PurgeReceipt.Kind kind,
        String deployment,
        @Nullable UUID alert,
        int number,
        String list,
        Instant dueAt,
        @Nullable EvidenceHold hold,
        String problem) {}
