package org.secondlook.face;

/// Which faces are good enough to be compared. Stateless.
///
/// A face below the gate is boxed on the screen but never compared, so it cannot alert.
public final class QualityGate {
    /// Pixels between the eyes.
    public static final double MIN_INTER_EYE_DISTANCE = 16;

    /// Degrees to either side.
    public static final double MAX_YAW = 45;

    /// Degrees up or down.
    public static final double MAX_PITCH = 40;

    /// Variance of the Laplacian of the aligned face.
    public static final double MIN_SHARPNESS = 4;

    /// Luminance between the 5th and 95th percentile.
    public static final double MIN_DYNAMIC_RANGE = 30;

    /// Share of under- or over-exposed pixels.
    public static final double MAX_CLIPPING = 0.6;

    private static final double FULL_INTER_EYE_DISTANCE = 60;
    private static final double FULL_SHARPNESS = 80;

    private QualityGate() {}

    /// What `weight` can be at most, from what is known before any pixel is looked at: size, pose
    /// and score. 0 where the face cannot pass.
    static double promise(Detection face) {
        Landmarks marks = face.landmarks();
        double yaw = QualityMeter.yaw(marks);
        double pitch = QualityMeter.pitch(marks);
        if (marks.interEyeDistance() < MIN_INTER_EYE_DISTANCE
                || Math.abs(yaw) > MAX_YAW
                || Math.abs(pitch) > MAX_PITCH) {
            return 0;
        }
        return size(marks.interEyeDistance()) * pose(yaw, pitch) * face.score();
    }

    /// Whether a face may be compared.
    public static boolean passes(Quality q) {
        return q.interEyeDistance() >= MIN_INTER_EYE_DISTANCE
                && Math.abs(q.yaw()) <= MAX_YAW
                && Math.abs(q.pitch()) <= MAX_PITCH
                && q.sharpness() >= MIN_SHARPNESS
                && q.dynamicRange() >= MIN_DYNAMIC_RANGE
                && q.clipping() <= MAX_CLIPPING;
    }

    /// One figure for ranking the faces of one track and weighting their templates, above 0 and at
    /// most 1: the product of size, pose, sharpness, exposure and the detector's score, each
    /// between 0 and 1.
    public static double weight(Quality q) {
        double sharp = Math.sqrt(Math.min(1, q.sharpness() / FULL_SHARPNESS));
        double light = 1 - Math.min(1, q.clipping());
        return Math.max(
                1e-3,
                size(q.interEyeDistance())
                        * pose(q.yaw(), q.pitch())
                        * sharp
                        * light
                        * q.detection());
    }

    private static double size(double interEyeDistance) {
        return Math.min(1, interEyeDistance / FULL_INTER_EYE_DISTANCE);
    }

    private static double pose(double yaw, double pitch) {
        return Math.cos(Math.toRadians(Math.min(80, Math.hypot(yaw, pitch))));
    }
}
