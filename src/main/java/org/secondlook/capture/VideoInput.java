package org.secondlook.capture;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// An opened file, device or stream with the decoder of its video. Opened, used and closed by one
/// thread.
///
/// One decoding thread: a second gains little and costs a core that analysis needs.
final class VideoInput implements AutoCloseable {
    private static final double USUAL_FRAMES_PER_SECOND = 25;

    private final String label;
    private final AVFormatContext input;
    private final AVCodecContext decoder;
    private final int stream;

    private VideoInput(String label, AVFormatContext input, AVCodecContext decoder, int stream) {
        this.label = label;
        this.input = input;
        this.decoder = decoder;
        this.stream = stream;
    }

    /// Opens what an address leads to.
    ///
    /// @param patience governs all its waiting
    /// @throws CaptureException when nothing can be opened there, or it holds no video that can be
    ///   decoded
    static VideoInput open(CameraAddress address, Patience patience) throws CaptureException {
        Ffmpeg.limits();
        VideoRoute route = VideoRoute.to(address);
        patience.allow(VideoRoute.OPEN_SECONDS, TimeUnit.SECONDS);
        AVFormatContext input = avformat.avformat_alloc_context();
        patience.govern(input);
        AVDictionary options = dictionary(route.options());
        int opened = avformat.avformat_open_input(input, route.url(), route.format(), options);
        avutil.av_dict_free(options);
        if (opened < 0) {
            throw CaptureException.ofOpening(
                    address.label(), reason(opened, patience), isHopeless(opened));
        }
        AVCodecContext decoder = null;
        try {
            if (!route.isDescribed() || !namesItsVideo(input)) {
                probe(input);
            }
            int stream =
                    avformat.av_find_best_stream(
                            input, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
            if (stream < 0 || isCover(input.streams(stream))) {
                throw new CaptureException("“%s” holds no video.".formatted(address.label()));
            }
            if (patience.isOver()) {
                throw CaptureException.ofOpening(address.label(), late(), false);
            }
            decoder = decoder(address.label(), input.streams(stream));
            VideoInput whole = new VideoInput(address.label(), input, decoder, stream);
            decoder = null;
            input = null;
            return whole;
        } finally {
            if (decoder != null) {
                avcodec.avcodec_free_context(decoder);
            }
            if (input != null) {
                avformat.avformat_close_input(input);
            }
        }
    }

    private static String reason(int error, Patience patience) {
        return patience.isOver() ? late() : Ffmpeg.words(error);
    }

    private static String late() {
        return "nothing came for %d s".formatted(VideoRoute.OPEN_SECONDS);
    }

    /// Asking a camera again and again with a wrong password locks its account.
    private static boolean isHopeless(int error) {
        return error == avutil.AVERROR_HTTP_UNAUTHORIZED()
                || error == avutil.AVERROR_HTTP_FORBIDDEN();
    }

    /// Whether all that the decoder needs is in what the source said before it sent anything.
    private static boolean namesItsVideo(AVFormatContext input) {
        for (int i = 0; i < input.nb_streams(); i++) {
            AVCodecParameters stream = input.streams(i).codecpar();
            if (stream.codec_type() == avutil.AVMEDIA_TYPE_VIDEO
                    && stream.codec_id() != avcodec.AV_CODEC_ID_NONE) {
                return true;
            }
        }
        return false;
    }

    /// Finds out what the streams are; their decoders are held to the same limits as ours.
    private static void probe(AVFormatContext input) {
        int streams = input.nb_streams();
        PointerPointer<AVDictionary> each = new PointerPointer<>(Math.max(1, streams));
        for (int i = 0; i < streams; i++) {
            each.put(i, dictionary(List.of("max_pixels", String.valueOf(Ffmpeg.MAX_PIXELS))));
        }
        // What it could not find out shows when the decoder is opened.
        avformat.avformat_find_stream_info(input, each);
        for (int i = 0; i < streams; i++) {
            @Nullable AVDictionary left = each.get(AVDictionary.class, i);
            if (left != null) {
                avutil.av_dict_free(left);
            }
        }
        each.deallocate();
    }

    private static AVDictionary dictionary(List<String> pairs) {
        AVDictionary dictionary = new AVDictionary((Pointer) null);
        for (int i = 0; i < pairs.size(); i += 2) {
            avutil.av_dict_set(dictionary, pairs.get(i), pairs.get(i + 1), 0);
        }
        return dictionary;
    }

    /// A picture that comes with music is no footage.
    private static boolean isCover(AVStream stream) {
        return (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
    }

    private static AVCodecContext decoder(String label, AVStream video) throws CaptureException {
        @Nullable AVCodec codec = avcodec.avcodec_find_decoder(video.codecpar().codec_id());
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

    String label() {
        return label;
    }

    AVFormatContext input() {
        return input;
    }

    AVCodecContext decoder() {
        return decoder;
    }

    /// Index of the video among the streams.
    int stream() {
        return stream;
    }

    /// The video's own description.
    AVStream video() {
        return input.streams(stream);
    }

    /// The source's own rate; the usual one where it tells none that can be believed.
    double framesPerSecond() {
        try (AVRational rate = avformat.av_guess_frame_rate(input, video(), null)) {
            double fps = rate.den() == 0 ? 0 : avutil.av_q2d(rate);
            return fps >= 1 && fps <= 240 ? fps : USUAL_FRAMES_PER_SECOND;
        }
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(decoder);
        avformat.avformat_close_input(input);
    }
}
