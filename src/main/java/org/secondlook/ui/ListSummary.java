package org.secondlook.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.ResponseColour;

/// A watchlist that is kept on this machine, as the list of lists tells it. Immutable.
///
/// @param name of the list, unlike that of any other
/// @param people on it
/// @param images of them
/// @param judged images that have been enrolled or refused so far
/// @param colours how many people are listed in each response colour
/// @param toFix people who cannot be looked for as things are
/// @param changed when it was last changed; null when nobody can tell
/// @param usedBy names of deployments that are planned or running with it
public record ListSummary(
        String name,
        int people,
        int images,
        int judged,
        Map<ResponseColour, Integer> colours,
        int toFix,
        @Nullable Instant changed,
        List<String> usedBy) {
    public ListSummary {
        colours = Map.copyOf(colours);
        usedBy = List.copyOf(usedBy);
    }

    /// Whether every image has been judged.
    public boolean isEnrolled() {
        return judged >= images;
    }
}
