package org.secondlook.ui;

import java.util.List;

/// What was given when the console was opened, and what was found then. Immutable.
///
/// @param officerId stands on the sign-in screen; may be empty
/// @param watchlist path, may be empty
/// @param cameras addresses
/// @param packId of the model pack that was found, empty when none was
/// @param packMissing what is missing and what to do, a sentence; empty when a pack was found
/// @param threshold the pack's own
/// @param floor below which the threshold may not go
public record StartDefaults(
        String officerId,
        String watchlist,
        List<String> cameras,
        String packId,
        String packMissing,
        double threshold,
        double floor) {
    public StartDefaults {
        cameras = List.copyOf(cameras);
    }

    /// Whether there is a pack to work with.
    public boolean isPackFound() {
        return packMissing.isEmpty();
    }
}
