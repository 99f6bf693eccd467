package org.secondlook.face;

/// Five points of a face in pixels of the upright frame: eye centres, nose tip, mouth corners.
/// Immutable.
///
/// “Left” is the picture's left throughout.
public record Landmarks(
        double leftEyeX,
        double leftEyeY,
        double rightEyeX,
        double rightEyeY,
        double noseX,
        double noseY,
        double leftMouthX,
        double leftMouthY,
        double rightMouthX,
        double rightMouthY) {

    /// Distance between the eye centres, pixels.
    public double interEyeDistance() {
        return Math.hypot(rightEyeX - leftEyeX, rightEyeY - leftEyeY);
    }

    /// The points as x, y pairs.
    double[] points() {
        return new double[] {
            leftEyeX,
            leftEyeY,
            rightEyeX,
            rightEyeY,
            noseX,
            noseY,
            leftMouthX,
            leftMouthY,
            rightMouthX,
            rightMouthY
        };
    }
}
