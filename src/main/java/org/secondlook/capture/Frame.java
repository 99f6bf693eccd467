package org.secondlook.capture;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/// One decoded picture of a camera, 8-bit planar YUV in native memory. Has one owner at a time, who
/// closes it.
///
/// Sizes and coordinates are those of the upright picture; how it is stored (turned by quarter
/// turns) stays inside the room. The planes are FFmpeg's own, taken over by reference and never
/// copied.
public final class Frame implements AutoCloseable {
    /// Where the stored picture lies in the camera's stored picture.
    private record Part(int x, int y, int wholeWidth, int wholeHeight) {
        Part inside(int left, int top) {
            return new Part(x + left, y + top, wholeWidth, wholeHeight);
        }
    }

    private final AVFrame picture;
    private final int quarterTurns;
    private final double seconds;
    private final Part part;
    // How many hold pixels that were cut out; null where the pixels are the decoder's.
    private final @Nullable AtomicInteger owners;
    private long decodedNanos;
    private boolean closed;

    /// @param picture an 8-bit planar YUV or grey picture, owned by this frame from now on
    /// @param quarterTurns clockwise quarter turns that make it upright, 0…3
    /// @param seconds time on the footage's clock
    /// @param decodedNanos `System.nanoTime()` when it was decoded
    Frame(AVFrame picture, int quarterTurns, double seconds, long decodedNanos) {
        this(
                picture,
                quarterTurns,
                seconds,
                decodedNanos,
                new Part(0, 0, picture.width(), picture.height()),
                null);
    }

    private Frame(
            AVFrame picture,
            int quarterTurns,
            double seconds,
            long decodedNanos,
            Part part,
            @Nullable AtomicInteger owners) {
        this.picture = picture;
        this.quarterTurns = quarterTurns;
        this.seconds = seconds;
        this.decodedNanos = decodedNanos;
        this.part = part;
        this.owners = owners;
    }

    /// Width of the whole upright frame, pixels.
    public int width() {
        return quarterTurns % 2 == 0 ? part.wholeWidth : part.wholeHeight;
    }

    /// Height of the whole upright frame, pixels.
    public int height() {
        return quarterTurns % 2 == 0 ? part.wholeHeight : part.wholeWidth;
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

    /// @throws IllegalStateException when the frame is closed
    AVFrame picture() {
        if (closed) {
            throw new IllegalStateException("the frame is closed");
        }
        return picture;
    }

    int quarterTurns() {
        return quarterTurns;
    }

    /// A part of this frame with its own pixels, which are overwritten when it and all its shares
    /// are closed. Coordinates in it stay those of the whole frame.
    ///
    /// @param box in this upright frame; what lies outside is left off
    /// @throws IllegalArgumentException when the part lies outside altogether
    public Frame cut(Box box) {
        Affine map = uprightToStored();
        double x0 = map.x(box.x(), box.y());
        double y0 = map.y(box.x(), box.y());
        double x1 = map.x(box.x() + box.width(), box.y() + box.height());
        double y1 = map.y(box.x() + box.width(), box.y() + box.height());
        AVFrame whole = picture();
        int left = (int) Math.clamp(Math.floor(Math.min(x0, x1)), 0, whole.width());
        int top = (int) Math.clamp(Math.floor(Math.min(y0, y1)), 0, whole.height());
        int right = (int) Math.clamp(Math.ceil(Math.max(x0, x1)), 0, whole.width());
        int bottom = (int) Math.clamp(Math.ceil(Math.max(y0, y1)), 0, whole.height());
        if (left >= right || top >= bottom) {
            throw new IllegalArgumentException("nothing of the part lies in the frame");
        }
        // Where colours are stored for two pixels together, a part begins with the first of them.
        left &= ~1;
        top &= ~1;
        AVFrame own = PlanarPictures.cut(whole, left, top, right - left, bottom - top);
        return new Frame(
                own,
                quarterTurns,
                seconds,
                decodedNanos,
                part.inside(left, top),
                new AtomicInteger(1));
    }

    /// Another owner's hold on the same pixels.
    public Frame share() {
        AVFrame same = avutil.av_frame_clone(picture());
        if (owners != null) {
            owners.incrementAndGet();
        }
        return new Frame(same, quarterTurns, seconds, decodedNanos, part, owners);
    }

    /// From coordinates of the whole upright frame to those of the stored picture.
    Affine uprightToStored() {
        int w = part.wholeWidth();
        int h = part.wholeHeight();
        Affine whole =
                switch (quarterTurns) {
                    case 0 -> new Affine(1, 0, 0, 0, 1, 0);
                    case 1 -> new Affine(0, 1, 0, -1, 0, h);
                    case 2 -> new Affine(-1, 0, w, 0, -1, h);
                    default -> new Affine(0, -1, w, 1, 0, 0);
                };
        return whole.then(new Affine(1, 0, -part.x(), 0, 1, -part.y()));
    }

    /// A plane's bytes, `linesize · rows` long.
    MemorySegment plane(int index, int rows) {
        return MemorySegment.ofAddress(picture().data(index).address())
                .reinterpret((long) picture.linesize(index) * rows);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            if (owners != null && owners.decrementAndGet() == 0) {
                PlanarPictures.wipe(picture);
            }
            avutil.av_frame_free(picture);
        }
    }
}
