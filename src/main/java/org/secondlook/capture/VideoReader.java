package org.secondlook.capture;

import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Decodes the video of a file, device or stream with FFmpeg. Opened, used and closed by one
/// thread.
///
/// One decoding thread: a second gains little and costs a core that analysis needs. Files may
/// neither reach the network nor pull in other files: containers that are lists of addresses (HLS,
/// DASH, concat) are not on the list of formats.
final class VideoReader implements FrameReader {
    /// A stream that sends nothing for longer is taken as broken and opened anew.
    static final int STREAM_TIMEOUT_SECONDS = 4;

    /// Damaged packets in a row before a source is given up.
    private static final int DAMAGED_PACKETS_MAX = 500;

    private static final String FILE_FORMATS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,h264,hevc,flv,asf,ogg,mjpeg,ivf,obu,mxf,yuv4mpegpipe,dv,nut";

    private final String label;
    private final AVFormatContext input;
    private final AVCodecContext decoder;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final PlanarPictures planar = new PlanarPictures();
    private final int stream;
    private final int quarterTurns;
    private final double timeBase;
    private final double framesPerSecond;
    private double firstSeconds = Double.NaN;
    private double lastSeconds;
    private int damaged;
    private long decoded;
    private boolean draining;

    private VideoReader(String label, AVFormatContext input, AVCodecContext decoder, int stream) {
        this.label = label;
        this.input = input;
        this.decoder = decoder;
        this.stream = stream;
        AVStream video = input.streams(stream);
        this.quarterTurns = Rotation.ofStream(video.codecpar());
        this.timeBase = avutil.av_q2d(video.time_base());
        AVRational rate = avformat.av_guess_frame_rate(input, video, null);
        double fps = rate.den() == 0 ? 0 : avutil.av_q2d(rate);
        this.framesPerSecond = fps >= 1 && fps <= 240 ? fps : 25;
    }

    /// Opens a source; a stream by TCP first, then by UDP.
    ///
    /// @throws CaptureException when nothing can be opened there, or it holds no video that can be
    ///   decoded
    static VideoReader open(CameraAddress address) throws CaptureException {
        Ffmpeg.limits();
        return switch (address) {
            case CameraAddress.File(var path) ->
                    open(
                            address.label(),
                            "file:" + path.toAbsolutePath(),
                            null,
                            List.of(
                                    "protocol_whitelist",
                                    "file",
                                    "format_whitelist",
                                    FILE_FORMATS));
            case CameraAddress.Device(var name) -> openDevice(name);
            case CameraAddress.Stream(var uri) -> {
                try {
                    yield open(address.label(), uri.toString(), null, streamOptions("tcp"));
                } catch (CaptureException tcp) {
                    try {
                        yield open(address.label(), uri.toString(), null, streamOptions("udp"));
                    } catch (CaptureException udp) {
                        tcp.addSuppressed(udp);
                        throw tcp;
                    }
                }
            }
            case CameraAddress.Folder(var path) ->
                    throw new CaptureException(
                            "“%s” is a folder of stills, not a video.".formatted(path));
        };
    }

    private static List<String> streamOptions(String transport) {
        return List.of(
                "rtsp_transport",
                transport,
                "timeout",
                String.valueOf(STREAM_TIMEOUT_SECONDS * 1_000_000L),
                "fflags",
                "nobuffer",
                "allowed_media_types",
                "video");
    }

    private static VideoReader openDevice(String name) throws CaptureException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        String format = windows ? "dshow" : mac ? "avfoundation" : "v4l2";
        try {
            avdevice.avdevice_register_all();
        } catch (UnsatisfiedLinkError e) {
            throw new CaptureException(
                    "Devices cannot be opened here: a system library is missing (on Debian: apt-get install libpulse0 libxcb-shape0 libxcb-xfixes0 libasound2).",
                    e);
        }
        AVInputFormat input = avformat.av_find_input_format(format);
        if (input == null || input.isNull()) {
            throw new CaptureException(
                    "This build cannot open devices (%s is missing).".formatted(format));
        }
        return open(name, windows ? "video=" + name : name, input, List.of());
    }

    private static VideoReader open(
            String label, String url, @Nullable AVInputFormat format, List<String> optionPairs)
            throws CaptureException {
        AVFormatContext input = avformat.avformat_alloc_context();
        AVDictionary options = new AVDictionary((org.bytedeco.javacpp.Pointer) null);
        for (int i = 0; i < optionPairs.size(); i += 2) {
            avutil.av_dict_set(options, optionPairs.get(i), optionPairs.get(i + 1), 0);
        }
        int opened = avformat.avformat_open_input(input, url, format, options);
        avutil.av_dict_free(options);
        if (opened < 0) {
            throw new CaptureException(
                    "“%s” cannot be opened as video: %s.".formatted(label, Ffmpeg.words(opened)));
        }
        AVCodecContext decoder = null;
        try {
            int info = avformat.avformat_find_stream_info(input, (PointerPointer<?>) null);
            int stream =
                    info < 0
                            ? info
                            : avformat.av_find_best_stream(
                                    input, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
            if (stream < 0) {
                throw new CaptureException("“%s” holds no video.".formatted(label));
            }
            decoder = openDecoder(label, input.streams(stream));
            VideoReader reader = new VideoReader(label, input, decoder, stream);
            decoder = null;
            input = null;
            return reader;
        } finally {
            if (decoder != null) {
                avcodec.avcodec_free_context(decoder);
            }
            if (input != null) {
                avformat.avformat_close_input(input);
            }
        }
    }

    private static AVCodecContext openDecoder(String label, AVStream video)
            throws CaptureException {
        AVCodec codec = avcodec.avcodec_find_decoder(video.codecpar().codec_id());
        if (codec == null || codec.isNull()) {
            throw new CaptureException(
                    "“%s” is coded in a way this build cannot decode.".formatted(label));
        }
        AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(decoder, video.codecpar());
        decoder.thread_count(1);
        decoder.max_pixels(Ffmpeg.MAX_PIXELS);
        int opened = avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null);
        if (opened < 0) {
            avcodec.avcodec_free_context(decoder);
            throw new CaptureException(
                    "The decoder of “%s” cannot be opened: %s."
                            .formatted(label, Ffmpeg.words(opened)));
        }
        return decoder;
    }

    @Override
    public double framesPerSecond() {
        return framesPerSecond;
    }

    @Override
    public @Nullable Frame read() throws CaptureException {
        AVFrame picture = avutil.av_frame_alloc();
        while (true) {
            int got = avcodec.avcodec_receive_frame(decoder, picture);
            if (got == 0) {
                return frame(picture);
            }
            if (got == avutil.AVERROR_EOF()) {
                avutil.av_frame_free(picture);
                if (decoded == 0) {
                    throw new CaptureException(
                            "“%s” holds no picture that can be decoded.".formatted(label));
                }
                return null;
            }
            try {
                feed();
            } catch (CaptureException e) {
                avutil.av_frame_free(picture);
                throw e;
            }
        }
    }

    private Frame frame(AVFrame picture) throws CaptureException {
        damaged = 0;
        decoded++;
        long pts = picture.best_effort_timestamp();
        double seconds =
                pts == avutil.AV_NOPTS_VALUE ? lastSeconds + 1 / framesPerSecond : pts * timeBase;
        if (Double.isNaN(firstSeconds)) {
            firstSeconds = seconds;
        }
        lastSeconds = seconds;
        long now = System.nanoTime();
        return new Frame(planar.planar(picture), quarterTurns, seconds - firstSeconds, now);
    }

    /// Gives the decoder one packet of the video, or tells it that no more will come.
    private void feed() throws CaptureException {
        if (draining) {
            throw new CaptureException("The decoder of “%s” has stopped.".formatted(label));
        }
        int read = avformat.av_read_frame(input, packet);
        if (read == avutil.AVERROR_EOF()) {
            draining = true;
            avcodec.avcodec_send_packet(decoder, (AVPacket) null);
            return;
        }
        if (read < 0) {
            throw new CaptureException("“%s” broke off: %s.".formatted(label, Ffmpeg.words(read)));
        }
        try {
            if (packet.stream_index() == stream
                    && avcodec.avcodec_send_packet(decoder, packet) < 0) {
                damaged++;
                if (damaged > DAMAGED_PACKETS_MAX) {
                    throw new CaptureException(
                            "“%s” is damaged: no picture can be decoded.".formatted(label));
                }
            }
        } finally {
            avcodec.av_packet_unref(packet);
        }
    }

    @Override
    public void close() {
        planar.close();
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(decoder);
        avformat.avformat_close_input(input);
    }
}
