package org.secondlook.face;

import org.secondlook.capture.Box;
import org.secondlook.capture.Picture;

/// The place around a person at the moment at which they alerted. Nobody else in it can be told:
/// their faces are covered. Owned by whoever holds it; not thread-safe.
///
/// @param picture the whole view of the camera in its own shape, neither side longer than
///   `MAX_SIDE`
/// @param person where the person's face is, in shares of the picture
public record Scene(Picture picture, Box person) implements AutoCloseable {
    /// Longer side at most, pixels: as many as the detector looks at. What it could not see, a
    /// person cannot make out in the scene either.
    public static final int MAX_SIDE = FaceDetector.LONG_SIDE;

    @Override
    public void close() {
        picture.close();
    }
}
