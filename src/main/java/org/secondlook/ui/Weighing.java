package org.secondlook.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Warning;
import org.secondlook.deployment.Category;
import org.secondlook.face.Portrait;
import org.secondlook.live.PackRates;
import org.secondlook.watchlist.EntryDetails;
import org.secondlook.watchlist.ImageDetails;

/// What the officer weighs once the blind look is marked. Immutable; made only then.
///
/// @param name of the entry
/// @param reference the entry's id
/// @param category why it is listed
/// @param similarity of the best candidate
/// @param threshold in force when the alert was raised
/// @param floor of the pack
/// @param runnersUp other entries, most similar first
/// @param mark the blind look's
/// @param lookSeconds how long the look took
/// @param details what else is said of the entry
/// @param image what is said of the reference image
/// @param warnings the gravest first
/// @param rates where this pack's pairs lay when it was evaluated
record Weighing(
        String name,
        String reference,
        Category category,
        double similarity,
        double threshold,
        double floor,
        List<RunnerUp> runnersUp,
        Mark mark,
        long lookSeconds,
        EntryDetails details,
        ImageDetails image,
        List<Warning> warnings,
        PackRates rates) {

    /// Another entry that came close.
    ///
    /// @param name of the entry
    /// @param similarity to the probe
    /// @param portrait of its reference image, where that can still be read
    record RunnerUp(String name, double similarity, @Nullable Portrait portrait) {}

    @Override
    public String toString() {
        return "Weighing[" + reference + "]";
    }
}
