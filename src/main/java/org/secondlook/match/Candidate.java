package org.secondlook.match;

import java.util.List;
import org.secondlook.watchlist.ReferenceImage;
import org.secondlook.watchlist.WatchlistEntry;

/// An entry with its similarity to a probe.
///
/// @param entry who it may be
/// @param image the entry's reference image that is most similar
/// @param images all of the entry's, in their order, `image` among them
/// @param similarity cosine of the two templates, −1…1
public record Candidate(
        WatchlistEntry entry,
        ReferenceImage image,
        List<ReferenceImage> images,
        double similarity) {
    public Candidate {
        if (!images.contains(image)) {
            throw new IllegalArgumentException("the most similar image is none of the entry's");
        }
        images = List.copyOf(images);
    }

    /// An entry with one reference image.
    public Candidate(WatchlistEntry entry, ReferenceImage image, double similarity) {
        this(entry, image, List.of(image), similarity);
    }
}
