package org.secondlook.match;

import org.secondlook.watchlist.ReferenceImage;
import org.secondlook.watchlist.WatchlistEntry;

/// An entry with its similarity to a probe.
///
/// @param entry who it may be
/// @param image the entry's reference image that is most similar
/// @param similarity cosine of the two templates, −1…1
public record Candidate(WatchlistEntry entry, ReferenceImage image, double similarity) {}
