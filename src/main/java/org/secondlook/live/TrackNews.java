package org.secondlook.live;

/// What the matching thread is told of a track, in the order in which it happened. Owned by whoever
/// holds it.
sealed interface TrackNews extends AutoCloseable permits MatchQuery, TrackEnded {

    /// Wipes what it holds of the face.
    @Override
    void close();
}
