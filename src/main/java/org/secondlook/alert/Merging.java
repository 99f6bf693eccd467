package org.secondlook.alert;

import java.util.List;

/// Tells whether a sight repeats an alert. Immutable.
///
/// A track alerts once, whatever entries it resembles. An entry alerts once per camera within the
/// window. The window is open to both sides, because tracks of one camera may be finished out of
/// order; and because a camera that begins its clock again must not have its alerts swallowed until
/// it has caught up.
///
/// @param windowSeconds on the footage's clock
record Merging(int windowSeconds) {

    /// Whether a sight repeats one of the earlier alerts.
    boolean isRepeat(Alert.Sight sight, List<Alert> earlier) {
        return earlier.stream().map(Alert::sight).anyMatch(e -> isRepeat(sight, e));
    }

    private boolean isRepeat(Alert.Sight sight, Alert.Sight earlier) {
        if (!earlier.camera().equals(sight.camera())) {
            return false;
        }
        boolean sameTrack =
                earlier.track() == sight.track()
                        && earlier.firstSeenSeconds() == sight.firstSeenSeconds();
        return sameTrack
                || (reference(earlier).equals(reference(sight))
                        && Math.abs(sight.alertSeconds() - earlier.alertSeconds()) < windowSeconds);
    }

    private static String reference(Alert.Sight sight) {
        return sight.candidate().entry().reference();
    }
}
