package org.secondlook.capture;

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
            int fromWidth, int fromHeight, int from, int space, int range, int width, int height) {}

    private static final int KINDS_MAX = 64;

    private final Map<Kind, SwsContext> contexts = new HashMap<>();
    private final PointerPointer<BytePointer> plane = new PointerPointer<>(4);
    private final IntPointer stride = new IntPointer(4);

    /// Fills a picture with the whole frame; each pixel is the mean of what it covers. Two
    /// neighbours share one colour, not one light: apart they would cost three times as much.
    public void scale(Frame frame, Picture into) {
        if (frame.quarterTurns() == 0) {
            convert(frame.picture(), into.width(), into.height(), into.pixels());
            return;
        }
        boolean sideways = frame.quarterTurns() % 2 == 1;
        int w = sideways ? into.height() : into.width();
        int h = sideways ? into.width() : into.height();
        try (Picture stored = new Picture(w, h)) {
            convert(frame.picture(), w, h, stored.pixels());
            turn(stored.pixels(), w, h, frame.quarterTurns(), into.pixels(), into.width());
        }
    }

    private void convert(AVFrame from, int width, int height, MemorySegment into) {
        int range = from.color_range() == avutil.AVCOL_RANGE_JPEG ? 1 : 0;
        Kind kind =
                new Kind(
                        from.width(),
                        from.height(),
                        from.format(),
                        from.colorspace(),
                        range,
                        width,
                        height);
        SwsContext context = contexts.get(kind);
        if (context == null) {
            if (contexts.size() >= KINDS_MAX) {
                freeContexts();
            }
            context = prepare(kind);
            contexts.put(kind, context);
        }
        plane.put(0, new BytePointer(into.asByteBuffer()));
        stride.put(0, 4 * width);
        swscale.sws_scale(context, from.data(), from.linesize(), 0, from.height(), plane, stride);
    }

    private static SwsContext prepare(Kind kind) {
        SwsContext context =
                swscale.sws_getContext(
                        kind.fromWidth,
                        kind.fromHeight,
                        kind.from,
                        kind.width,
                        kind.height,
                        avutil.AV_PIX_FMT_BGRA,
                        swscale.SWS_AREA,
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

    /// Turns w × h pixels clockwise into a picture `stride` pixels wide.
    private static void turn(
            MemorySegment from, int w, int h, int quarterTurns, MemorySegment to, int stride) {
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                long index =
                        switch (quarterTurns) {
                            case 1 -> (long) x * stride + (h - 1 - y);
                            case 2 -> (long) (h - 1 - y) * stride + (w - 1 - x);
                            default -> (long) (w - 1 - x) * stride + y;
                        };
                int pixel = from.getAtIndex(ValueLayout.JAVA_INT, (long) y * w + x);
                to.setAtIndex(ValueLayout.JAVA_INT, index, pixel);
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
        plane.deallocate();
        stride.deallocate();
    }
}
