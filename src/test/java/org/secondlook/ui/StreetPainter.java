package org.secondlook.ui;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/// Paints an invented street, seen at the height of people's heads. Used by one thread.
final class StreetPainter {
    private static final double HORIZON = 0.4;

    private final Graphics2D g;
    private final Random random;
    private final double width;
    private final double height;
    private final double far;

    private StreetPainter(Graphics2D g, int street, double width, double height) {
        this.g = g;
        this.random = new Random(31L * street + 5);
        this.width = width;
        this.height = height;
        this.far = width * (0.36 + 0.28 * random.nextDouble());
    }

    static void paint(Graphics2D g, int street, double width, double height) {
        StreetPainter painter = new StreetPainter(g, street, width, height);
        painter.sky();
        painter.row(-1);
        painter.row(1);
        painter.ground();
        painter.lamps();
    }

    private void sky() {
        g.setPaint(
                new GradientPaint(
                        0,
                        0,
                        new Color(0x8fa3b5),
                        0,
                        (float) (height * HORIZON),
                        new Color(0xd5dade)));
        g.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    /// Houses along one side, which grow towards the viewer.
    private void row(int side) {
        double horizon = height * HORIZON;
        double[] depths = {1, 0.62, 0.4, 0.26, 0.17, 0.11, 0.06};
        for (int i = depths.length - 2; i >= 0; i--) {
            double near = depths[i];
            double away = depths[i + 1];
            double tall = 0.72 + 0.5 * random.nextDouble();
            Color wall =
                    Color.getHSBColor(
                            0.04f + 0.08f * random.nextFloat(),
                            0.1f + 0.18f * random.nextFloat(),
                            0.42f + 0.25f * random.nextFloat());
            wall = FacePainter.mix(wall, new Color(0xc4ccd3), 0.75 * (1 - near));
            Path2D house = new Path2D.Double();
            house.moveTo(x(side, near), horizon - tall * near * height);
            house.lineTo(x(side, away), horizon - tall * away * height);
            house.lineTo(x(side, away), horizon + 0.34 * away * height);
            house.lineTo(x(side, near), horizon + 0.34 * near * height);
            house.closePath();
            g.setColor(side > 0 ? FacePainter.mix(wall, Color.BLACK, 0.16) : wall);
            g.fill(house);
            windows(side, near, away, tall, wall);
        }
    }

    private double x(int side, double depth) {
        return far + side * depth * width * 0.66 + side * 0.01 * width;
    }

    private void windows(int side, double near, double away, double tall, Color wall) {
        int columns = 4;
        for (int c = 0; c < columns; c++) {
            double a = mixed(near, away, (c + 0.2) / columns);
            double b = mixed(near, away, (c + 0.78) / columns);
            for (double up = 0.24; up < tall - 0.12; up += 0.22) {
                Color glass = random.nextInt(5) == 0 ? new Color(0xd9c184) : new Color(0x4d5a66);
                pane(side, a, b, -up - 0.12, -up, FacePainter.mix(glass, wall, 0.3));
            }
        }
        Color shop = random.nextBoolean() ? new Color(0xcdbb8c) : new Color(0x56636f);
        pane(side, mixed(near, away, 0.08), mixed(near, away, 0.92), -0.1, 0.27, shop);
        Color sign = Color.getHSBColor(random.nextFloat(), 0.4f, 0.45f);
        pane(side, mixed(near, away, 0.03), mixed(near, away, 0.97), -0.17, -0.1, sign);
    }

    private static double mixed(double near, double away, double share) {
        return 1 / ((1 - share) / near + share / away);
    }

    private void pane(int side, double a, double b, double top, double bottom, Color colour) {
        double horizon = height * HORIZON;
        Path2D pane = new Path2D.Double();
        pane.moveTo(x(side, a), horizon + top * a * height);
        pane.lineTo(x(side, b), horizon + top * b * height);
        pane.lineTo(x(side, b), horizon + bottom * b * height);
        pane.lineTo(x(side, a), horizon + bottom * a * height);
        pane.closePath();
        g.setColor(colour);
        g.fill(pane);
    }

    private void ground() {
        double horizon = height * HORIZON;
        Path2D street = new Path2D.Double();
        street.moveTo(far - 0.05 * width, horizon + 0.02 * height);
        street.lineTo(far + 0.05 * width, horizon + 0.02 * height);
        street.lineTo(far + 1.25 * width, horizon + 0.64 * height);
        street.lineTo(far - 1.25 * width, horizon + 0.64 * height);
        street.closePath();
        g.setPaint(
                new GradientPaint(
                        0,
                        (float) horizon,
                        new Color(0xb9bcbd),
                        0,
                        (float) height,
                        new Color(0x74787b)));
        g.fill(street);
        g.setColor(FacePainter.alpha(Color.BLACK, 0.12));
        for (double depth = 0.06; depth < 1.4; depth *= 1.3) {
            double y = horizon + 0.34 * depth * height;
            g.fill(new Rectangle2D.Double(0, y, width, Math.max(0.6, 3 * depth)));
        }
        for (int i = -8; i <= 8; i++) {
            Path2D joint = new Path2D.Double();
            joint.moveTo(far + i * 0.006 * width, horizon + 0.02 * height);
            joint.lineTo(far + i * 0.2 * width - 1.2, height);
            joint.lineTo(far + i * 0.2 * width + 1.2, height);
            joint.closePath();
            g.fill(joint);
        }
    }

    private void lamps() {
        double horizon = height * HORIZON;
        for (double depth : new double[] {0.2, 0.36, 0.62}) {
            double x = far - 0.42 * depth * width;
            g.setColor(
                    FacePainter.mix(new Color(0x2c3238), new Color(0xc4ccd3), 0.5 * (1 - depth)));
            double w = Math.max(1.5, 8 * depth);
            double top = horizon - 0.85 * depth * height;
            g.fill(new Rectangle2D.Double(x, top, w, (0.85 + 0.3) * depth * height));
            g.fill(FacePainter.oval(x + w / 2, top, 2.2 * w, 1.4 * w));
        }
    }
}
