package org.secondlook.capture;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// An upright picture, 8-bit BGRA without gaps between rows, outside the Java heap. Not
/// thread-safe; may change hands.
///
/// Off the heap because a face must be erasable: closing overwrites the pixels before it frees
/// them.
public final class Picture implements AutoCloseable {
    /// FFmpeg's vector instructions write up to 32 bytes behind the last pixel of some widths.
    private static final int BEHIND_BYTES = 256;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment room;
    private final MemorySegment pixels;
    private final int width;
    private final int height;

    /// @param width pixels
    /// @param height pixels
    public Picture(int width, int height) {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("empty picture");
        }
        this.width = width;
        this.height = height;
        long bytes = 4L * width * height;
        this.room = arena.allocate(bytes + BEHIND_BYTES, 64);
        this.pixels = room.asSlice(0, bytes);
    }

    /// Width in pixels.
    public int width() {
        return width;
    }

    /// Height in pixels.
    public int height() {
        return height;
    }

    /// The pixels, 4 · width · height bytes: blue, green, red, alpha.
    public MemorySegment pixels() {
        return pixels;
    }

    /// The pixels and what may be written behind them.
    MemorySegment room() {
        return room;
    }

    /// One pixel as 0xAARRGGBB.
    public int argb(int x, int y) {
        return pixels.get(ValueLayout.JAVA_INT_UNALIGNED, 4L * ((long) y * width + x));
    }

    /// Covers a part with flat blocks, each the mean of what it hides, so that nobody can be told
    /// by it.
    ///
    /// @param part what to cover; parts outside the picture are passed over
    /// @param blocksAcross how many blocks the part is wide
    /// @param clear pixels in these boxes stay as they are, unless they are nearer to the middle of
    ///   what is to be covered, each measured in its own box's size
    public void pixelate(Box part, int blocksAcross, List<Box> clear) {
        int left = (int) Math.max(0, Math.floor(part.x()));
        int top = (int) Math.max(0, Math.floor(part.y()));
        int right = (int) Math.min(width, Math.ceil(part.x() + part.width()));
        int bottom = (int) Math.min(height, Math.ceil(part.y() + part.height()));
        int block = (int) Math.max(2, Math.ceil(part.width() / blocksAcross));
        for (int y = top; y < bottom; y += block) {
            for (int x = left; x < right; x += block) {
                flatten(x, y, Math.min(x + block, right), Math.min(y + block, bottom), part, clear);
            }
        }
    }

    private void flatten(int left, int top, int right, int bottom, Box part, List<Box> clear) {
        long blue = 0;
        long green = 0;
        long red = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int p = argb(x, y);
                blue += p & 0xff;
                green += (p >> 8) & 0xff;
                red += (p >> 16) & 0xff;
            }
        }
        int n = (right - left) * (bottom - top);
        int mean = 0xff000000 | (int) (red / n) << 16 | (int) (green / n) << 8 | (int) (blue / n);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (!staysClear(x, y, part, clear)) {
                    pixels.set(ValueLayout.JAVA_INT_UNALIGNED, 4L * ((long) y * width + x), mean);
                }
            }
        }
    }

    private static boolean staysClear(int x, int y, Box part, List<Box> clear) {
        for (Box box : clear) {
            double near = distance(x, y, box);
            if (near <= 1 && near <= distance(x, y, part)) {
                return true;
            }
        }
        return false;
    }

    /// From the middle of a box, 1 at its edge.
    private static double distance(int x, int y, Box box) {
        return Math.max(
                Math.abs(x + 0.5 - box.centreX()) / (box.width() / 2),
                Math.abs(y + 0.5 - box.centreY()) / (box.height() / 2));
    }

    /// A picture of its own with the same pixels.
    public Picture copy() {
        Picture copy = new Picture(width, height);
        copy.pixels.copyFrom(pixels);
        return copy;
    }

    /// Overwrites the pixels and frees them. Closing twice is allowed.
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            room.fill((byte) 0);
            arena.close();
        }
    }
}
