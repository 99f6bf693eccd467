package org.secondlook.record;

/// A candidate, as read back. Immutable.
///
/// @param reference the entry's
/// @param similarity cosine, −1…1
public record RecordedCandidate(String reference, double similarity) {}
