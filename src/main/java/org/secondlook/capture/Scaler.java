package org.secondlook.capture;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/// Makes small upright pictures of whole frames: for the screen and for the detector. Used by one
/// thread at a time.
///
/// Only the size asked for is ever converted to colour; FFmpeg's `swscale` does both in one pass.
public final class Scaler implements AutoCloseable {
    /// One prepared conversion. Kept, since preparing costs more than converting; the kinds in use
    /// are few.
    private record Kind(
            int fromWidth,
            int fromHeight,
            int from,
            int space,
            int range,
            int width,
            int height,
            int to) {}

    private static final int KINDS_MAX = 64;

    private final Map<Kind, SwsContext> contexts = new HashMap<>();
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);

    /// Fills a picture with the whole frame.
    public void scale(Frame frame, Picture into) {
        boolean turned = frame.quarterTurns() != 0;
        boolean sideways = frame.quarterTurns() % 2 == 1;
        int w = sideways ? into.height() : into.width();
        int h = sideways ? into.width() : into.height();
        if (!turned) {
            convert(
                    frame.picture(),
                    w,
                    h,
                    avutil.AV_PIX_FMT_BGRA,
                    4 * w,
                    into.pixels(),
                    into.pixels(),
                    into.pixels());
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment stored = arena.allocate(4L * w * h, 64);
            convert(frame.picture(), w, h, avutil.AV_PIX_FMT_BGRA, 4 * w, stored, stored, stored);
            turn(stored, w, h, frame.quarterTurns(), into.pixels(), into.width(), 4);
        }
    }

    /// Fills three 8-bit planes, blue, green, red, with the whole frame in their upper left corner.
    ///
    /// @param width of the scaled frame, at most `stride`
    /// @param height of the scaled frame, at most `rows`
    /// @param stride width of a plane
    /// @param rows height of a plane
    /// @param into 3 · stride · rows bytes; what the frame does not cover is left as it is
    public void scale(
            Frame frame, int width, int height, int stride, int rows, MemorySegment into) {
        long plane = (long) stride * rows;
        MemorySegment blue = into.asSlice(0, plane);
        MemorySegment green = into.asSlice(plane, plane);
        MemorySegment red = into.asSlice(2 * plane, plane);
        if (frame.quarterTurns() == 0) {
            convert(
                    frame.picture(),
                    width,
                    height,
                    avutil.AV_PIX_FMT_GBRP,
                    stride,
                    green,
                    blue,
                    red);
            return;
        }
        boolean sideways = frame.quarterTurns() % 2 == 1;
        int w = sideways ? height : width;
        int h = sideways ? width : height;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment[] stored = new MemorySegment[3];
            for (int i = 0; i < 3; i++) {
                stored[i] = arena.allocate((long) w * h, 64);
            }
            convert(
                    frame.picture(),
                    w,
                    h,
                    avutil.AV_PIX_FMT_GBRP,
                    w,
                    stored[0],
                    stored[1],
                    stored[2]);
            turn(stored[0], w, h, frame.quarterTurns(), green, stride, 1);
            turn(stored[1], w, h, frame.quarterTurns(), blue, stride, 1);
            turn(stored[2], w, h, frame.quarterTurns(), red, stride, 1);
        }
    }

    private void convert(
            AVFrame from,
            int width,
            int height,
            int format,
            int stride,
            MemorySegment first,
            MemorySegment second,
            MemorySegment third) {
        int range = from.color_range() == avutil.AVCOL_RANGE_JPEG ? 1 : 0;
        Kind kind =
                new Kind(
                        from.width(),
                        from.height(),
                        from.format(),
                        from.colorspace(),
                        range,
                        width,
                        height,
                        format);
        SwsContext context = contexts.get(kind);
        if (context == null) {
            if (contexts.size() >= KINDS_MAX) {
                freeContexts();
            }
            context = prepare(kind);
            contexts.put(kind, context);
        }
        planes.put(0, new BytePointer(first.asByteBuffer()));
        planes.put(1, new BytePointer(second.asByteBuffer()));
        planes.put(2, new BytePointer(third.asByteBuffer()));
        for (int i = 0; i < 3; i++) {
            strides.put(i, stride);
        }
        swscale.sws_scale(context, from.data(), from.linesize(), 0, from.height(), planes, strides);
    }

    private static SwsContext prepare(Kind kind) {
        SwsContext context =
                swscale.sws_getContext(
                        kind.fromWidth,
                        kind.fromHeight,
                        kind.from,
                        kind.width,
                        kind.height,
                        kind.to,
                        swscale.SWS_BILINEAR,
                        null,
                        null,
                        (DoublePointer) null);
        if (context == null || context.isNull()) {
            throw new IllegalStateException("swscale cannot convert " + kind);
        }
        int space =
                kind.space == avutil.AVCOL_SPC_BT709
                        ? swscale.SWS_CS_ITU709
                        : swscale.SWS_CS_DEFAULT;
        boolean full =
                kind.range == 1
                        || kind.from == avutil.AV_PIX_FMT_YUVJ420P
                        || kind.from == avutil.AV_PIX_FMT_YUVJ422P
                        || kind.from == avutil.AV_PIX_FMT_YUVJ444P
                        || kind.from == avutil.AV_PIX_FMT_GRAY8;
        swscale.sws_setColorspaceDetails(
                context,
                swscale.sws_getCoefficients(space),
                full ? 1 : 0,
                swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT),
                1,
                0,
                1 << 16,
                1 << 16);
        return context;
    }

    /// Turns w × h elements of `size` bytes clockwise into a picture `stride` elements wide.
    private static void turn(
            MemorySegment from,
            int w,
            int h,
            int quarterTurns,
            MemorySegment to,
            int stride,
            int size) {
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                long index =
                        switch (quarterTurns) {
                            case 1 -> (long) x * stride + (h - 1 - y);
                            case 2 -> (long) (h - 1 - y) * stride + (w - 1 - x);
                            default -> (long) (w - 1 - x) * stride + y;
                        };
                long source = (long) y * w + x;
                if (size == 4) {
                    to.set(
                            ValueLayout.JAVA_INT_UNALIGNED,
                            4 * index,
                            from.get(ValueLayout.JAVA_INT_UNALIGNED, 4 * source));
                } else {
                    to.set(ValueLayout.JAVA_BYTE, index, from.get(ValueLayout.JAVA_BYTE, source));
                }
            }
        }
    }

    private void freeContexts() {
        contexts.values().forEach(swscale::sws_freeContext);
        contexts.clear();
    }

    @Override
    public void close() {
        freeContexts();
        planes.deallocate();
        strides.deallocate();
    }
}
