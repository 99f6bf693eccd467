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
            int n = across * across;
            long out = 0;
            for (int y = 0; y < into.height(); y++) {
                for (int x = 0; x < into.width(); x++) {
                    double light = 0;
                    double u = 0;
                    double v = 0;
                    for (int s = 0; s < n; s++) {
                        double px = x + (s % across + 0.5) / across;
                        double py = y + (s / across + 0.5) / across;
                        double fx = map.x(px, py);
                        double fy = map.y(px, py);
                        light += sample(luma, fx - 0.5, fy - 0.5, width, height, lumaStride);
                        if (coloured) {
                            double cx = fx * chromaX - 0.5;
                            double cy = fy * chromaY - 0.5;
                            u += sample(blueness, cx, cy, chromaWidth, chromaHeight, chromaStride);
                            v += sample(redness, cx, cy, chromaWidth, chromaHeight, chromaStride);
                        } else {
                            u += 128;
                            v += 128;
                        }
                    }
                    into.pixels()
                            .set(
                                    ValueLayout.JAVA_INT_UNALIGNED,
                                    out,
                                    bgra(light / n, u / n - 128, v / n - 128));
                    out += 4;
                }
            }
        }

        private static double sample(
                MemorySegment plane, double x, double y, int w, int h, int stride) {
            double cx = Math.clamp(x, 0, w - 1);
            double cy = Math.clamp(y, 0, h - 1);
            int x0 = (int) cx;
            int y0 = (int) cy;
            int x1 = Math.min(x0 + 1, w - 1);
            int y1 = Math.min(y0 + 1, h - 1);
            double ax = cx - x0;
            double ay = cy - y0;
            long row0 = (long) y0 * stride;
            long row1 = (long) y1 * stride;
            double top = at(plane, row0 + x0) * (1 - ax) + at(plane, row0 + x1) * ax;
            double bottom = at(plane, row1 + x0) * (1 - ax) + at(plane, row1 + x1) * ax;
            return top * (1 - ay) + bottom * ay;
        }

        private static int at(MemorySegment plane, long offset) {
            return plane.get(ValueLayout.JAVA_BYTE, offset) & 0xff;
        }

        private int bgra(double light, double u, double v) {
            double y = full ? light : (light - 16) * (255.0 / 219);
            double c = full ? 1 : 255.0 / 224;
            double red = y + c * (bt709 ? 1.5748 : 1.402) * v;
            double green =
                    y - c * ((bt709 ? 0.18732 : 0.344136) * u + (bt709 ? 0.46812 : 0.714136) * v);
            double blue = y + c * (bt709 ? 1.8556 : 1.772) * u;
            return 0xff000000 | byteOf(red) << 16 | byteOf(green) << 8 | byteOf(blue);
        }

        private static int byteOf(double value) {
            return (int) Math.clamp(Math.round(value), 0, 255);
        }
    }
}
