package org.secondlook.live;

import org.secondlook.face.TrackFaces;

/// A track that is worth comparing. Owned by whoever holds it.
///
/// @param pipeline whose track it is
/// @param track its number there
/// @param firstSeconds when the track began, on the footage's clock
/// @param seconds of the frame that made it worth comparing, on the footage's clock
/// @param decodedNanos of that frame
/// @param faces the template and the pixels
record MatchQuery(
        CameraPipeline pipeline,
        long track,
        double firstSeconds,
        double seconds,
        long decodedNanos,
        TrackFaces faces)
        implements TrackNews {
    @Override
    public void close() {
        faces.close();
    }
}
