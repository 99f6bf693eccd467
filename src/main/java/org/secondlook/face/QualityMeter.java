package org.secondlook.face;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.secondlook.capture.Picture;

/// Measures how good a face's picture is. Used by one thread at a time.
///
/// Pose comes from five landmarks under a simple model: the nose tip stands 0.55 eye distances
/// before the plane of the eyes, so a turned head shifts it by tan(angle) · 0.55 eye distances.
/// Good to about ten degrees, which is enough for a gate; nothing finer is claimed.
///
/// Its luminance lies off the heap, where it can be erased: it is a picture of somebody's face.
final class QualityMeter implements AutoCloseable {
    private static final double NOSE_DEPTH = 0.55;
    private static final double NOSE_HEIGHT_SHARE = 0.49;
    private static final int DARK = 12;
    private static final int BRIGHT = 243;

    private final Arena arena = Arena.ofShared();
    private final Picture aligned;
    private final int pixels;
    private final MemorySegment luma;

    /// @param aligned where each face is as the embedder sees it; stays the caller's
    QualityMeter(Picture aligned) {
        this.aligned = aligned;
        this.pixels = aligned.width() * aligned.height();
        this.luma = arena.allocate(4L * pixels, 64);
    }

    /// Measures the face that is in the aligned picture now.
    ///
    /// @param face where it was found
    Quality measure(Detection face) {
        int[] histogram = new int[256];
        MemorySegment colours = aligned.pixels();
        for (int i = 0; i < pixels; i++) {
            int p = colours.getAtIndex(ValueLayout.JAVA_INT, i);
            int light =
                    (299 * ((p >> 16) & 0xff) + 587 * ((p >> 8) & 0xff) + 114 * (p & 0xff)) / 1000;
            luma.setAtIndex(ValueLayout.JAVA_INT, i, light);
            histogram[light]++;
        }
        int clipped = 0;
        long sum = 0;
        for (int v = 0; v < 256; v++) {
            sum += (long) v * histogram[v];
            clipped += v < DARK || v > BRIGHT ? histogram[v] : 0;
        }
        Landmarks m = face.landmarks();
        return new Quality(
                m.interEyeDistance(),
                yaw(m),
                pitch(m),
                Math.toDegrees(
                        Math.atan2(m.rightEyeY() - m.leftEyeY(), m.rightEyeX() - m.leftEyeX())),
                laplacianVariance(aligned.width(), aligned.height()),
                (double) sum / pixels,
                percentile(histogram, pixels, 0.95) - percentile(histogram, pixels, 0.05),
                (double) clipped / pixels,
                face.score());
    }

    static double yaw(Landmarks m) {
        double[] nose = level(m, m.noseX(), m.noseY());
        return Math.toDegrees(Math.atan(nose[0] / NOSE_DEPTH));
    }

    static double pitch(Landmarks m) {
        double[] nose = level(m, m.noseX(), m.noseY());
        double[] mouth =
                level(
                        m,
                        (m.leftMouthX() + m.rightMouthX()) / 2,
                        (m.leftMouthY() + m.rightMouthY()) / 2);
        if (mouth[1] < 0.1) {
            return 90;
        }
        return Math.toDegrees(Math.atan((NOSE_HEIGHT_SHARE - nose[1] / mouth[1]) / NOSE_DEPTH));
    }

    /// A point relative to the middle of the eyes, roll removed, in eye distances.
    private static double[] level(Landmarks m, double x, double y) {
        double ex = m.rightEyeX() - m.leftEyeX();
        double ey = m.rightEyeY() - m.leftEyeY();
        double square = ex * ex + ey * ey;
        double dx = x - (m.leftEyeX() + m.rightEyeX()) / 2;
        double dy = y - (m.leftEyeY() + m.rightEyeY()) / 2;
        return new double[] {(dx * ex + dy * ey) / square, (dy * ex - dx * ey) / square};
    }

    private double laplacianVariance(int w, int h) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int y = 1; y < h - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int i = y * w + x;
                int l = at(i - 1) + at(i + 1) + at(i - w) + at(i + w) - 4 * at(i);
                sum += l;
                squares += (double) l * l;
                n++;
            }
        }
        double mean = sum / n;
        return squares / n - mean * mean;
    }

    private int at(int i) {
        return luma.getAtIndex(ValueLayout.JAVA_INT, i);
    }

    private static int percentile(int[] histogram, int total, double share) {
        int seen = 0;
        for (int v = 0; v < 256; v++) {
            seen += histogram[v];
            if (seen >= share * total) {
                return v;
            }
        }
        return 255;
    }

    /// Overwrites the last face.
    void forget() {
        luma.fill((byte) 0);
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            forget();
            arena.close();
        }
    }
}
