package org.secondlook.face;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.secondlook.capture.Box;

/// Joins the faces of one camera's frames into tracks. Used by one thread at a time.
///
/// Constant velocity predicts where each face should be; all pairs of tracks and faces are weighed
/// at once, so that two people who cross are not swapped for the sake of the nearer one. A face may
/// be out of sight for `MAX_GAP_SECONDS`.
public final class Tracker {
    /// A track that is not seen for longer has ended.
    public static final double MAX_GAP_SECONDS = 1.0;

    /// Tracks kept at once; more faces than that are not followed.
    public static final int MAX_TRACKS = FaceEngine.MAX_FACES;

    private static final double MAX_DISTANCE_SIZES = 1.6;
    private static final double MAX_SIZE_RATIO = 1.8;

    private final List<Track> tracks = new ArrayList<>();
    private long next = 1;

    /// Takes the faces of one frame.
    ///
    /// @return the tracks that are seen in this frame
    public List<Track> update(List<Detection> faces, double seconds) {
        double[][] cost = new double[tracks.size()][faces.size()];
        for (int t = 0; t < tracks.size(); t++) {
            for (int f = 0; f < faces.size(); f++) {
                cost[t][f] = cost(tracks.get(t), faces.get(f), seconds);
            }
        }
        int[] faceOf = Assignment.solve(cost);
        boolean[] taken = new boolean[faces.size()];
        List<Track> seen = new ArrayList<>();
        for (int t = 0; t < faceOf.length; t++) {
            if (faceOf[t] >= 0) {
                taken[faceOf[t]] = true;
                tracks.get(t).seen(faces.get(faceOf[t]), seconds);
                seen.add(tracks.get(t));
            }
        }
        for (int f = 0; f < faces.size() && tracks.size() < MAX_TRACKS; f++) {
            if (!taken[f]) {
                seen.add(begin(faces.get(f), seconds));
            }
        }
        return seen;
    }

    private Track begin(Detection face, double seconds) {
        Track track = new Track(next++, face, seconds);
        tracks.add(track);
        return track;
    }

    /// Ends a track whose face turned out to be somebody else's and begins a new one with that
    /// face.
    ///
    /// @return the new track; the old one is the caller's
    public Track split(Track track) {
        tracks.remove(track);
        return begin(track.face(), track.lastSeconds());
    }

    /// Takes out the tracks that have ended; they are the caller's.
    public List<Track> takeEnded(double seconds) {
        List<Track> ended = new ArrayList<>();
        for (Iterator<Track> i = tracks.iterator(); i.hasNext(); ) {
            Track track = i.next();
            if (seconds - track.lastSeconds() > MAX_GAP_SECONDS || seconds < track.lastSeconds()) {
                i.remove();
                ended.add(track);
            }
        }
        return ended;
    }

    /// The track that a face of the last frame belongs to.
    public Optional<Track> trackOf(Detection face) {
        return tracks.stream().filter(t -> t.face() == face).findFirst();
    }

    /// Where the faces that are not seen at this moment should be: somebody who walks behind
    /// another comes out again.
    public List<Box> expectedUnseen(double seconds) {
        return tracks.stream()
                .filter(t -> t.lastSeconds() < seconds)
                .map(t -> t.expectedAt(seconds))
                .toList();
    }

    /// Takes out all tracks; they are the caller's.
    public List<Track> takeAll() {
        List<Track> all = List.copyOf(tracks);
        tracks.clear();
        return all;
    }

    /// How ill a face fits a track: 0 for a perfect overlap, up to 2; +∞ where it cannot be.
    private static double cost(Track track, Detection face, double seconds) {
        Box expected = track.expectedAt(seconds);
        Box found = face.box();
        double size = Math.sqrt(Math.max(1, Math.min(expected.area(), found.area())));
        double distance =
                Math.hypot(
                                expected.centreX() - found.centreX(),
                                expected.centreY() - found.centreY())
                        / size;
        double ratio = Math.sqrt(Math.max(expected.area(), found.area())) / size;
        if (distance > MAX_DISTANCE_SIZES || ratio > MAX_SIZE_RATIO) {
            return Double.POSITIVE_INFINITY;
        }
        return 1 - expected.iou(found) + distance / MAX_DISTANCE_SIZES;
    }
}
