package org.secondlook.capture;

/// A rectangle in pixels of an upright picture: left, top, width, height.
public record Box(double x, double y, double width, double height) {

    /// Horizontal middle.
    public double centreX() {
        return x + width / 2;
    }

    /// Vertical middle.
    public double centreY() {
        return y + height / 2;
    }

    /// Covered area in square pixels; 0 for an empty box.
    public double area() {
        return Math.max(0, width) * Math.max(0, height);
    }

    /// Intersection over union with another box, 0…1.
    public double iou(Box other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        double both = w * h;
        return both / (area() + other.area() - both);
    }

    /// The same box moved.
    public Box shifted(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /// The same box with every coordinate multiplied.
    public Box scaled(double factorX, double factorY) {
        return new Box(x * factorX, y * factorY, width * factorX, height * factorY);
    }

    /// The box grown about its centre by a factor of its size.
    public Box grown(double factor) {
        double w = width * factor;
        double h = height * factor;
        return new Box(centreX() - w / 2, centreY() - h / 2, w, h);
    }
}
