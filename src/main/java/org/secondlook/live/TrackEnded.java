package org.secondlook.live;

/// A track that was compared has ended; it holds nothing of the face. It comes after the track's
/// last query, so that only here it is known whether the track has alerted.
///
/// @param pipeline whose track it was
/// @param track its number there
record TrackEnded(CameraPipeline pipeline, long track) implements TrackNews {
    @Override
    public void close() {
        pipeline.finished(track);
    }
}
