package org.secondlook.capture;

import java.lang.foreign.MemorySegment;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/// One decoded picture of a camera, 8-bit planar YUV in native memory. Has one owner at a time, who
/// closes it.
///
/// Sizes and coordinates are those of the upright picture; how it is stored (turned by quarter
/// turns) stays inside the room. The planes are FFmpeg's own, taken over by reference and never
/// copied.
public final class Frame implements AutoCloseable {
    private final AVFrame picture;
    private final int quarterTurns;
    private final double seconds;
    private long decodedNanos;
    private boolean closed;

    /// @param picture an 8-bit planar YUV or grey picture, owned by this frame from now on
    /// @param quarterTurns clockwise quarter turns that make it upright, 0…3
    /// @param seconds time on the footage's clock
    /// @param decodedNanos `System.nanoTime()` when it was decoded
    Frame(AVFrame picture, int quarterTurns, double seconds, long decodedNanos) {
        this.picture = picture;
        this.quarterTurns = quarterTurns;
        this.seconds = seconds;
        this.decodedNanos = decodedNanos;
    }

    /// Width of the upright picture, pixels.
    public int width() {
        return quarterTurns % 2 == 0 ? picture.width() : picture.height();
    }

    /// Height of the upright picture, pixels.
    public int height() {
        return quarterTurns % 2 == 0 ? picture.height() : picture.width();
    }

    /// Seconds on the footage's clock since the camera's first picture.
    public double seconds() {
        return seconds;
    }

    /// When it was decoded, by `System.nanoTime()`.
    public long decodedNanos() {
        return decodedNanos;
    }

    /// Sets the time of decoding to now: recorded footage that is played in real time arrives when
    /// it is shown.
    Frame arrivedNow() {
        decodedNanos = System.nanoTime();
        return this;
    }

    AVFrame picture() {
        return picture;
    }

    int quarterTurns() {
        return quarterTurns;
    }

    /// From coordinates of the upright picture to those of the stored one.
    Affine uprightToStored() {
        int w = picture.width();
        int h = picture.height();
        return switch (quarterTurns) {
            case 0 -> new Affine(1, 0, 0, 0, 1, 0);
            case 1 -> new Affine(0, 1, 0, -1, 0, h);
            case 2 -> new Affine(-1, 0, w, 0, -1, h);
            default -> new Affine(0, -1, w, 1, 0, 0);
        };
    }

    /// A plane's bytes, `linesize · rows` long.
    MemorySegment plane(int index, int rows) {
        return MemorySegment.ofAddress(picture.data(index).address())
                .reinterpret((long) picture.linesize(index) * rows);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avutil.av_frame_free(picture);
        }
    }
}
