package org.secondlook.face;

import org.secondlook.capture.Box;

/// One face found in one frame.
///
/// @param box in pixels of the upright frame
/// @param landmarks five points in the same pixels
/// @param score the detector's, 0…1; not a probability
public record Detection(Box box, Landmarks landmarks, double score) {}
