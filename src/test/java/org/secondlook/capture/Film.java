package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/// Footage made for a test: every picture is one grey, by which it can be told from the others.
///
/// @param encoder FFmpeg's name of it
/// @param pixelFormat one that the encoder takes; 4:2:0 or grey
/// @param framesPerSecond of the footage
/// @param frames how many
public record Film(String encoder, int pixelFormat, int framesPerSecond, int frames) {
    static final int WIDTH = 320;
    static final int HEIGHT = 240;

    /// H.264, as cameras send it.
    static Film h264(int framesPerSecond, int frames) {
        return new Film("libopenh264", avutil.AV_PIX_FMT_YUV420P, framesPerSecond, frames);
    }

    /// MPEG-4, which is quick to make.
    public static Film mpeg4(int framesPerSecond, int frames) {
        return new Film("mpeg4", avutil.AV_PIX_FMT_YUV420P, framesPerSecond, frames);
    }

    /// The grey of a picture: neighbours differ clearly.
    static int grey(int index) {
        return 40 + index * 37 % 160;
    }

    /// Writes it in the format that the file's ending asks for.
    public Path shoot(Path file) {
        AVFormatContext out = new AVFormatContext((Pointer) null);
        done(avformat.avformat_alloc_output_context2(out, null, null, file.toString()));
        AVCodecContext coder = coder(out);
        AVStream stream = avformat.avformat_new_stream(out, null);
        done(avcodec.avcodec_parameters_from_context(stream.codecpar(), coder));
        stream.time_base(coder.time_base());
        AVIOContext target = new AVIOContext((Pointer) null);
        done(avformat.avio_open(target, "file:" + file, avformat.AVIO_FLAG_WRITE));
        out.pb(target);
        done(avformat.avformat_write_header(out, (AVDictionary) null));
        for (int i = 0; i < frames; i++) {
            AVFrame picture = picture(i);
            done(avcodec.avcodec_send_frame(coder, picture));
            avutil.av_frame_free(picture);
            write(coder, stream, out);
        }
        done(avcodec.avcodec_send_frame(coder, (AVFrame) null));
        write(coder, stream, out);
        done(avformat.av_write_trailer(out));
        avformat.avio_closep(target);
        avcodec.avcodec_free_context(coder);
        avformat.avformat_free_context(out);
        return file;
    }

    private AVCodecContext coder(AVFormatContext out) {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(encoder);
        assertThat(codec).as("encoder " + encoder).isNotNull();
        AVCodecContext coder = avcodec.avcodec_alloc_context3(codec);
        coder.width(WIDTH);
        coder.height(HEIGHT);
        coder.pix_fmt(pixelFormat);
        coder.time_base(avutil.av_make_q(1, framesPerSecond));
        coder.framerate(avutil.av_make_q(framesPerSecond, 1));
        coder.gop_size(framesPerSecond);
        coder.bit_rate(2_000_000);
        if ((out.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            coder.flags(coder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        done(avcodec.avcodec_open2(coder, codec, (PointerPointer<?>) null));
        return coder;
    }

    private AVFrame picture(int index) {
        AVFrame picture = avutil.av_frame_alloc();
        picture.width(WIDTH);
        picture.height(HEIGHT);
        picture.format(pixelFormat);
        done(avutil.av_frame_get_buffer(picture, 0));
        for (int plane = 0; plane < 3; plane++) {
            if (picture.linesize(plane) > 0) {
                int rows = plane == 0 ? HEIGHT : HEIGHT / 2;
                long size = (long) picture.linesize(plane) * rows;
                Pointer.memset(picture.data(plane), plane == 0 ? grey(index) : 128, size);
            }
        }
        picture.pts(index);
        return picture;
    }

    private static void write(AVCodecContext coder, AVStream stream, AVFormatContext out) {
        AVPacket packet = avcodec.av_packet_alloc();
        while (avcodec.avcodec_receive_packet(coder, packet) == 0) {
            packet.duration(1);
            avcodec.av_packet_rescale_ts(packet, coder.time_base(), stream.time_base());
            packet.stream_index(0);
            done(avformat.av_interleaved_write_frame(out, packet));
        }
        avcodec.av_packet_free(packet);
    }

    /// Copies a part of another film's video, undecoded.
    ///
    /// @param start seconds; the part begins with the last whole picture before
    /// @param end seconds
    public static Path cut(Path from, Path to, double start, double end) {
        AVFormatContext in = new AVFormatContext((Pointer) null);
        done(avformat.avformat_open_input(in, "file:" + from, null, null));
        done(avformat.avformat_find_stream_info(in, (PointerPointer<?>) null));
        int video =
                avformat.av_find_best_stream(
                        in, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        AVFormatContext out = new AVFormatContext((Pointer) null);
        done(avformat.avformat_alloc_output_context2(out, null, null, to.toString()));
        AVStream stream = avformat.avformat_new_stream(out, null);
        done(avcodec.avcodec_parameters_copy(stream.codecpar(), in.streams(video).codecpar()));
        AVIOContext target = new AVIOContext((Pointer) null);
        done(avformat.avio_open(target, "file:" + to, avformat.AVIO_FLAG_WRITE));
        out.pb(target);
        done(avformat.avformat_write_header(out, (AVDictionary) null));
        AVPacket packet = avcodec.av_packet_alloc();
        double unit = avutil.av_q2d(in.streams(video).time_base());
        done(
                avformat.av_seek_frame(
                        in, video, (long) (start / unit), avformat.AVSEEK_FLAG_BACKWARD));
        while (avformat.av_read_frame(in, packet) == 0) {
            if (packet.stream_index() == video && packet.dts() * unit < end) {
                avcodec.av_packet_rescale_ts(
                        packet, in.streams(video).time_base(), stream.time_base());
                packet.stream_index(0);
                done(avformat.av_interleaved_write_frame(out, packet));
            }
            avcodec.av_packet_unref(packet);
        }
        done(avformat.av_write_trailer(out));
        avcodec.av_packet_free(packet);
        avformat.avio_closep(target);
        avformat.avformat_free_context(out);
        avformat.avformat_close_input(in);
        return to;
    }

    private static void done(int result) {
        assertThat(result).as(() -> Ffmpeg.words(result)).isGreaterThanOrEqualTo(0);
    }
}
