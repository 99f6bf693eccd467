package org.secondlook.watchlist;

import java.util.EnumSet;
import java.util.Set;
import org.secondlook.face.Quality;

/// Which photographs are good enough to look for a person by. Stateless.
///
/// Stricter than the gate for faces in the street: a poor probe is one chance missed, a poor
/// reference image is compared with everybody who walks by. The limits of focus and light come from
/// photographs of the Face Research Lab London Set made worse step by step and compared with a
/// second photograph of the same person (similarity 0.88 where nothing is spoilt): blurred to a
/// sharpness of 9 it is 0.82, of 5 it is 0.59; over-exposed to a clipping of 0.62 it is 0.70, of
/// 0.77 it is 0.47.
final class EnrolmentGate {
    /// Pixels between the eyes.
    static final double MIN_INTER_EYE_DISTANCE = 24;

    static final double GOOD_INTER_EYE_DISTANCE = 60;

    /// Degrees to either side. The estimate is good to about ten.
    static final double MAX_YAW = 35;

    static final double GOOD_YAW = 20;

    /// Degrees up or down. The estimate is good to about ten, and frontal faces are estimated at up
    /// to 22.
    static final double MAX_PITCH = 35;

    static final double GOOD_PITCH = 25;

    /// Variance of the Laplacian of the aligned face.
    static final double MIN_SHARPNESS = 8;

    static final double GOOD_SHARPNESS = 45;

    /// Luminance between the 5th and 95th percentile.
    static final double MIN_DYNAMIC_RANGE = 30;

    static final double GOOD_DYNAMIC_RANGE = 60;

    /// Share of under- or over-exposed pixels.
    static final double MAX_CLIPPING = 0.6;

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

    /// Written so that a figure that is no number is refused.
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
                    "The face is turned too far: about %.0f° aside and %.0f° up or down; at most %.0f° and %.0f° are taken."
                            .formatted(Math.abs(q.yaw()), Math.abs(q.pitch()), MAX_YAW, MAX_PITCH));
        }
        if (!(q.dynamicRange() >= MIN_DYNAMIC_RANGE && q.clipping() <= MAX_CLIPPING)) {
            throw new RowException(
                    Refusal.POOR_LIGHT,
                    "The face is far too dark, too bright or without contrast.");
        }
        if (!(q.sharpness() >= MIN_SHARPNESS)) {
            throw new RowException(Refusal.BLURRED, "The face is blurred.");
        }
    }

    private static void flag(Set<ImageFlag> flags, ImageFlag flag, boolean applies) {
        if (applies) {
            flags.add(flag);
        }
    }
}
