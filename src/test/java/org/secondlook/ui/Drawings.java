package org.secondlook.ui;

import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.secondlook.capture.CaptureException;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Still;
import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;

/// Draws invented people: shaded ovals with eyes, brows, nose and mouth. Nobody real is in the
/// tests.
final class Drawings {
    private static final Quality GOOD = new Quality(58, 4, 3, 1, 220, 128, 150, 0.01, 0.97);
    private static final Quality POOR = new Quality(34, 26, 5, 2, 30, 48, 90, 0.02, 0.81);

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
        Picture picture = new Picture(Portrait.WIDTH, Portrait.HEIGHT);
        for (int y = 0; y < Portrait.HEIGHT; y++) {
            for (int x = 0; x < Portrait.WIDTH; x++) {
                set(
                        picture,
                        x,
                        y,
                        face(
                                person,
                                x,
                                y,
                                Portrait.EYE_DISTANCE,
                                quality.luminanceMean() / GOOD.luminanceMean()));
            }
        }
        return new Portrait(picture, quality, seconds);
    }

    private static void set(Picture picture, int x, int y, int argb) {
        long at = 4L * ((long) y * picture.width() + x);
        picture.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, at, argb);
    }

    /// The colour of an invented person's portrait at a place.
    private static int face(long person, double x, double y, double eyes, double light) {
        Random random = new Random(person * 7919);
        double skin = 0.45 + 0.45 * random.nextDouble();
        double wide = 1.0 + 0.18 * random.nextDouble();
        double hair = 0.08 + 0.35 * random.nextDouble();
        double mouth = 0.28 + 0.12 * random.nextDouble();
        double u = (x - Portrait.WIDTH / 2.0) / eyes;
        double v = (y - Portrait.EYE_LINE) / eyes;
        double r = 0.55;
        double g = 0.58;
        double b = 0.62;
        double body = Math.hypot(u / 1.7, (v - 2.6) / 1.2);
        if (body < 1) {
            r = 0.2;
            g = 0.24;
            b = 0.3;
        }
        double head = Math.hypot(u / wide, (v - 0.25) / 1.38);
        double crown = Math.hypot(u / (wide + 0.12), (v + 0.05) / 1.36);
        if (crown < 1 && v < 0.3) {
            r = hair;
            g = hair * 0.8;
            b = hair * 0.65;
        }
        if (head < 1 && v > -0.75 + 0.25 * u * u) {
            double shade = 1 - 0.35 * head * head - 0.1 * u;
            r = skin * shade;
            g = skin * 0.78 * shade;
            b = skin * 0.66 * shade;
            double eye = Math.hypot((Math.abs(u) - 0.5) / 0.19, v / 0.085);
            double pupil = Math.hypot((Math.abs(u) - 0.5) / 0.075, v / 0.08);
            double brow = Math.hypot((Math.abs(u) - 0.5) / 0.3, (v + 0.24) / 0.05);
            double nose = Math.hypot((u - 0.06) / 0.1, (v - 0.45) / 0.3);
            double lips = Math.hypot(u / mouth, (v - 0.95) / 0.09);
            if (eye < 1) {
                r = g = b = pupil < 1 ? 0.1 : 0.86;
            } else if (brow < 1) {
                r = g = b = hair;
            } else if (lips < 1) {
                r *= 0.85;
                g *= 0.6;
                b *= 0.62;
            } else if (nose < 1) {
                r *= 0.9;
                g *= 0.9;
                b *= 0.9;
            }
        }
        return 0xff000000 | level(r * light) << 16 | level(g * light) << 8 | level(b * light);
    }

    private static int level(double share) {
        return (int) Math.clamp(Math.round(share * 255), 0, 255);
    }

    /// A street with people at the given places, shares of the width and height, as a decoded
    /// frame.
    static Frame street(int camera, double[][] people) throws CaptureException {
        int width = 960;
        int height = 540;
        int[] argb = new int[width * height];
        Random random = new Random(camera);
        for (int i = 0; i < argb.length; i++) {
            int y = i / width;
            int grey = 95 + 90 * y / height;
            argb[i] = grey << 16 | grey + 3 << 8 | grey + 8;
        }
        for (int i = 0; i < 70; i++) {
            int w = 20 + random.nextInt(110);
            int h = 30 + random.nextInt(140);
            int left = random.nextInt(width - w);
            int top = random.nextInt(height - h);
            int grey = 70 + random.nextInt(110);
            for (int y = top; y < top + h; y++) {
                for (int x = left; x < left + w; x++) {
                    argb[y * width + x] = grey << 16 | grey + 2 << 8 | grey + 6;
                }
            }
        }
        for (int i = 0; i < people.length; i++) {
            person(argb, width, height, people[i], 40L * camera + i);
        }
        return Still.decode(bmp(argb, width, height));
    }

    /// A frame of that size with nobody in it.
    static Frame plain(int width, int height) throws CaptureException {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i / width * 255 / height << 8 | i % width * 255 / width;
        }
        return Still.decode(bmp(argb, width, height));
    }

    private static void person(int[] argb, int width, int height, double[] at, long person) {
        double size = at[2] * height;
        int w = (int) (size * Portrait.WIDTH / Portrait.HEIGHT);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < w; x++) {
                int px = (int) (at[0] * width) + x;
                int py = (int) (at[1] * height) + y;
                if (px >= 0 && py >= 0 && px < width && py < height) {
                    double scale = Portrait.HEIGHT / size;
                    int colour = face(person, x * scale, y * scale, Portrait.EYE_DISTANCE, 0.95);
                    if (colour != face(person, 0, 0, Portrait.EYE_DISTANCE, 0.95)) {
                        argb[py * width + px] = colour;
                    }
                }
            }
        }
    }

    /// A 24-bit BMP file.
    private static byte[] bmp(int[] argb, int width, int height) {
        int stride = (3 * width + 3) / 4 * 4;
        ByteBuffer file = ByteBuffer.allocate(54 + stride * height).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(54);
        file.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
        file.position(54);
        for (int y = height - 1; y >= 0; y--) {
            file.position(54 + (height - 1 - y) * stride);
            for (int x = 0; x < width; x++) {
                int p = argb[y * width + x];
                file.put((byte) p).put((byte) (p >> 8)).put((byte) (p >> 16));
            }
        }
        return file.array();
    }
}
