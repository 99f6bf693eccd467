package org.secondlook.ui;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.secondlook.capture.Picture;

/// Brings a portrait to the size in which it is shown, once. Stateless.
///
/// Bilinear where it grows; where it shrinks, as many samples are averaged as source pixels fall on
/// one, so that nothing is sharpened or aliased into a feature that is not there. Fixed point, 8
/// bits of fraction: the first card of a shift is drawn before the compiler has warmed up.
final class Resample {
    private static final int ONE = 256;
    private static final int HALF_PIXEL = ONE / 2;

    private Resample() {}

    /// @param from whole picture
    /// @param to BGRA without gaps, opaque
    static void fill(Picture from, MemorySegment to, int width, int height) {
        int[] pixels = from.pixels().toArray(ValueLayout.JAVA_INT_UNALIGNED);
        try {
            int across = (from.width() + width - 1) / width;
            int down = (from.height() + height - 1) / height;
            int[] xs = places(from.width(), width, across);
            int[] ys = places(from.height(), height, down);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int argb =
                            mean(pixels, from.width(), xs, x * across, across, ys, y * down, down);
                    to.set(ValueLayout.JAVA_INT_UNALIGNED, 4L * ((long) y * width + x), argb);
                }
            }
        } finally {
            Arrays.fill(pixels, 0);
        }
    }

    /// Where the samples of each pixel lie along one side, in 256ths of a source pixel.
    private static int[] places(int from, int to, int each) {
        int[] places = new int[to * each];
        for (int i = 0; i < places.length; i++) {
            long at = ((2L * i + 1) * from * ONE) / (2L * places.length) - HALF_PIXEL;
            places[i] = (int) Math.clamp(at, 0, (from - 1L) * ONE);
        }
        return places;
    }

    private static int mean(
            int[] pixels, int stride, int[] xs, int x, int across, int[] ys, int y, int down) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int j = y; j < y + down; j++) {
            int row = (ys[j] >> 8) * stride;
            int fy = ys[j] & 0xff;
            int below = fy == 0 ? row : row + stride;
            for (int i = x; i < x + across; i++) {
                int left = xs[i] >> 8;
                int fx = xs[i] & 0xff;
                int right = fx == 0 ? left : left + 1;
                int a = (ONE - fx) * (ONE - fy);
                int b = fx * (ONE - fy);
                int c = (ONE - fx) * fy;
                int d = fx * fy;
                int p = pixels[row + left];
                int q = pixels[row + right];
                int r = pixels[below + left];
                int s = pixels[below + right];
                red += mix(a, p >> 16, b, q >> 16, c, r >> 16, d, s >> 16);
                green += mix(a, p >> 8, b, q >> 8, c, r >> 8, d, s >> 8);
                blue += mix(a, p, b, q, c, r, d, s);
            }
        }
        int n = across * down;
        return 0xff000000 | (red / n) << 16 | (green / n) << 8 | blue / n;
    }

    private static int mix(int a, int p, int b, int q, int c, int r, int d, int s) {
        return (a * (p & 0xff) + b * (q & 0xff) + c * (r & 0xff) + d * (s & 0xff) + ONE * ONE / 2)
                >> 16;
    }
}
