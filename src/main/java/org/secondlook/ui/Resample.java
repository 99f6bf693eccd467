package org.secondlook.ui;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.secondlook.capture.Picture;

/// Brings a portrait to the size in which it is shown, once. Stateless.
///
/// Bilinear where it grows; where it shrinks, as many samples are averaged as source pixels fall on
/// one, so that nothing is sharpened or aliased into a feature that is not there.
final class Resample {
    private Resample() {}

    /// @param from whole picture
    /// @param to BGRA without gaps, opaque
    static void fill(Picture from, MemorySegment to, int width, int height) {
        double sx = (double) from.width() / width;
        double sy = (double) from.height() / height;
        int across = Math.max(1, (int) Math.ceil(sx));
        int down = Math.max(1, (int) Math.ceil(sy));
        double[] sum = new double[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sum[0] = 0;
                sum[1] = 0;
                sum[2] = 0;
                for (int j = 0; j < down; j++) {
                    double py = (y + (j + 0.5) / down) * sy - 0.5;
                    for (int i = 0; i < across; i++) {
                        add(from, (x + (i + 0.5) / across) * sx - 0.5, py, sum);
                    }
                }
                int n = across * down;
                int argb =
                        0xff000000
                                | (int) Math.round(sum[2] / n) << 16
                                | (int) Math.round(sum[1] / n) << 8
                                | (int) Math.round(sum[0] / n);
                to.set(ValueLayout.JAVA_INT_UNALIGNED, 4L * ((long) y * width + x), argb);
            }
        }
    }

    private static void add(Picture from, double x, double y, double[] sum) {
        double cx = Math.clamp(x, 0, from.width() - 1);
        double cy = Math.clamp(y, 0, from.height() - 1);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(x0 + 1, from.width() - 1);
        int y1 = Math.min(y0 + 1, from.height() - 1);
        double ax = cx - x0;
        double ay = cy - y0;
        int a = from.argb(x0, y0);
        int b = from.argb(x1, y0);
        int c = from.argb(x0, y1);
        int d = from.argb(x1, y1);
        for (int i = 0; i < 3; i++) {
            int shift = 8 * i;
            double top = (a >> shift & 0xff) * (1 - ax) + (b >> shift & 0xff) * ax;
            double bottom = (c >> shift & 0xff) * (1 - ax) + (d >> shift & 0xff) * ax;
            sum[i] += top * (1 - ay) + bottom * ay;
        }
    }
}
