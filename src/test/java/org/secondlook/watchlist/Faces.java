package org.secondlook.watchlist;

import java.util.SplittableRandom;
import org.secondlook.capture.Picture;
import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;
import org.secondlook.face.Template;

/// Faces of nobody.
final class Faces {
    static final int LENGTH = 128;

    private Faces() {}

    static Template template(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Template.of(vector);
    }

    /// A portrait of a few pixels.
    static Portrait portrait() {
        return new Portrait(new Picture(4, 4), good(), 0);
    }

    static Quality good() {
        return quality(100, 0, 0, 200);
    }

    static Quality quality(double interEyeDistance, double yaw, double pitch, double sharpness) {
        return new Quality(interEyeDistance, yaw, pitch, 0, sharpness, 120, 150, 0.01, 0.95);
    }
}
