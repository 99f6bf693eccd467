package org.secondlook.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Category;
import org.secondlook.face.Portrait;

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
record Weighing(
        String name,
        String reference,
        Category category,
        double similarity,
        double threshold,
        double floor,
        List<RunnerUp> runnersUp,
        Mark mark,
        long lookSeconds) {

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
