package org.secondlook.capture;

/// A plane affine map: x' = a·x + b·y + tx, y' = c·x + d·y + ty. Immutable.
public record Affine(double a, double b, double tx, double c, double d, double ty) {

    /// The map's value, horizontal.
    public double x(double x, double y) {
        return a * x + b * y + tx;
    }

    /// The map's value, vertical.
    public double y(double x, double y) {
        return c * x + d * y + ty;
    }

    /// First `this`, then `next`.
    public Affine then(Affine next) {
        return new Affine(
                next.a * a + next.b * c,
                next.a * b + next.b * d,
                next.a * tx + next.b * ty + next.tx,
                next.c * a + next.d * c,
                next.c * b + next.d * d,
                next.c * tx + next.d * ty + next.ty);
    }

    /// The map that undoes this one.
    ///
    /// @throws ArithmeticException when the map is not invertible
    public Affine inverse() {
        double det = a * d - b * c;
        if (!(Math.abs(det) > 1e-12)) {
            throw new ArithmeticException("singular map");
        }
        double ia = d / det;
        double ib = -b / det;
        double ic = -c / det;
        double id = a / det;
        return new Affine(ia, ib, -(ia * tx + ib * ty), ic, id, -(ic * tx + id * ty));
    }

    /// How much longer lengths become, the square root of the area factor.
    public double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }
}
