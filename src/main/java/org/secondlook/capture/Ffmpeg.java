package org.secondlook.capture;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;

/// Limits of FFmpeg that hold for the whole process, and its words for errors.
final class Ffmpeg {
    /// No single buffer of a decoder may be larger: a file that asks for more is refused by FFmpeg
    /// itself.
    static final long MAX_ALLOCATION_BYTES = 512L << 20;

    /// A picture of more pixels is refused before it is decoded: an 8K frame has 33 million.
    static final long MAX_PIXELS = 50_000_000;

    /// A side shorter or longer than this is no picture of a place; the longest is beyond any
    /// camera's.
    static final int MIN_SIDE = 16;

    static final int MAX_SIDE = 32_768;

    private static final boolean READY = prepare();

    private Ffmpeg() {}

    /// Makes sure that the limits are in force before anything is opened.
    static void limits() {
        if (!READY) {
            throw new IllegalStateException("FFmpeg's limits could not be set");
        }
    }

    private static boolean prepare() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avutil.av_max_alloc(MAX_ALLOCATION_BYTES);
        return true;
    }

    /// @param what is looked at, for the sentence
    /// @throws CaptureException when a picture is too small, too long or too large to be looked at
    static void checkSides(String what, int width, int height) throws CaptureException {
        if (width < MIN_SIDE || height < MIN_SIDE) {
            throw new CaptureException(
                    "%s has only %d × %d pixels.".formatted(what, width, height));
        }
        if ((long) width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) {
            throw new CaptureException(
                    "%s has %d × %d pixels; at most %d million can be read, and %d on a side."
                            .formatted(what, width, height, MAX_PIXELS / 1_000_000, MAX_SIDE));
        }
    }

    /// FFmpeg's own words for an error code.
    static String words(int error) {
        byte[] text = new byte[256];
        avutil.av_strerror(error, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
