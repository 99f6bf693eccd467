package org.secondlook.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// Paints an invented person's head and shoulders. The graphics' unit is the distance between the
/// eyes, its origin lies between them. Used by one thread.
final class FacePainter {
    private static final Color SHADOW = new Color(0x2a120a);
    private static final Color LIGHT = new Color(0xfff4e6);

    private final Graphics2D g;
    private final Person who;
    private final Path2D head;

    private FacePainter(Graphics2D g, Person who) {
        this.g = g;
        this.who = who;
        this.head = head();
    }

    static void paint(Graphics2D graphics, Person who) {
        Graphics2D g = (Graphics2D) graphics.create();
        FacePainter painter = new FacePainter(g, who);
        HairPainter hair = new HairPainter(g, who);
        hair.behind();
        painter.shoulders();
        painter.ears();
        painter.skin();
        painter.nose();
        painter.mouth();
        painter.eye(-0.5);
        painter.eye(0.5);
        hair.front();
        g.dispose();
    }

    private Path2D head() {
        double w = who.wide();
        double c = who.chin();
        Path2D p = new Path2D.Double();
        p.moveTo(0, -1.7);
        p.curveTo(0.75 * w, -1.7, w, -1.05, w, -0.25);
        p.curveTo(w, 0.3, 0.97 * w, 0.55, 0.9 * w, 0.85);
        p.curveTo(0.82 * w, 1.2, who.jaw(), 0.97 * c, 0.2, c);
        p.curveTo(0.08, 1.02 * c, -0.08, 1.02 * c, -0.2, c);
        p.curveTo(-who.jaw(), 0.97 * c, -0.82 * w, 1.2, -0.9 * w, 0.85);
        p.curveTo(-0.97 * w, 0.55, -w, 0.3, -w, -0.25);
        p.curveTo(-w, -1.05, -0.75 * w, -1.7, 0, -1.7);
        p.closePath();
        return p;
    }

    private void shoulders() {
        Path2D neck = new Path2D.Double();
        neck.moveTo(-0.66, 0.9);
        neck.curveTo(-0.62, 1.7, -0.68, 2.1, -1.0, 2.3);
        neck.lineTo(1.0, 2.3);
        neck.curveTo(0.68, 2.1, 0.62, 1.7, 0.66, 0.9);
        neck.closePath();
        g.setColor(mix(who.skin(), SHADOW, 0.2));
        g.fill(neck);
        inside(
                neck,
                () -> {
                    soft(0.1, 1.5, 1.0, 0.75, SHADOW, 0.75);
                    soft(0.9, 2.0, 0.8, 0.9, SHADOW, 0.45);
                });
        Path2D body = new Path2D.Double();
        body.moveTo(-0.72, 1.98);
        body.curveTo(-1.3, 2.2, -2.0, 2.25, -2.25, 3.1);
        body.lineTo(-2.4, 6);
        body.lineTo(2.4, 6);
        body.lineTo(2.25, 3.1);
        body.curveTo(2.0, 2.25, 1.3, 2.2, 0.72, 1.98);
        body.curveTo(0.4, 2.45, -0.4, 2.45, -0.72, 1.98);
        body.closePath();
        g.setPaint(cloth(who));
        g.fill(body);
        inside(
                body,
                () -> {
                    soft(-0.9, 2.4, 1.2, 0.6, Color.WHITE, 0.12);
                    stroke(mix(who.clothes(), Color.BLACK, 0.35), 0.07);
                    g.draw(curve(-0.74, 1.98, 0, 2.72, 0.74, 1.98));
                });
    }

    /// Light from the left, shade to the right.
    static GradientPaint cloth(Person who) {
        return new GradientPaint(
                -2.4f,
                0,
                mix(who.clothes(), Color.WHITE, 0.12),
                2.6f,
                0,
                mix(who.clothes(), Color.BLACK, 0.5));
    }

    private void ears() {
        for (int side = -1; side <= 1; side += 2) {
            Ellipse2D ear = oval(side * (who.wide() + 0.03), 0.25, 0.15, 0.38);
            g.setColor(mix(who.skin(), SHADOW, 0.14));
            g.fill(ear);
            soft(side * (who.wide() + 0.04), 0.25, 0.08, 0.24, SHADOW, 0.35);
        }
    }

    private void skin() {
        g.setColor(who.skin());
        g.fill(head);
        inside(
                head,
                () -> {
                    soft(-0.35, -0.35, 1.7, 1.8, LIGHT, 0.2);
                    soft(1.4, 0.3, 1.05, 2.3, SHADOW, 0.62);
                    soft(-1.4, 0.5, 0.75, 2.0, SHADOW, 0.42);
                    soft(0, 2.0, 1.4, 0.62, SHADOW, 0.5);
                    soft(-0.25, -0.85, 0.7, 0.4, LIGHT, 0.2);
                    soft(-0.62, 0.62, 0.42, 0.36, new Color(0xc0392b), 0.13);
                    soft(0.62, 0.62, 0.42, 0.36, new Color(0xa03020), 0.13);
                    soft(-0.6, 0.42, 0.3, 0.16, LIGHT, 0.16);
                    soft(0, who.chin() - 0.22, 0.26, 0.16, LIGHT, 0.14);
                    if (who.beard()) {
                        beard();
                    }
                });
    }

    private void beard() {
        Area area = new Area(head);
        area.subtract(new Area(oval(0, 0.25, 0.86, 0.95)));
        area.subtract(new Area(new java.awt.geom.Rectangle2D.Double(-2, -2, 4, 2.3)));
        area.add(new Area(oval(0, 0.95, 0.5, 0.12)));
        area.intersect(new Area(head));
        g.setPaint(
                new GradientPaint(
                        0, 0.3f, alpha(who.hair(), 0), 0, 0.95f, alpha(who.hair(), 0.75)));
        g.fill(area);
        soft(0, 1.25, 0.7, 0.35, who.hair(), 0.4);
    }

    private void nose() {
        double w = who.nose();
        soft(0.16, 0.4, 0.13, 0.42, SHADOW, 0.24);
        soft(-0.19, 0.3, 0.1, 0.34, SHADOW, 0.14);
        soft(-0.03, 0.3, 0.08, 0.42, LIGHT, 0.26);
        soft(0, 0.78, w + 0.12, 0.1, SHADOW, 0.36);
        soft(-0.03, 0.6, 0.13, 0.12, LIGHT, 0.28);
        stroke(alpha(SHADOW, 0.45), 0.03);
        g.draw(curve(-w, 0.55, -w - 0.06, 0.73, -w + 0.06, 0.74));
        g.draw(curve(w, 0.55, w + 0.06, 0.73, w - 0.06, 0.74));
        soft(-0.12, 0.73, 0.085, 0.04, SHADOW, 0.9);
        soft(0.12, 0.73, 0.085, 0.04, SHADOW, 0.9);
        stroke(alpha(SHADOW, 0.1), 0.03);
        g.draw(curve(-w - 0.08, 0.72, -0.48, 0.9, -0.52, 1.08));
        g.draw(curve(w + 0.08, 0.72, 0.48, 0.9, 0.52, 1.08));
    }

    private void mouth() {
        double w = who.mouth();
        double y = 1.08;
        Color lips = mix(mix(who.skin(), new Color(0x9c3434), 0.42), SHADOW, 0.1);
        Path2D upper = new Path2D.Double();
        upper.moveTo(-w, y);
        upper.curveTo(-0.5 * w, y - 0.1, -0.14, y - 0.14, 0, y - 0.09);
        upper.curveTo(0.14, y - 0.14, 0.5 * w, y - 0.1, w, y);
        upper.curveTo(0.4 * w, y + 0.03, -0.4 * w, y + 0.03, -w, y);
        g.setColor(mix(lips, SHADOW, 0.16));
        g.fill(upper);
        Path2D lower = new Path2D.Double();
        lower.moveTo(-w, y);
        lower.curveTo(-0.5 * w, y + 0.22, 0.5 * w, y + 0.22, w, y);
        lower.curveTo(0.4 * w, y + 0.03, -0.4 * w, y + 0.03, -w, y);
        g.setColor(lips);
        g.fill(lower);
        soft(-0.05, y + 0.09, 0.2, 0.045, LIGHT, 0.3);
        stroke(alpha(SHADOW, 0.75), 0.028);
        g.draw(curve(-w, y, 0, y + 0.035, w, y));
        soft(0, y + 0.27, 0.3, 0.09, SHADOW, 0.26);
    }

    private void eye(double x) {
        double side = Math.signum(x);
        soft(x, -0.06, 0.38, 0.25, SHADOW, 0.26);
        Path2D almond = new Path2D.Double();
        almond.moveTo(x - 0.23, 0.02);
        almond.curveTo(x - 0.12, -0.12, x + 0.12, -0.12, x + 0.23, 0.01);
        almond.curveTo(x + 0.11, 0.09, x - 0.11, 0.09, x - 0.23, 0.02);
        g.setColor(new Color(0xe9e2da));
        g.fill(almond);
        inside(
                almond,
                () -> {
                    g.setColor(mix(who.eyes(), Color.BLACK, 0.35));
                    g.fill(oval(x, -0.015, 0.108, 0.108));
                    g.setColor(who.eyes());
                    g.fill(oval(x, -0.015, 0.09, 0.09));
                    g.setColor(new Color(0x0c0908));
                    g.fill(oval(x, -0.015, 0.042, 0.042));
                    g.setColor(new Color(255, 255, 255, 220));
                    g.fill(oval(x - 0.035, -0.05, 0.02, 0.02));
                    soft(x, -0.13, 0.26, 0.08, SHADOW, 0.5);
                });
        stroke(alpha(new Color(0x1b100b), 0.85), 0.035);
        g.draw(curve(x - 0.23, 0.02, x, -0.18, x + 0.24, 0.01));
        stroke(alpha(SHADOW, 0.35), 0.018);
        g.draw(curve(x - 0.22, 0.03, x, 0.15, x + 0.22, 0.02));
        g.draw(curve(x - 0.26, -0.06, x, -0.27, x + 0.27, -0.08));
        soft(x, 0.17, 0.24, 0.06, SHADOW, 0.14);
        double b = who.brow();
        Path2D brow = new Path2D.Double();
        brow.moveTo(x - side * 0.28, -0.28);
        brow.curveTo(x - side * 0.1, -0.42, x + side * 0.12, -0.46, x + side * 0.4, -0.26);
        brow.curveTo(
                x + side * 0.12,
                -0.46 + b,
                x - side * 0.1,
                -0.42 + 1.3 * b,
                x - side * 0.29,
                -0.28 + 0.9 * b);
        brow.closePath();
        g.setColor(alpha(mix(who.hair(), SHADOW, 0.25), 0.85));
        g.fill(brow);
    }

    private void inside(Shape shape, Runnable paint) {
        Shape before = g.getClip();
        g.clip(shape);
        paint.run();
        g.setClip(before);
    }

    /// A patch without an edge.
    private void soft(double x, double y, double rx, double ry, Color colour, double alpha) {
        soft(g, x, y, rx, ry, colour, alpha);
    }

    static void soft(
            Graphics2D g, double x, double y, double rx, double ry, Color colour, double alpha) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(rx, ry);
        g.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(0, 0),
                        1,
                        new float[] {0, 0.5f, 1},
                        new Color[] {
                            alpha(colour, alpha), alpha(colour, 0.55 * alpha), alpha(colour, 0)
                        }));
        g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        g.setTransform(before);
    }

    private void stroke(Color colour, double width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    static Shape curve(double x0, double y0, double cx, double cy, double x1, double y1) {
        return new java.awt.geom.QuadCurve2D.Double(x0, y0, cx, cy, x1, y1);
    }

    static Ellipse2D oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) (a.getRed() + share * (b.getRed() - a.getRed())),
                (int) (a.getGreen() + share * (b.getGreen() - a.getGreen())),
                (int) (a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }

    static Color alpha(Color colour, double alpha) {
        return new Color(
                colour.getRed(),
                colour.getGreen(),
                colour.getBlue(),
                (int) Math.clamp(Math.round(255 * alpha), 0, 255));
    }
}
