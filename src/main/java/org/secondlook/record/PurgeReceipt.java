package org.secondlook.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;

/// What was deleted for good at one time in one deployment. Immutable.
///
/// @param at when
/// @param by who had it deleted; nobody where the program deleted what was due
/// @param deployment reference
/// @param policyId the rules by which it was done
/// @param policyHash SHA-256 of their file, hexadecimal; empty where no deployment was approved
/// @param items in the order in which they were deleted, at most `ITEMS_MAX`
public record PurgeReceipt(
        UUID id,
        Instant at,
        @Nullable Officer by,
        String deployment,
        String policyId,
        String policyHash,
        List<Item> items) {
    /// So many fit into one event with all their ids and hashes.
    public static final int ITEMS_MAX = 100;

    public PurgeReceipt {
        at = UtcTime.recorded(at);
        items = List.copyOf(items);
    }

    /// A kind of thing that shows people, or without which what shows them cannot be read.
    public enum Kind {
        ALERT_PICTURES,
        DEPLOYMENT_KEY,
        WATCHLIST
    }

    /// What became of it.
    public enum Outcome {
        /// Overwritten and deleted.
        DESTROYED,
        /// It was due and already gone, for example because a crash came between deleting it and
        /// this receipt.
        GONE
    }

    /// One file that was deleted.
    ///
    /// @param alert whose pictures; null for other kinds
    /// @param part which of the alert's files; 0 for other kinds
    /// @param list id of the watchlist; empty for other kinds and where the list was gone
    /// @param sha256 of the sealed file, hexadecimal; the approved watchlist's hash; empty for a
    ///   key
    /// @param keysDestroyed keys that went with it
    public record Item(
            Kind kind,
            Outcome outcome,
            @Nullable UUID alert,
            int part,
            String list,
            String sha256,
            int keysDestroyed) {}
}
