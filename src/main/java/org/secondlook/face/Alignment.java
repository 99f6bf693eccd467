package org.secondlook.face;

import org.secondlook.capture.Affine;

/// Finds how a face must be turned, scaled and moved to fit a layout. Stateless.
final class Alignment {
    private Alignment() {}

    /// The similarity transform that carries points onto a layout with the least squared error,
    /// without mirroring (S. Umeyama, IEEE TPAMI 13(4), 1991; in the plane it is one complex
    /// quotient).
    ///
    /// @param points x, y pairs
    /// @param layout as many x, y pairs
    static Affine fit(double[] points, double[] layout) {
        int n = points.length / 2;
        double px = 0;
        double py = 0;
        double lx = 0;
        double ly = 0;
        for (int i = 0; i < n; i++) {
            px += points[2 * i] / n;
            py += points[2 * i + 1] / n;
            lx += layout[2 * i] / n;
            ly += layout[2 * i + 1] / n;
        }
        double real = 0;
        double imaginary = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double ax = points[2 * i] - px;
            double ay = points[2 * i + 1] - py;
            double bx = layout[2 * i] - lx;
            double by = layout[2 * i + 1] - ly;
            real += ax * bx + ay * by;
            imaginary += ax * by - ay * bx;
            square += ax * ax + ay * ay;
        }
        double c = real / square;
        double s = imaginary / square;
        return new Affine(c, -s, lx - c * px + s * py, s, c, ly - s * px - c * py);
    }

    /// Carries a face into a portrait: eyes level on the eye line, `Portrait.EYE_DISTANCE` apart.
    static Affine portrait(Landmarks marks) {
        double middle = Portrait.WIDTH / 2.0;
        double half = Portrait.EYE_DISTANCE / 2;
        return fit(
                new double[] {
                    marks.leftEyeX(), marks.leftEyeY(), marks.rightEyeX(), marks.rightEyeY()
                },
                new double[] {middle - half, Portrait.EYE_LINE, middle + half, Portrait.EYE_LINE});
    }
}
