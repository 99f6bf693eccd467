package org.secondlook.ui;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pixels of the screen's own, outside the Java heap, and the image that shows them. Used by the
/// screen's thread.
///
/// A picture is copied in at exactly the size in which it is shown: letting JavaFX scale is five
/// times dearer. Its corners are rounded by making pixels transparent, since a clip would cost
/// every redraw.
final class Pixels {
    private static final int BYTES = 4;

    private final int width;
    private final int height;
    private final int radius;
    private final MemorySegment memory;
    private final PixelBuffer<ByteBuffer> buffer;
    private final Image image;

    /// @param width pixels of the device
    /// @param height pixels of the device
    /// @param radius of the corners, pixels
    Pixels(int width, int height, int radius) {
        this.width = width;
        this.height = height;
        this.radius = Math.min(radius, Math.min(width, height) / 2);
        ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES * width * height);
        this.memory = MemorySegment.ofBuffer(bytes);
        this.buffer = new PixelBuffer<>(width, height, bytes, PixelFormat.getByteBgraPreInstance());
        this.image = new WritableImage(buffer);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Image image() {
        return image;
    }

    /// Lets the painter fill the pixels, BGRA without gaps, and shows them.
    void paint(Consumer<MemorySegment> painter) {
        buffer.updateBuffer(_ -> {
            painter.accept(memory);
            roundCorners();
            return null;
        });
    }

    /// Overwrites the pixels and shows nothing.
    void wipe() {
        paint(m -> m.fill((byte) 0));
    }

    private void roundCorners() {
        for (int y = 0; y < radius; y++) {
            for (int x = 0; x < radius; x++) {
                double away = Math.hypot(radius - x - 0.5, radius - y - 0.5);
                double cover = Math.clamp(radius - away + 0.5, 0, 1);
                if (cover < 1) {
                    fade(x, y, cover);
                    fade(width - 1 - x, y, cover);
                    fade(x, height - 1 - y, cover);
                    fade(width - 1 - x, height - 1 - y, cover);
                }
            }
        }
    }

    private void fade(int x, int y, double cover) {
        long at = (long) BYTES * ((long) y * width + x);
        for (int i = 0; i < BYTES; i++) {
            int value = memory.get(ValueLayout.JAVA_BYTE, at + i) & 0xff;
            memory.set(ValueLayout.JAVA_BYTE, at + i, (byte) Math.round(value * cover));
        }
    }
}
