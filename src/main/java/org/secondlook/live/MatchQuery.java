package org.secondlook.live;

import org.secondlook.capture.Box;
import org.secondlook.face.Scene;
import org.secondlook.face.TrackFaces;

/// A track that is worth comparing. Owned by whoever holds it.
///
/// @param pipeline whose track it is
/// @param track its number there
/// @param firstSeconds when the track began, on the footage's clock
/// @param seconds of the frame that made it worth comparing, on the footage's clock
/// @param decodedNanos of that frame
/// @param faces the template and the pixels
/// @param snapshot of that frame
/// @param place of the face in it, in shares
record MatchQuery(
        CameraPipeline pipeline,
        long track,
        double firstSeconds,
        double seconds,
        long decodedNanos,
        TrackFaces faces,
        Snapshot snapshot,
        Box place)
        implements TrackNews {
    /// What was around the person, owned by the caller.
    Scene scene() {
        return snapshot.scene(place);
    }

    @Override
    public void close() {
        snapshot.close();
        faces.close();
    }
}
