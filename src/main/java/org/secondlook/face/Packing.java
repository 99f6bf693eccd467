package org.secondlook.face;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.secondlook.capture.Box;
import org.secondlook.capture.Picture;

/// Turns portraits, scenes and templates into bytes to be kept sealed, and back, without loss.
/// Stateless.
///
/// ```
/// portrait  seconds f64 | nine measures of its quality f64 | picture
/// scene     left, top, width and height of the person's face f64 | picture
/// template  length i32 | values f32
/// picture   width i32 | height i32 | blue, green and red of each pixel less what its left, upper
///           and upper left neighbours foretell, deflated
/// ```
///
/// All numbers are big-endian. Opacity is not kept: every picture is opaque. A template is made of
/// unit length again, which may round its values once more.
public final class Packing {
    private static final int CHANNELS = 3;
    private static final int QUALITY_VALUES = 9;
    private static final int PORTRAIT_HEAD_BYTES = (1 + QUALITY_VALUES) * Double.BYTES;
    private static final int SCENE_HEAD_BYTES = 4 * Double.BYTES;
    private static final int PICTURE_HEAD_BYTES = 2 * Integer.BYTES;

    /// Largest side of a packed picture, pixels.
    public static final int SIDE_MAX = 4_096;

    /// Longest packed template, values.
    public static final int TEMPLATE_LENGTH_MAX = 4_096;

    private Packing() {}

    /// Packs a portrait, which stays the caller's.
    public static byte[] pack(Portrait portrait) {
        byte[] picture = packed(portrait.picture());
        Quality q = portrait.quality();
        ByteBuffer bytes = ByteBuffer.allocate(PORTRAIT_HEAD_BYTES + picture.length);
        bytes.putDouble(portrait.seconds());
        bytes.putDouble(q.interEyeDistance()).putDouble(q.yaw()).putDouble(q.pitch());
        bytes.putDouble(q.roll()).putDouble(q.sharpness()).putDouble(q.luminanceMean());
        bytes.putDouble(q.dynamicRange()).putDouble(q.clipping()).putDouble(q.detection());
        bytes.put(picture);
        Arrays.fill(picture, (byte) 0);
        return bytes.array();
    }

    /// Packs a scene, which stays the caller's.
    public static byte[] pack(Scene scene) {
        byte[] picture = packed(scene.picture());
        Box person = scene.person();
        ByteBuffer bytes = ByteBuffer.allocate(SCENE_HEAD_BYTES + picture.length);
        bytes.putDouble(person.x()).putDouble(person.y());
        bytes.putDouble(person.width()).putDouble(person.height());
        bytes.put(picture);
        Arrays.fill(picture, (byte) 0);
        return bytes.array();
    }

    /// Packs a template, which stays the caller's.
    public static byte[] pack(Template template) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + template.length()));
        bytes.putInt(template.length());
        for (int i = 0; i < template.length(); i++) {
            bytes.putFloat(template.values().getAtIndex(ValueLayout.JAVA_FLOAT, i));
        }
        return bytes.array();
    }

    /// A portrait as it was packed, owned by the caller.
    ///
    /// @throws IllegalArgumentException when these bytes are none
    public static Portrait portrait(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        require(packed.length >= PORTRAIT_HEAD_BYTES);
        double seconds = bytes.getDouble();
        double[] q = new double[QUALITY_VALUES];
        bytes.asDoubleBuffer().get(q);
        bytes.position(PORTRAIT_HEAD_BYTES);
        return new Portrait(
                unpacked(bytes),
                new Quality(q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7], q[8]),
                seconds);
    }

    /// A scene as it was packed, owned by the caller.
    ///
    /// @throws IllegalArgumentException when these bytes are none
    public static Scene scene(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        require(packed.length >= SCENE_HEAD_BYTES);
        Box person =
                new Box(bytes.getDouble(), bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
        return new Scene(unpacked(bytes), person);
    }

    /// A template as it was packed, owned by the caller.
    ///
    /// @throws IllegalArgumentException when these bytes are none
    public static Template template(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        require(packed.length >= Integer.BYTES);
        int length = bytes.getInt();
        require(length >= 1 && length <= TEMPLATE_LENGTH_MAX);
        require(bytes.remaining() == length * Float.BYTES);
        float[] values = new float[length];
        bytes.order(ByteOrder.BIG_ENDIAN).asFloatBuffer().get(values);
        try {
            return Template.of(values);
        } finally {
            Arrays.fill(values, 0);
        }
    }

    /// Packs a picture, which stays the caller's.
    static byte[] packed(Picture picture) {
        byte[] rest = differences(picture);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setStrategy(Deflater.HUFFMAN_ONLY);
        byte[] room = new byte[PICTURE_HEAD_BYTES + rest.length + rest.length / 16 + 64];
        try {
            ByteBuffer.wrap(room).putInt(picture.width()).putInt(picture.height());
            deflater.setInput(rest);
            deflater.finish();
            int length = PICTURE_HEAD_BYTES;
            while (!deflater.finished()) {
                if (length == room.length) {
                    throw new IllegalStateException("deflating made it longer than foreseen");
                }
                length += deflater.deflate(room, length, room.length - length);
            }
            return Arrays.copyOf(room, length);
        } finally {
            deflater.end();
            Arrays.fill(rest, (byte) 0);
            Arrays.fill(room, (byte) 0);
        }
    }

    private static byte[] differences(Picture picture) {
        int width = picture.width();
        MemorySegment pixels = picture.pixels();
        byte[] rest = new byte[CHANNELS * width * picture.height()];
        byte[] above = new byte[CHANNELS * (width + 1)];
        byte[] row = new byte[CHANNELS * (width + 1)];
        int at = 0;
        for (int y = 0; y < picture.height(); y++) {
            channels(pixels, (long) y * width, width, row);
            for (int i = CHANNELS; i < row.length; i++) {
                rest[at++] = (byte) (row[i] - row[i - CHANNELS] - above[i] + above[i - CHANNELS]);
            }
            byte[] before = above;
            above = row;
            row = before;
        }
        Arrays.fill(above, (byte) 0);
        Arrays.fill(row, (byte) 0);
        return rest;
    }

    /// The first place of a row stays black.
    private static void channels(MemorySegment pixels, long first, int width, byte[] row) {
        for (int x = 0; x < width; x++) {
            int pixel = pixels.get(ValueLayout.JAVA_INT_UNALIGNED, 4 * (first + x));
            row[CHANNELS * (x + 1)] = (byte) pixel;
            row[CHANNELS * (x + 1) + 1] = (byte) (pixel >> 8);
            row[CHANNELS * (x + 1) + 2] = (byte) (pixel >> 16);
        }
    }

    /// The picture in the rest of the bytes, owned by the caller.
    static Picture unpacked(ByteBuffer bytes) {
        require(bytes.remaining() > PICTURE_HEAD_BYTES);
        int width = bytes.getInt();
        int height = bytes.getInt();
        require(width >= 1 && width <= SIDE_MAX && height >= 1 && height <= SIDE_MAX);
        byte[] rest = new byte[CHANNELS * width * height];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            int length = 0;
            while (length < rest.length) {
                int more = inflater.inflate(rest, length, rest.length - length);
                require(more > 0);
                length += more;
            }
            return summed(rest, width, height);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("these are not the bytes of a picture", e);
        } finally {
            inflater.end();
            Arrays.fill(rest, (byte) 0);
        }
    }

    private static Picture summed(byte[] rest, int width, int height) {
        Picture picture = new Picture(width, height);
        byte[] above = new byte[CHANNELS * (width + 1)];
        byte[] row = new byte[CHANNELS * (width + 1)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int i = CHANNELS; i < row.length; i++) {
                row[i] = (byte) (rest[at++] + row[i - CHANNELS] + above[i] - above[i - CHANNELS]);
            }
            for (int x = 0; x < width; x++) {
                int i = CHANNELS * (x + 1);
                int pixel =
                        0xff000000
                                | (row[i + 2] & 0xff) << 16
                                | (row[i + 1] & 0xff) << 8
                                | (row[i] & 0xff);
                picture.pixels()
                        .set(ValueLayout.JAVA_INT_UNALIGNED, 4L * ((long) y * width + x), pixel);
            }
            byte[] before = above;
            above = row;
            row = before;
        }
        Arrays.fill(above, (byte) 0);
        Arrays.fill(row, (byte) 0);
        return picture;
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("these are not bytes that were packed");
        }
    }
}
