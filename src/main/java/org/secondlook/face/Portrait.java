package org.secondlook.face;

import org.secondlook.capture.Picture;

/// A face cut out for the eye of a person: eyes level and always in the same place, so that two
/// portraits can be compared side by side. Not thread-safe.
///
/// @param picture `WIDTH` × `HEIGHT` pixels; faces of other people in it are covered
/// @param quality of the face it was cut from
/// @param seconds on the footage's clock, 0 for a photograph
public record Portrait(Picture picture, Quality quality, double seconds) implements AutoCloseable {
    /// Size of every portrait, pixels.
    public static final int WIDTH = 416;

    public static final int HEIGHT = 432;

    /// Height of the eyes, pixels from the top.
    public static final double EYE_LINE = 184;

    /// Distance between the eyes, pixels.
    public static final double EYE_DISTANCE = 118;

    @Override
    public void close() {
        picture.close();
    }
}
