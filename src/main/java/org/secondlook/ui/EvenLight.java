package org.secondlook.ui;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.secondlook.capture.Picture;
import org.secondlook.face.Portrait;

/// Brings faces to the same brightness and contrast. Stateless.
///
/// One straight line for the luminance of the whole picture; colours are moved along with it, not
/// spread. Nothing is sharpened, and no shadow or edge appears that the camera did not see.
final class EvenLight {
    /// Where the mean of the face's luminance is brought, and its standard deviation, of 255.
    static final double MEAN = 124;

    static final double DEVIATION = 42;
    private static final double GAIN_MIN = 0.5;

    /// More would show the camera's noise as skin.
    private static final double GAIN_MAX = 3;

    private static final int LEVELS = 256;

    private EvenLight() {}

    /// Nothing is added to any luminance.
    static int[] none() {
        return new int[LEVELS];
    }

    /// What is added to the colours of each luminance, so that this portrait's face is lit like
    /// others.
    ///
    /// @param portrait `Portrait.WIDTH` × `Portrait.HEIGHT` pixels, the face where it always is
    static int[] of(Picture portrait) {
        int left = (int) (Portrait.WIDTH / 2.0 - 0.9 * Portrait.EYE_DISTANCE);
        int right = (int) (Portrait.WIDTH / 2.0 + 0.9 * Portrait.EYE_DISTANCE);
        int top = (int) (Portrait.EYE_LINE - 0.6 * Portrait.EYE_DISTANCE);
        int bottom = (int) (Portrait.EYE_LINE + 1.5 * Portrait.EYE_DISTANCE);
        MemorySegment pixels = portrait.pixels();
        double sum = 0;
        double squares = 0;
        long n = 0;
        for (int y = Math.max(0, top); y < Math.min(bottom, portrait.height()); y++) {
            for (int x = Math.max(0, left); x < Math.min(right, portrait.width()); x++) {
                double light =
                        luminance(
                                pixels.get(
                                        ValueLayout.JAVA_INT_UNALIGNED,
                                        4L * ((long) y * portrait.width() + x)));
                sum += light;
                squares += light * light;
                n++;
            }
        }
        if (n == 0) {
            return none();
        }
        double mean = sum / n;
        double deviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
        double gain = Math.clamp(DEVIATION / Math.max(1, deviation), GAIN_MIN, GAIN_MAX);
        int[] levels = new int[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = (int) Math.clamp(Math.round((i - mean) * gain + MEAN), 0, LEVELS - 1) - i;
        }
        return levels;
    }

    private static int luminance(int argb) {
        return luminance(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    /// Luma as in ITU-R BT.601, 0…255.
    static int luminance(int red, int green, int blue) {
        return (77 * red + 150 * green + 29 * blue) >> 8;
    }
}
