package org.secondlook.face;

import org.secondlook.capture.Box;

/// One face found in one frame.
///
/// @param box in pixels of the upright frame
/// @param landmarks five points in the same pixels
/// @param score the detector's, 0…1; not a probability
public record Detection(Box box, Landmarks landmarks, double score) {
    /// From this score on it is taken for a face; below, it is only covered in case it is one.
    public static final double FACE_SCORE = 0.7;

    /// Whether it is taken for a face.
    public boolean isFace() {
        return score >= FACE_SCORE;
    }
}
