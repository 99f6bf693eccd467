package org.secondlook.capture;

import java.lang.foreign.MemorySegment;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.PointerPointer;

/// Turns what a decoder hands out into the forms the rest of the room reads: 8-bit planar YUV, or
/// grey. Used by one thread.
///
/// Camera video is in such a form already and passes through; only the odd kinds (RGB, 10-bit,
/// palette, NV12, upside-down rows) cost a conversion.
final class PlanarPictures implements AutoCloseable {
    private final SwsContext context = swscale.sws_alloc_context();

    /// The same picture in a form that can be read, owned by the caller; the one given is taken
    /// over.
    ///
    /// @throws CaptureException when FFmpeg cannot convert its pixel format
    AVFrame planar(AVFrame picture) throws CaptureException {
        if (isReadable(picture)) {
            return picture;
        }
        AVFrame converted = avutil.av_frame_alloc();
        converted.width(picture.width());
        converted.height(picture.height());
        converted.format(avutil.AV_PIX_FMT_YUVJ444P);
        converted.color_range(avutil.AVCOL_RANGE_JPEG);
        converted.colorspace(
                picture.colorspace() == avutil.AVCOL_SPC_BT709
                        ? avutil.AVCOL_SPC_BT709
                        : avutil.AVCOL_SPC_SMPTE170M);
        int done = avutil.av_frame_get_buffer(converted, 0);
        if (done >= 0) {
            done = swscale.sws_scale_frame(context, converted, picture);
        }
        avutil.av_frame_free(picture);
        if (done < 0) {
            avutil.av_frame_free(converted);
            throw new CaptureException(
                    "The picture's pixel format is one that cannot be converted.");
        }
        return converted;
    }

    private static boolean isReadable(AVFrame picture) {
        int format = picture.format();
        boolean known =
                format == avutil.AV_PIX_FMT_YUV420P
                        || format == avutil.AV_PIX_FMT_YUVJ420P
                        || format == avutil.AV_PIX_FMT_YUV422P
                        || format == avutil.AV_PIX_FMT_YUVJ422P
                        || format == avutil.AV_PIX_FMT_YUV444P
                        || format == avutil.AV_PIX_FMT_YUVJ444P
                        || format == avutil.AV_PIX_FMT_GRAY8;
        return known && picture.linesize(0) > 0;
    }

    /// A copy of a part of a readable picture.
    static AVFrame cut(AVFrame picture, int left, int top, int width, int height) {
        AVFrame own = avutil.av_frame_alloc();
        own.width(width);
        own.height(height);
        own.format(picture.format());
        own.color_range(picture.color_range());
        own.colorspace(picture.colorspace());
        if (avutil.av_frame_get_buffer(own, 0) < 0) {
            avutil.av_frame_free(own);
            throw new OutOfMemoryError("no native memory for a crop");
        }
        AVPixFmtDescriptor kind = avutil.av_pix_fmt_desc_get(picture.format());
        for (int i = 0; i < kind.nb_components(); i++) {
            int shiftX = i == 0 ? 0 : kind.log2_chroma_w();
            int shiftY = i == 0 ? 0 : kind.log2_chroma_h();
            int columns = ceilShift(width, shiftX);
            int rows = ceilShift(height, shiftY);
            long from =
                    picture.data(i).address()
                            + (long) (top >> shiftY) * picture.linesize(i)
                            + (left >> shiftX);
            long to = own.data(i).address();
            for (int row = 0; row < rows; row++) {
                MemorySegment.ofAddress(to + (long) row * own.linesize(i))
                        .reinterpret(columns)
                        .copyFrom(
                                MemorySegment.ofAddress(from + (long) row * picture.linesize(i))
                                        .reinterpret(columns));
            }
        }
        return own;
    }

    /// Overwrites a picture's pixels.
    static void wipe(AVFrame picture) {
        AVPixFmtDescriptor kind = avutil.av_pix_fmt_desc_get(picture.format());
        for (int i = 0; i < kind.nb_components(); i++) {
            int rows = ceilShift(picture.height(), i == 0 ? 0 : kind.log2_chroma_h());
            MemorySegment.ofAddress(picture.data(i).address())
                    .reinterpret((long) picture.linesize(i) * rows)
                    .fill((byte) 0);
        }
    }

    private static int ceilShift(int value, int shift) {
        return (value + (1 << shift) - 1) >> shift;
    }

    @Override
    public void close() {
        PointerPointer<SwsContext> own = new PointerPointer<>(1);
        own.put(0, context);
        swscale.sws_free_context(own);
        own.deallocate();
    }
}
