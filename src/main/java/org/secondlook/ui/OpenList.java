package org.secondlook.ui;

import java.util.List;
import java.util.Map;
import org.secondlook.deployment.Policy;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.ImageVerdict;

/// A kept list with all that is known of it. Immutable.
///
/// @param kept what the list of lists tells
/// @param policy that judges it
/// @param draft who is on it
/// @param verdicts by image; those of images not judged yet are missing
/// @param alike entries that look like the same person, the most alike first
public record OpenList(
        ListSummary kept,
        Policy policy,
        DraftList draft,
        Map<String, ImageVerdict> verdicts,
        List<Alike> alike) {
    public OpenList {
        verdicts = Map.copyOf(verdicts);
        alike = List.copyOf(alike);
    }

    @Override
    public String toString() {
        return "OpenList[%s]".formatted(kept.name());
    }
}
