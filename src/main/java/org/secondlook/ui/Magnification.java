package org.secondlook.ui;

/// Which part of both faces is seen. What lies outside the portraits is not looked at: magnified,
/// what is seen stays within them, and where they are smaller than their place they stay in its
/// middle. Immutable.
///
/// @param zoom 1 shows whole portraits
/// @param x middle of what is seen, as a share of the portrait's width
/// @param y middle of what is seen, as a share of the portrait's height
record Magnification(double zoom, double x, double y) {
    static final double SMALLEST = 0.25;
    static final double LARGEST = 8;

    /// Whole portraits.
    static final Magnification WHOLE = new Magnification(1, 0.5, 0.5);

    Magnification {
        zoom = Math.clamp(zoom, SMALLEST, LARGEST);
        x = within(x, zoom);
        y = within(y, zoom);
    }

    private static double within(double middle, double zoom) {
        double half = Math.min(0.5, 0.5 / zoom);
        return Math.clamp(middle, half, 1 - half);
    }

    /// Magnified anew; what lies under a place stays there as far as it can.
    ///
    /// @param atX that place, as a share of the view's width
    /// @param atY that place, as a share of the view's height
    Magnification zoomed(double to, double atX, double atY) {
        double fresh = Math.clamp(to, SMALLEST, LARGEST);
        return new Magnification(
                fresh,
                x + (atX - 0.5) / zoom - (atX - 0.5) / fresh,
                y + (atY - 0.5) / zoom - (atY - 0.5) / fresh);
    }

    /// Moved over the portrait.
    ///
    /// @param right as a share of what is seen
    /// @param down as a share of what is seen
    Magnification moved(double right, double down) {
        return new Magnification(zoom, x + right / zoom, y + down / zoom);
    }

    /// Where a place of the portrait stands in the view, both as shares of the width.
    double acrossView(double share) {
        return (share - x) * zoom + 0.5;
    }

    /// Where a place of the portrait stands in the view, both as shares of the height.
    double downView(double share) {
        return (share - y) * zoom + 0.5;
    }
}
