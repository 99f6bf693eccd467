package org.secondlook.watchlist;

import java.util.EnumSet;
import java.util.Set;
import org.secondlook.face.Quality;

/// Which photographs are good enough to look for a person by. Stateless.
///
/// Stricter than the gate for faces in the street: a poor probe is one chance missed, a poor
/// reference image is compared with everybody who walks by.
final class EnrolmentGate {
    /// Pixels between the eyes; below, nothing in the face can be told apart.
    static final double MIN_INTER_EYE_DISTANCE = 24;

    /// Pixels between the eyes; the distance at which ISO/IEC 19794-5 begins to speak of a full
    /// frontal image is 60 to 90.
    static final double GOOD_INTER_EYE_DISTANCE = 60;

    /// Degrees to either side. The estimate is good to about ten.
    static final double MAX_YAW = 35;

    static final double GOOD_YAW = 20;

    /// Degrees up or down. The estimate is good to about ten.
    static final double MAX_PITCH = 35;

    static final double GOOD_PITCH = 25;

    /// Variance of the Laplacian of the aligned face.
    static final double MIN_SHARPNESS = 15;

    static final double GOOD_SHARPNESS = 40;

    /// Luminance between the 5th and 95th percentile.
    static final double MIN_DYNAMIC_RANGE = 25;

    static final double GOOD_DYNAMIC_RANGE = 60;

    /// Share of under- or over-exposed pixels.
    static final double GOOD_CLIPPING = 0.25;

    /// Of the largest face's area: a second face beyond this may be the one that was meant.
    static final double MAX_OTHER_AREA = 1.0 / 3;

    private EnrolmentGate() {}

    /// The face that is meant: the largest, if it stands out.
    ///
    /// @throws RowException when there is none, or none stands out
    static int face(Photograph photograph) throws RowException {
        if (photograph.faces() == 0) {
            throw new RowException(Refusal.NO_FACE, "No face was found in the image.");
        }
        int largest = 0;
        for (int face = 1; face < photograph.faces(); face++) {
            if (photograph.area(face) > photograph.area(largest)) {
                largest = face;
            }
        }
        for (int face = 0; face < photograph.faces(); face++) {
            if (face != largest
                    && photograph.area(face) > MAX_OTHER_AREA * photograph.area(largest)) {
                throw new RowException(
                        Refusal.SEVERAL_FACES,
                        "The image shows %d faces, and it cannot be told which is meant."
                                .formatted(photograph.faces()));
            }
        }
        return largest;
    }

    /// What is weak about a face that may be taken.
    ///
    /// @param faces in its picture
    /// @throws RowException when it may not
    static Set<ImageFlag> flags(Quality q, int faces) throws RowException {
        refuse(q);
        Set<ImageFlag> flags = EnumSet.noneOf(ImageFlag.class);
        flag(flags, ImageFlag.OTHER_FACES, faces > 1);
        flag(flags, ImageFlag.SMALL, q.interEyeDistance() < GOOD_INTER_EYE_DISTANCE);
        flag(flags, ImageFlag.SOFT, q.sharpness() < GOOD_SHARPNESS);
        flag(
                flags,
                ImageFlag.TURNED,
                Math.abs(q.yaw()) > GOOD_YAW || Math.abs(q.pitch()) > GOOD_PITCH);
        flag(
                flags,
                ImageFlag.POOR_LIGHT,
                q.dynamicRange() < GOOD_DYNAMIC_RANGE || q.clipping() > GOOD_CLIPPING);
        return flags;
    }

    private static void refuse(Quality q) throws RowException {
        if (!(q.interEyeDistance() >= MIN_INTER_EYE_DISTANCE)) {
            throw new RowException(
                    Refusal.TOO_SMALL,
                    "The face is too small: %.0f pixels between the eyes, at least %.0f are needed."
                            .formatted(Math.floor(q.interEyeDistance()), MIN_INTER_EYE_DISTANCE));
        }
        if (!(Math.abs(q.yaw()) <= MAX_YAW && Math.abs(q.pitch()) <= MAX_PITCH)) {
            throw new RowException(
                    Refusal.NOT_FRONTAL,
                    "The face is turned too far: about %.0f° aside and %.0f° up or down, at most %.0f° and %.0f° can be used."
                            .formatted(Math.abs(q.yaw()), Math.abs(q.pitch()), MAX_YAW, MAX_PITCH));
        }
        if (!(q.sharpness() >= MIN_SHARPNESS && q.dynamicRange() >= MIN_DYNAMIC_RANGE)) {
            throw new RowException(Refusal.BLURRED, "The face is blurred or without contrast.");
        }
    }

    private static void flag(Set<ImageFlag> flags, ImageFlag flag, boolean applies) {
        if (applies) {
            flags.add(flag);
        }
    }
}
