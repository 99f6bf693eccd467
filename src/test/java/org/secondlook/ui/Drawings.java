package org.secondlook.ui;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.secondlook.capture.Box;
import org.secondlook.capture.CaptureException;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Still;
import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;
import org.secondlook.face.Scene;

/// Pictures of invented people in invented streets. Nobody real is in the tests. Stateless.
final class Drawings {
    private static final Quality GOOD = new Quality(58, 4, 3, 1, 220, 128, 150, 0.01, 0.97);
    private static final Quality POOR = new Quality(34, 26, 5, 2, 30, 48, 90, 0.02, 0.81);
    private static final Quality STUDIO = new Quality(182, 1, 2, 0, 400, 140, 170, 0.01, 0.99);

    private static final int FINE = 2;

    private Drawings() {}

    static Portrait portrait(long person, boolean good, double seconds) {
        return portrait(person, good ? GOOD : POOR, seconds);
    }

    /// A face with so many pixels between its eyes, everything else being equal.
    static Portrait portrait(long person, double interEyeDistance, double seconds) {
        return portrait(
                person, new Quality(interEyeDistance, 4, 3, 1, 220, 128, 150, 0.01, 0.97), seconds);
    }

    private static Portrait portrait(long person, Quality quality, double seconds) {
        BufferedImage image = image(Portrait.WIDTH, Portrait.HEIGHT);
        Graphics2D g = graphics(image);
        g.translate(-Portrait.WIDTH, -40);
        StreetPainter.paint(g, (int) person, 3.0 * Portrait.WIDTH, 1.4 * Portrait.HEIGHT);
        g.dispose();
        BufferedImage behind = head(blurred(image, 0.06), person);
        double light = quality.luminanceMean() / GOOD.luminanceMean();
        BufferedImage seen =
                blurred(behind, Math.min(1, quality.interEyeDistance() / Portrait.EYE_DISTANCE));
        return new Portrait(picture(seen, light), quality, seconds);
    }

    /// The place round a person who raised an alert.
    static Scene scene(long person) {
        int width = 960;
        int height = 540;
        BufferedImage image = image(width, height);
        Graphics2D g = graphics(image);
        StreetPainter.paint(g, (int) person, width, height);
        g.setColor(new Color(0x5f6b76));
        g.fillRect(620, 150, 70, 90);
        int face = 90;
        g.drawImage(
                picture(portrait(person, true, 0).picture()),
                380,
                140,
                face,
                face * Portrait.HEIGHT / Portrait.WIDTH,
                null);
        g.dispose();
        return new Scene(picture(image, 1), new Box(380.0 / width, 140.0 / height, 0.094, 0.17));
    }

    private static BufferedImage picture(Picture from) {
        BufferedImage to = image(from.width(), from.height());
        for (int y = 0; y < from.height(); y++) {
            for (int x = 0; x < from.width(); x++) {
                int argb =
                        from.pixels()
                                .get(
                                        ValueLayout.JAVA_INT_UNALIGNED,
                                        4L * ((long) y * from.width() + x));
                to.setRGB(x, y, argb);
            }
        }
        return to;
    }

    /// A photograph taken for the purpose: plain ground, sharp.
    static Portrait reference(long person) {
        BufferedImage image = image(Portrait.WIDTH, Portrait.HEIGHT);
        Graphics2D g = graphics(image);
        g.setPaint(
                new GradientPaint(
                        0, 0, new Color(0xc9ced3), 0, Portrait.HEIGHT, new Color(0xa9b0b7)));
        g.fillRect(0, 0, Portrait.WIDTH, Portrait.HEIGHT);
        g.dispose();
        return new Portrait(picture(head(image, person), 1), STUDIO, 0);
    }

    /// Drawn twice as large and brought down, so that no edge is ragged.
    private static BufferedImage head(BufferedImage ground, long person) {
        BufferedImage large = scaled(ground, FINE * ground.getWidth(), FINE * ground.getHeight());
        Graphics2D g = graphics(large);
        g.scale(FINE, FINE);
        g.translate(Portrait.WIDTH / 2.0, Portrait.EYE_LINE);
        g.scale(Portrait.EYE_DISTANCE, Portrait.EYE_DISTANCE);
        FacePainter.paint(g, Person.of(person));
        g.dispose();
        return scaled(large, ground.getWidth(), ground.getHeight());
    }

    /// The picture as a camera with so many times fewer pixels would have taken it.
    private static BufferedImage blurred(BufferedImage from, double share) {
        int w = Math.max(1, (int) (from.getWidth() * share));
        int h = Math.max(1, (int) (from.getHeight() * share));
        return scaled(scaled(from, w, h), from.getWidth(), from.getHeight());
    }

    static BufferedImage scaled(BufferedImage from, int w, int h) {
        BufferedImage to = from;
        while (to.getWidth() > 2 * w && to.getHeight() > 2 * h) {
            to = drawn(to, to.getWidth() / 2, to.getHeight() / 2);
        }
        return drawn(to, w, h);
    }

    private static BufferedImage drawn(BufferedImage from, int w, int h) {
        BufferedImage to = image(w, h);
        Graphics2D g = graphics(to);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                w > from.getWidth()
                        ? RenderingHints.VALUE_INTERPOLATION_BICUBIC
                        : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, 0, 0, w, h, null);
        g.dispose();
        return to;
    }

    private static Picture picture(BufferedImage image, double light) {
        Picture picture = new Picture(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int lit =
                        0xff000000
                                | level(light * (rgb >> 16 & 0xff)) << 16
                                | level(light * (rgb >> 8 & 0xff)) << 8
                                | level(light * (rgb & 0xff));
                long at = 4L * ((long) y * image.getWidth() + x);
                picture.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, at, lit);
            }
        }
        return picture;
    }

    private static int level(double value) {
        return (int) Math.clamp(Math.round(value), 0, 255);
    }

    /// A street with people at the given places (left, top and height of their portraits, in
    /// shares), as a decoded frame.
    static Frame street(int camera, double[][] people, List<Person> persons)
            throws CaptureException {
        int width = 960;
        int height = 540;
        BufferedImage image = image(FINE * width, FINE * height);
        Graphics2D g = graphics(image);
        g.scale(FINE, FINE);
        StreetPainter.paint(g, camera, width, height);
        for (int i = 0; i < people.length; i++) {
            double unit = people[i][2] * height / Portrait.HEIGHT * Portrait.EYE_DISTANCE;
            Graphics2D at = (Graphics2D) g.create();
            at.translate(
                    people[i][0] * width + unit * Portrait.WIDTH / 2 / Portrait.EYE_DISTANCE,
                    people[i][1] * height + unit * Portrait.EYE_LINE / Portrait.EYE_DISTANCE);
            at.scale(unit, unit);
            Person who = persons.get(i);
            body(at, who);
            FacePainter.paint(at, who);
            at.dispose();
        }
        g.dispose();
        return Still.decode(bmp(scaled(image, width, height)));
    }

    private static void body(Graphics2D g, Person who) {
        g.setPaint(FacePainter.cloth(who));
        Path2D body = new Path2D.Double();
        body.moveTo(-2.25, 3.1);
        body.curveTo(-2.9, 5, -2.7, 7, -2.3, 9.4);
        body.lineTo(2.3, 9.4);
        body.curveTo(2.7, 7, 2.9, 5, 2.25, 3.1);
        body.closePath();
        g.fill(body);
        g.setColor(new Color(0x2a2f36));
        g.fill(new java.awt.geom.Rectangle2D.Double(-1.6, 9, 1.45, 9));
        g.fill(new java.awt.geom.Rectangle2D.Double(0.15, 9, 1.45, 9));
    }

    /// A frame of that size with nobody in it.
    static Frame plain(int width, int height) throws CaptureException {
        BufferedImage image = image(width, height);
        Graphics2D g = graphics(image);
        StreetPainter.paint(g, 7, width, height);
        g.dispose();
        return Still.decode(bmp(image));
    }

    private static BufferedImage image(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    /// A 24-bit BMP file.
    private static byte[] bmp(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int stride = (3 * width + 3) / 4 * 4;
        ByteBuffer file = ByteBuffer.allocate(54 + stride * height).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(54);
        file.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
        for (int y = height - 1; y >= 0; y--) {
            file.position(54 + (height - 1 - y) * stride);
            for (int x = 0; x < width; x++) {
                int p = image.getRGB(x, y);
                file.put((byte) p).put((byte) (p >> 8)).put((byte) (p >> 16));
            }
        }
        return file.array();
    }
}
