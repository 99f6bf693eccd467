package org.secondlook.ui;

import java.util.List;
import java.util.Map;
import org.secondlook.deployment.ResponseColour;

/// A watchlist that is kept on this machine, as the list of lists tells it. Immutable.
///
/// @param name of the list, unlike that of any other
/// @param people on it
/// @param images of them
/// @param judged images that have been enrolled or refused so far
/// @param colours how many people are listed in each response colour
/// @param toFix people who cannot be looked for as things are
/// @param usedBy references of deployments that are not closed and name it
public record ListSummary(
        String name,
        int people,
        int images,
        int judged,
        Map<ResponseColour, Integer> colours,
        int toFix,
        List<String> usedBy) {
    public ListSummary {
        colours = Map.copyOf(colours);
        usedBy = List.copyOf(usedBy);
    }

    /// Whether every image has been judged.
    public boolean isEnrolled() {
        return judged >= images;
    }

    /// The same, used by these deployments.
    public ListSummary usedBy(List<String> users) {
        return new ListSummary(name, people, images, judged, colours, toFix, users);
    }
}
