package org.secondlook.capture;

import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/// Decodes the video of a file, device or stream with FFmpeg. Opened, used and closed by one
/// thread.
///
/// A picture that the decoder had to fill in with parts of others is passed over: a face in it may
/// be nobody's.
final class VideoReader implements FrameReader {
    /// Damaged packets and pictures in a row before a source is given up.
    private static final int DAMAGED_MAX = 500;

    private static final int FILLED_IN =
            AVFrame.FF_DECODE_ERROR_CONCEALMENT_ACTIVE | AVFrame.FF_DECODE_ERROR_DECODE_SLICES;

    private final VideoInput source;
    private final Patience patience;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final PlanarPictures planar = new PlanarPictures();
    private final FootageClock clock;
    private final int quarterTurns;
    private final double timeBase;
    private final double framesPerSecond;
    private boolean packetWaits;
    private boolean draining;
    private int damagedInARow;
    private long damaged;
    private long decoded;

    private VideoReader(VideoInput source, Patience patience, double startSeconds) {
        this.source = source;
        this.patience = patience;
        this.quarterTurns = Rotation.ofStream(source.video().codecpar());
        this.timeBase = avutil.av_q2d(source.video().time_base());
        this.framesPerSecond = source.framesPerSecond();
        this.clock = new FootageClock(startSeconds, framesPerSecond);
    }

    /// @param address of a file, device or stream
    /// @param patience governs all its waiting
    /// @param startSeconds the first picture's time on the footage's clock
    /// @throws CaptureException when nothing can be opened there, or it holds no video that can be
    ///   decoded
    static VideoReader open(CameraAddress address, Patience patience, double startSeconds)
            throws CaptureException {
        return new VideoReader(VideoInput.open(address, patience), patience, startSeconds);
    }

    @Override
    public double framesPerSecond() {
        return framesPerSecond;
    }

    @Override
    public @Nullable Frame read() throws CaptureException {
        AVFrame picture = avutil.av_frame_alloc();
        try {
            while (true) {
                int got = avcodec.avcodec_receive_frame(source.decoder(), picture);
                if (got == 0 && !isFilledIn(picture)) {
                    return frame(picture);
                }
                if (got == avutil.AVERROR_EOF()) {
                    return end();
                }
                if (got == avutil.AVERROR_EAGAIN()) {
                    feed();
                } else {
                    passOver();
                }
            }
        } finally {
            avutil.av_frame_free(picture);
        }
    }

    private static boolean isFilledIn(AVFrame picture) {
        return (picture.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0
                || (picture.decode_error_flags() & FILLED_IN) != 0;
    }

    private Frame frame(AVFrame picture) throws CaptureException {
        Ffmpeg.checkSides("“%s”".formatted(source.label()), picture.width(), picture.height());
        damagedInARow = 0;
        decoded++;
        long stamp = picture.best_effort_timestamp();
        double seconds = clock.at(stamp == avutil.AV_NOPTS_VALUE ? Double.NaN : stamp * timeBase);
        AVFrame own = avutil.av_frame_alloc();
        avutil.av_frame_move_ref(own, picture);
        return new Frame(planar.planar(own), quarterTurns, seconds, System.nanoTime());
    }

    private @Nullable Frame end() throws CaptureException {
        if (decoded == 0) {
            throw new CaptureException(
                    "“%s” holds no picture that can be decoded.".formatted(source.label()));
        }
        return null;
    }

    private void passOver() throws CaptureException {
        damaged++;
        damagedInARow++;
        if (damagedInARow > DAMAGED_MAX) {
            throw new CaptureException(
                    "“%s” is damaged: no picture can be decoded.".formatted(source.label()));
        }
    }

    /// Gives the decoder one packet of the video, or tells it that no more will come.
    private void feed() throws CaptureException {
        if (!packetWaits && !fetch()) {
            draining = true;
            avcodec.avcodec_send_packet(source.decoder(), (AVPacket) null);
            return;
        }
        int sent = avcodec.avcodec_send_packet(source.decoder(), packet);
        packetWaits = sent == avutil.AVERROR_EAGAIN();
        if (!packetWaits) {
            avcodec.av_packet_unref(packet);
        }
        if (sent < 0) {
            passOver();
        }
    }

    /// Reads on to the next packet of the video; false at the end.
    private boolean fetch() throws CaptureException {
        if (draining) {
            throw new CaptureException(
                    "The decoder of “%s” has stopped.".formatted(source.label()));
        }
        patience.allow(VideoRoute.STREAM_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        while (true) {
            int read = avformat.av_read_frame(source.input(), packet);
            if (read == avutil.AVERROR_EOF()) {
                return false;
            }
            if (patience.isOver()) {
                avcodec.av_packet_unref(packet);
                throw new CaptureException(
                        "“%s” has sent nothing for %d s."
                                .formatted(source.label(), VideoRoute.STREAM_TIMEOUT_SECONDS));
            }
            if (read < 0) {
                throw new CaptureException(
                        "“%s” broke off: %s.".formatted(source.label(), Ffmpeg.words(read)));
            }
            if (packet.stream_index() == source.stream()) {
                return true;
            }
            avcodec.av_packet_unref(packet);
        }
    }

    @Override
    public String ending() {
        return damaged == 0
                ? FrameReader.super.ending()
                : "The footage has ended; %d damaged parts of it were passed over."
                        .formatted(damaged);
    }

    @Override
    public void close() {
        planar.close();
        avcodec.av_packet_free(packet);
        source.close();
    }
}
