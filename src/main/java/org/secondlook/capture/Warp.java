package org.secondlook.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/// Cuts a small turned and scaled picture out of a frame at full resolution, straight from the YUV
/// planes. Stateless.
///
/// Bilinear sampling; where the picture shrinks, up to 4 × 4 samples are averaged for each pixel,
/// which keeps a large photograph's face from being aliased. Colours by ITU-R BT.601, or BT.709
/// where the frame says so. Pixels outside the frame repeat its edge.
public final class Warp {
    private static final int MAX_SAMPLES_ACROSS = 4;

    private Warp() {}

    /// @param frame where the pixels come from
    /// @param toFrame maps pixel centres of the result to coordinates of the upright frame
    /// @param into receives the picture
    public static void warp(Frame frame, Affine toFrame, Picture into) {
        new Warp.Sampler(frame, toFrame.then(frame.uprightToStored())).fill(into);
    }

    private static final class Sampler {
        private final Affine map;
        private final MemorySegment luma;
        private final MemorySegment blueness;
        private final MemorySegment redness;
        private final boolean coloured;
        private final int width;
        private final int height;
        private final int lumaStride;
        private final int chromaStride;
        private final int chromaWidth;
        private final int chromaHeight;
        private final double chromaX;
        private final double chromaY;
        private final boolean full;
        private final boolean bt709;

        Sampler(Frame frame, Affine map) {
            AVFrame p = frame.picture();
            this.map = map;
            int format = p.format();
            int shiftX =
                    format == avutil.AV_PIX_FMT_YUV444P || format == avutil.AV_PIX_FMT_YUVJ444P
                            ? 0
                            : 1;
            int shiftY =
                    format == avutil.AV_PIX_FMT_YUV420P || format == avutil.AV_PIX_FMT_YUVJ420P
                            ? 1
                            : 0;
            this.coloured = format != avutil.AV_PIX_FMT_GRAY8;
            this.width = p.width();
            this.height = p.height();
            this.chromaWidth = (width + (1 << shiftX) - 1) >> shiftX;
            this.chromaHeight = (height + (1 << shiftY) - 1) >> shiftY;
            this.chromaX = 1.0 / (1 << shiftX);
            this.chromaY = 1.0 / (1 << shiftY);
            this.luma = frame.plane(0, height);
            this.blueness = coloured ? frame.plane(1, chromaHeight) : luma;
            this.redness = coloured ? frame.plane(2, chromaHeight) : luma;
            this.lumaStride = p.linesize(0);
            this.chromaStride = coloured ? p.linesize(1) : 0;
            this.full =
                    p.color_range() == avutil.AVCOL_RANGE_JPEG
                            || format == avutil.AV_PIX_FMT_YUVJ420P
                            || format == avutil.AV_PIX_FMT_YUVJ422P
                            || format == avutil.AV_PIX_FMT_YUVJ444P
                            || format == avutil.AV_PIX_FMT_GRAY8;
            this.bt709 = p.colorspace() == avutil.AVCOL_SPC_BT709;
        }

        void fill(Picture into) {
            int across = (int) Math.clamp(Math.round(map.scale()), 1, MAX_SAMPLES_ACROSS);
            // Not bounded by the picture's arena: that check for every pixel would cost more than
            // the pixel.
            MemorySegment out =
                    MemorySegment.ofAddress(into.pixels().address())
                            .reinterpret(into.pixels().byteSize());
            for (int y = 0; y < into.height(); y++) {
                for (int x = 0; x < into.width(); x++) {
                    double fx = map.x(x + 0.5, y + 0.5);
                    double fy = map.y(x + 0.5, y + 0.5);
                    int light =
                            across == 1
                                    ? sample(luma, fx - 0.5, fy - 0.5, width, height, lumaStride)
                                    : meanLight(x, y, across);
                    int u = 0;
                    int v = 0;
                    if (coloured) {
                        double cx = fx * chromaX - 0.5;
                        double cy = fy * chromaY - 0.5;
                        u =
                                sample(blueness, cx, cy, chromaWidth, chromaHeight, chromaStride)
                                        - (128 << 8);
                        v =
                                sample(redness, cx, cy, chromaWidth, chromaHeight, chromaStride)
                                        - (128 << 8);
                    }
                    out.setAtIndex(
                            ValueLayout.JAVA_INT, (long) y * into.width() + x, bgra(light, u, v));
                }
            }
        }

        private int meanLight(int x, int y, int across) {
            int sum = 0;
            for (int s = 0; s < across * across; s++) {
                double px = x + (s % across + 0.5) / across;
                double py = y + (s / across + 0.5) / across;
                sum +=
                        sample(
                                luma,
                                map.x(px, py) - 0.5,
                                map.y(px, py) - 0.5,
                                width,
                                height,
                                lumaStride);
            }
            return sum / (across * across);
        }

        /// The plane's value between four pixels, times 256.
        private static int sample(
                MemorySegment plane, double x, double y, int w, int h, int stride) {
            int fx = (int) (Math.max(0, Math.min(x, w - 1.001)) * 256);
            int fy = (int) (Math.max(0, Math.min(y, h - 1.001)) * 256);
            int ax = fx & 0xff;
            int ay = fy & 0xff;
            long at = (long) (fy >> 8) * stride + (fx >> 8);
            long below = h > 1 ? at + stride : at;
            int right = w > 1 ? 1 : 0;
            int top = at(plane, at) * (256 - ax) + at(plane, at + right) * ax;
            int bottom = at(plane, below) * (256 - ax) + at(plane, below + right) * ax;
            return (top * (256 - ay) + bottom * ay) >> 8;
        }

        private static int at(MemorySegment plane, long offset) {
            return plane.get(ValueLayout.JAVA_BYTE, offset) & 0xff;
        }

        /// @param light, u, v times 256
        private int bgra(int light, int u, int v) {
            int y = full ? light : (light - (16 << 8)) * 298 >> 8;
            int cu = full ? u : u * 291 >> 8;
            int cv = full ? v : v * 291 >> 8;
            int red = y + (cv * (bt709 ? 403 : 359) >> 8);
            int green = y - ((cu * (bt709 ? 48 : 88) + cv * (bt709 ? 120 : 183)) >> 8);
            int blue = y + (cu * (bt709 ? 475 : 454) >> 8);
            return 0xff000000 | byteOf(red) << 16 | byteOf(green) << 8 | byteOf(blue);
        }

        private static int byteOf(int value) {
            return Math.max(0, Math.min(255, (value + 128) >> 8));
        }
    }
}
