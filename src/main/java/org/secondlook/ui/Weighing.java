package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Warning;
import org.secondlook.alert.WarningCodes;
import org.secondlook.deployment.Category;
import org.secondlook.face.Portrait;
import org.secondlook.live.AlikeEntries;
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
/// @param image the reference image that is shown, and the one that matched
/// @param warnings the gravest first; they speak of the image that matched
/// @param alike what is known of who else on the list looks alike
/// @param alikeAwaited whether that was not known yet when the officer began to weigh
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
        ShownImage image,
        List<Warning> warnings,
        AlikeEntries alike,
        boolean alikeAwaited,
        PackRates rates) {

    /// Another entry that came close.
    ///
    /// @param name of the entry
    /// @param reference the entry's id
    /// @param similarity to the probe
    /// @param portrait of its reference image, where that can still be read
    record RunnerUp(
            String name, String reference, double similarity, @Nullable Portrait portrait) {}

    /// Which of the entry's images the officer sees.
    ///
    /// @param details what is said of it
    /// @param place its place among the entry's images, from 0
    /// @param matched place of the one that the similarity and the warnings speak of
    /// @param of how many there are
    record ShownImage(ImageDetails details, int place, int matched, int of) {
        /// Whether another one matched.
        boolean isAnother() {
            return place != matched;
        }
    }

    /// What the record calls the warnings that are shown.
    List<String> warningCodes() {
        List<String> codes = new ArrayList<>(WarningCodes.of(warnings));
        switch (alike) {
            case AlikeEntries.NotYet _ -> codes.add("LOOKALIKES_NOT_COMPARED");
            case AlikeEntries.Failed _ -> codes.add("LOOKALIKES_FAILED");
            case AlikeEntries.Found _ -> {}
        }
        return codes;
    }

    @Override
    public String toString() {
        return "Weighing[" + reference + "]";
    }
}
