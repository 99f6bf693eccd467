package org.secondlook.ui;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.secondlook.capture.Picture;

/// Brings a portrait, or what is seen of it, to the size in which it is shown. Stateless.
///
/// Bilinear where it grows; where it shrinks, as many samples are averaged as source pixels fall on
/// one, so that nothing is sharpened or aliased into a feature that is not there. Fixed point, 8
/// bits of fraction: the first card of a shift is drawn before the compiler has warmed up.
final class Resample {
    private static final int ONE = 256;
    private static final int HALF_PIXEL = ONE / 2;
    private static final int OPAQUE = 0xff000000;

    private Resample() {}

    /// What is drawn of a picture, and where.
    ///
    /// @param view what of it is seen
    /// @param first column of the target
    /// @param end column of the target behind the last one
    /// @param levels what is added to the colours of each luminance, 256
    record Part(Magnification view, int first, int end, int[] levels) {}

    /// Draws a whole picture as it is.
    ///
    /// @param from whole picture
    /// @param to BGRA without gaps, opaque
    static void fill(Picture from, MemorySegment to, int width, int height) {
        fill(from, to, width, height, new Part(Magnification.WHOLE, 0, width, EvenLight.none()));
    }

    /// Draws what is seen of a picture into some columns; nothing where the picture ends.
    ///
    /// @param to BGRA without gaps
    static void fill(Picture from, MemorySegment to, int width, int height, Part part) {
        int[] pixels = from.pixels().toArray(ValueLayout.JAVA_INT_UNALIGNED);
        int[] row = new int[part.end - part.first];
        int[] levels = Arrays.stream(part.levels).allMatch(l -> l == 0) ? null : part.levels;
        try {
            Magnification view = part.view;
            Side xs = Side.of(from.width(), width, view.zoom(), view.x());
            Side ys = Side.of(from.height(), height, view.zoom(), view.y());
            for (int y = 0; y < height; y++) {
                if (!ys.isInside(y)) {
                    Arrays.fill(row, 0);
                } else if (xs.each == 1 && ys.each == 1) {
                    sample(pixels, from.width(), xs.places, ys.places[y], part.first, row);
                } else {
                    average(pixels, from.width(), xs, ys, y, part.first, row);
                }
                light(row, levels);
                long at = Integer.BYTES * ((long) y * width + part.first);
                MemorySegment.copy(row, 0, to, ValueLayout.JAVA_INT_UNALIGNED, at, row.length);
            }
        } finally {
            Arrays.fill(pixels, 0);
            Arrays.fill(row, 0);
        }
    }

    /// The samples along one side.
    ///
    /// @param places where they lie, in 256ths of a source pixel; −1 outside
    /// @param each how many there are for one pixel of the target
    private record Side(int[] places, int each) {

        /// @param middle of what is seen, as a share of the source
        static Side of(int from, int to, double zoom, double middle) {
            double span = from / zoom;
            double start = middle * from - span / 2;
            int each = Math.max(1, (int) Math.ceil(span / to - 1e-9));
            int[] places = new int[to * each];
            for (int i = 0; i < places.length; i++) {
                double at = start + (i + 0.5) * span / places.length;
                boolean inside = at >= 0 && at <= from;
                long place = Math.round(at * ONE) - HALF_PIXEL;
                places[i] = inside ? (int) Math.clamp(place, 0, (from - 1L) * ONE) : -1;
            }
            return new Side(places, each);
        }

        /// Whether all of a pixel's samples lie in the source.
        boolean isInside(int pixel) {
            return places[pixel * each] >= 0 && places[(pixel + 1) * each - 1] >= 0;
        }
    }

    /// A row where the picture grows: one sample a pixel, between four of the source.
    ///
    /// @param down where the row lies in the source, in 256ths of a pixel
    /// @param row filled; 0 where the picture ends
    private static void sample(
            int[] pixels, int stride, int[] places, int down, int first, int[] row) {
        int share = down & 0xff;
        int above = (down >> 8) * stride;
        int below = share == 0 ? above : above + stride;
        for (int i = 0; i < row.length; i++) {
            int x = places[first + i];
            if (x < 0) {
                row[i] = 0;
                continue;
            }
            int across = x & 0xff;
            int left = x >> 8;
            int right = across == 0 ? left : left + 1;
            int upper = between(pixels[above + left], pixels[above + right], across);
            int lower = between(pixels[below + left], pixels[below + right], across);
            row[i] = OPAQUE | between(upper, lower, share);
        }
    }

    /// Two pixels mixed, red and blue at once.
    private static int between(int p, int q, int share) {
        int rest = ONE - share;
        int redBlue = (p & 0xff00ff) * rest + (q & 0xff00ff) * share + 0x800080 >>> 8 & 0xff00ff;
        int green = (p >> 8 & 0xff) * rest + (q >> 8 & 0xff) * share + 0x80 >> 8;
        return redBlue | green << 8;
    }

    /// Brings a row to its light; what lies outside of the picture stays nothing.
    ///
    /// @param levels null for the light that it has
    private static void light(int[] row, int @Nullable [] levels) {
        if (levels == null) {
            return;
        }
        for (int i = 0; i < row.length; i++) {
            int red = row[i] >> 16 & 0xff;
            int green = row[i] >> 8 & 0xff;
            int blue = row[i] & 0xff;
            int light = levels[EvenLight.luminance(red, green, blue)];
            if (row[i] != 0 && light != 0) {
                row[i] =
                        OPAQUE
                                | level(red + light) << 16
                                | level(green + light) << 8
                                | level(blue + light);
            }
        }
    }

    /// A row where the picture shrinks: as many samples a pixel as source pixels fall on it.
    private static void average(
            int[] pixels, int stride, Side xs, Side ys, int y, int first, int[] row) {
        for (int i = 0; i < row.length; i++) {
            int x = first + i;
            row[i] = xs.isInside(x) ? OPAQUE | mean(pixels, stride, xs, x, ys, y) : 0;
        }
    }

    private static int mean(int[] pixels, int stride, Side across, int px, Side downwards, int py) {
        int[] xs = across.places;
        int[] ys = downwards.places;
        int wide = across.each;
        int high = downwards.each;
        int x = px * wide;
        int y = py * high;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int j = y; j < y + high; j++) {
            int row = (ys[j] >> 8) * stride;
            int fy = ys[j] & 0xff;
            int below = fy == 0 ? row : row + stride;
            for (int i = x; i < x + wide; i++) {
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
        int n = wide * high;
        return red / n << 16 | green / n << 8 | blue / n;
    }

    private static int level(int value) {
        return Math.clamp(value, 0, 0xff);
    }

    private static int mix(int a, int p, int b, int q, int c, int r, int d, int s) {
        return (a * (p & 0xff) + b * (q & 0xff) + c * (r & 0xff) + d * (s & 0xff) + ONE * ONE / 2)
                >> 16;
    }
}
