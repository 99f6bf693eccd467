package org.secondlook.face;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.secondlook.Shared;
import org.secondlook.capture.CaptureException;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Scaler;
import org.secondlook.capture.Still;

/// Photographs as frames: those of the shared folder, and pictures that a test has made.
public final class Photos {
    private Photos() {}

    /// A photograph of the shared folder.
    public static Frame shared(String... parts) throws CaptureException {
        return frame(Shared.folder(parts));
    }

    /// A person of the London set, neutral, from the front.
    public static Frame london(String person) throws CaptureException {
        return shared("faces", "london", person, person + "_03_neutral_front.jpg");
    }

    public static Frame frame(Path file) throws CaptureException {
        return Still.decode(Still.bytes(file));
    }

    /// A picture as a frame; the picture stays the caller's.
    public static Frame frame(Picture picture) throws CaptureException {
        return Still.decode(bmp(picture));
    }

    /// A picture as a file.
    public static byte[] bmp(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int stride = (3 * width + 3) / 4 * 4;
        ByteBuffer bmp = ByteBuffer.allocate(54 + stride * height).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B').put((byte) 'M').putInt(bmp.capacity()).putInt(0).putInt(54);
        bmp.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
        for (int y = 0; y < height; y++) {
            bmp.position(54 + (height - 1 - y) * stride);
            for (int x = 0; x < width; x++) {
                int p = picture.argb(x, y);
                bmp.put((byte) p).put((byte) (p >> 8)).put((byte) (p >> 16));
            }
        }
        return bmp.array();
    }

    /// The whole frame at a width, its shape kept; owned by the caller.
    public static Picture picture(Frame frame, int width) {
        Picture picture = new Picture(width, width * frame.height() / frame.width());
        try (Scaler scaler = new Scaler()) {
            scaler.scale(frame, picture);
        }
        return picture;
    }

    /// What stands at a place of a made picture.
    @FunctionalInterface
    public interface Colours {
        int argb(int x, int y);
    }

    /// A picture drawn pixel by pixel, owned by the caller.
    public static Picture drawn(int width, int height, Colours colours) {
        Picture picture = new Picture(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.pixels()
                        .setAtIndex(
                                java.lang.foreign.ValueLayout.JAVA_INT,
                                (long) y * width + x,
                                0xff000000 | colours.argb(x, y));
            }
        }
        return picture;
    }

    /// The same picture with another pixel for each of its own.
    public static Picture changed(Picture picture, java.util.function.IntUnaryOperator change) {
        return drawn(
                picture.width(), picture.height(), (x, y) -> change.applyAsInt(picture.argb(x, y)));
    }
}
