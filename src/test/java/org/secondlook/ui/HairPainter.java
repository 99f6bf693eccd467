package org.secondlook.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.Random;

/// Paints an invented person's hair, before and after the face. Used by one thread.
final class HairPainter {
    private final Graphics2D g;
    private final Person who;

    HairPainter(Graphics2D g, Person who) {
        this.g = g;
        this.who = who;
    }

    /// What hangs behind the neck.
    void behind() {
        switch (who.cut()) {
            case LONG -> fall(2.9, 1.42);
            case BOB -> fall(1.55, 1.38);
            case CURLY -> curls(1.25);
            case SHORT, PARTED, RECEDING -> {}
        }
    }

    private void fall(double down, double wide) {
        Path2D p = new Path2D.Double();
        p.moveTo(0, -2.0);
        p.curveTo(1.1, -2.0, wide, -1.1, wide, 0);
        p.curveTo(wide + 0.06, 0.8, wide - 0.02, down - 0.4, wide - 0.22, down);
        p.lineTo(-wide + 0.22, down);
        p.curveTo(-wide + 0.02, down - 0.4, -wide - 0.06, 0.8, -wide, 0);
        p.curveTo(-wide, -1.1, -1.1, -2.0, 0, -2.0);
        g.setColor(FacePainter.mix(who.hair(), Color.BLACK, 0.3));
        g.fill(p);
    }

    private void curls(double wide) {
        Random random = new Random(3);
        for (int i = 0; i < 90; i++) {
            double angle = Math.PI * (0.93 + 1.14 * random.nextDouble());
            double away = wide * (0.75 + 0.32 * random.nextDouble());
            Color tone = FacePainter.mix(who.hair(), Color.WHITE, 0.1 * random.nextDouble());
            g.setColor(tone);
            double x = away * Math.cos(angle);
            double y = -0.35 + 1.35 * away * Math.sin(angle);
            g.fill(FacePainter.oval(x, y, 0.26, 0.26));
        }
    }

    /// What lies over the forehead and the temples.
    void front() {
        switch (who.cut()) {
            case SHORT -> cap(-0.98, -0.02, 0);
            case PARTED -> cap(-0.88, 0.3, 0.3);
            case LONG, BOB -> curtains();
            case CURLY -> cap(-0.95, -0.1, 0.05);
            case RECEDING -> receding();
        }
    }

    /// @param line where the hair begins above the eyes
    /// @param lean to which side it is combed
    private void cap(double line, double down, double lean) {
        double w = who.wide() + 0.05;
        Path2D p = new Path2D.Double();
        p.moveTo(-w, down);
        p.curveTo(-w - 0.14, -1.0, -0.95, -1.95, 0, -1.98);
        p.curveTo(0.95, -1.95, w + 0.14, -1.0, w, down);
        p.curveTo(w - 0.08, -0.4, 0.92, -0.66, 0.8, -0.86);
        p.curveTo(0.4 + lean, line - 0.28, lean - 0.2, line - 0.1, -0.72, line + 0.08);
        p.curveTo(-0.88, -0.6, -w + 0.06, -0.4, -w, down);
        fill(p, lean);
    }

    private void curtains() {
        double w = who.wide() + 0.16;
        double down = who.cut() == Person.Cut.LONG ? 2.6 : 1.35;
        for (int side = -1; side <= 1; side += 2) {
            Path2D p = new Path2D.Double();
            p.moveTo(side * -0.12, -1.98);
            p.curveTo(side * 1.0, -2.0, side * (w + 0.22), -1.0, side * (w + 0.18), 0);
            p.curveTo(side * (w + 0.24), 0.7, side * (w + 0.1), down - 0.3, side * (w - 0.1), down);
            p.curveTo(side * (w - 0.2), 0.9, side * (w - 0.1), 0.2, side * 0.86, -0.55);
            p.curveTo(side * 0.72, -0.95, side * 0.3, -1.2, side * -0.12, -1.35);
            p.closePath();
            fill(p, 0.4 * side);
        }
    }

    private void receding() {
        double w = who.wide() + 0.05;
        for (int side = -1; side <= 1; side += 2) {
            Path2D p = new Path2D.Double();
            p.moveTo(side * w, 0.05);
            p.curveTo(side * (w + 0.1), -0.7, side * 1.0, -1.25, side * 0.62, -1.62);
            p.curveTo(side * 0.78, -1.2, side * 0.9, -0.8, side * 0.94, -0.5);
            p.closePath();
            fill(p, 0);
        }
    }

    private void fill(Shape shape, double lean) {
        Area area = new Area(shape);
        g.setColor(who.hair());
        g.fill(area);
        Shape before = g.getClip();
        g.clip(area);
        FacePainter.soft(g, -0.4, -1.45, 0.9, 0.4, Color.WHITE, 0.17);
        FacePainter.soft(g, 1.2, -0.7, 0.6, 1.2, Color.BLACK, 0.35);
        Random random = new Random(5);
        g.setStroke(new BasicStroke(0.018f));
        for (int i = 0; i < 110; i++) {
            double x = -1.4 + 2.8 * random.nextDouble();
            Color tone = i % 2 == 0 ? Color.WHITE : Color.BLACK;
            g.setColor(FacePainter.alpha(tone, 0.05 + 0.08 * random.nextDouble()));
            double end = 1.35 * x + lean;
            g.draw(FacePainter.curve(0.6 * x - lean, -1.95, x, -1.5, end, -0.2 + Math.abs(x)));
        }
        g.setClip(before);
    }
}
