package org.secondlook.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/// Reads photographs: JPEG, PNG, WebP, TIFF, BMP, JPEG 2000. Stateless.
///
/// The kind is told from the first bytes, never from the name, and the bytes go straight to that
/// one decoder: no container, playlist or address in a file can lead anywhere else.
public final class Still {
    /// A larger file is refused unread.
    public static final long MAX_FILE_BYTES = 64L << 20;

    /// A photograph of more pixels is refused before it is decoded.
    public static final long MAX_PIXELS = Ffmpeg.MAX_PIXELS;

    private Still() {}

    /// The bytes of a photograph's file.
    ///
    /// @throws CaptureException when it cannot be read or is larger than `MAX_FILE_BYTES`
    public static byte[] bytes(Path file) throws CaptureException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new CaptureException("The image file is not there.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes((int) MAX_FILE_BYTES + 1);
                if (bytes.length > MAX_FILE_BYTES) {
                    throw new CaptureException(
                            "The image file is larger than %d MiB."
                                    .formatted(MAX_FILE_BYTES >> 20));
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new CaptureException("The image file cannot be read.", e);
        }
    }

    /// The photograph in a file's bytes, upright, owned by the caller.
    ///
    /// @throws CaptureException when it is no photograph of a known kind, too large, or broken
    public static Frame decode(byte[] bytes) throws CaptureException {
        Ffmpeg.limits();
        int id = codec(bytes);
        AVCodec codec = avcodec.avcodec_find_decoder(id);
        AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
        AVPacket packet = avcodec.av_packet_alloc();
        AVFrame picture = avutil.av_frame_alloc();
        try (PlanarPictures planar = new PlanarPictures()) {
            decoder.thread_count(1);
            decoder.max_pixels(MAX_PIXELS);
            // FFmpeg takes common tags of whole TIFF files for errors; a cut one fails without this
            // as well.
            decoder.err_recognition(
                    id == avcodec.AV_CODEC_ID_TIFF
                            ? 0
                            : avcodec.AV_EF_EXPLODE | avcodec.AV_EF_CRCCHECK);
            if (avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null) < 0
                    || avcodec.av_new_packet(packet, bytes.length) < 0) {
                throw new CaptureException("The image cannot be decoded.");
            }
            new BytePointer(packet.data()).put(bytes, 0, bytes.length);
            int sent = avcodec.avcodec_send_packet(decoder, packet);
            if (sent >= 0) {
                avcodec.avcodec_send_packet(decoder, (AVPacket) null);
                sent = avcodec.avcodec_receive_frame(decoder, picture);
            }
            if (sent < 0) {
                throw new CaptureException(
                        "The image is broken or too large: %s.".formatted(Ffmpeg.words(sent)));
            }
            return upright(picture, planar);
        } finally {
            avutil.av_frame_free(picture);
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(decoder);
        }
    }

    private static Frame upright(AVFrame picture, PlanarPictures planar) throws CaptureException {
        Ffmpeg.checkSides("The image", picture.width(), picture.height());
        if ((picture.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0
                || picture.decode_error_flags() != 0) {
            throw new CaptureException("The image is broken: part of it is missing.");
        }
        int quarterTurns = Rotation.ofPicture(picture);
        AVFrame own = avutil.av_frame_alloc();
        avutil.av_frame_move_ref(own, picture);
        return new Frame(planar.planar(own), quarterTurns, 0, System.nanoTime());
    }

    private static int codec(byte[] bytes) throws CaptureException {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        int first = bytes.length < 12 ? 0 : head.getInt(0);
        if ((first & 0xffffff00) == 0xffd8ff00) {
            return avcodec.AV_CODEC_ID_MJPEG;
        }
        if (first == 0x89504e47) {
            return avcodec.AV_CODEC_ID_PNG;
        }
        if (first == 0x52494646 && head.getInt(8) == 0x57454250) {
            return avcodec.AV_CODEC_ID_WEBP;
        }
        if (first == 0x49492a00 || first == 0x4d4d002a) {
            return avcodec.AV_CODEC_ID_TIFF;
        }
        if (first >>> 16 == 0x424d) {
            return avcodec.AV_CODEC_ID_BMP;
        }
        if ((first == 0x0000000c && head.getInt(4) == 0x6a502020) || first == 0xff4fff51) {
            return avcodec.AV_CODEC_ID_JPEG2000;
        }
        throw new CaptureException(
                "The file is not a photograph that can be read here (JPEG, PNG, WebP, TIFF, BMP, JPEG 2000).");
    }
}
