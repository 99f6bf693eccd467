package org.secondlook.capture;

import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.jspecify.annotations.Nullable;

/// How FFmpeg is led to a camera, and where it may not go. Immutable.
///
/// Files may neither reach the network nor pull in other files: containers that are lists of
/// addresses (HLS, DASH, concat) are not on the list of formats. Streams may reach only the
/// network.
///
/// @param url in FFmpeg's words; may hold credentials, never shown
/// @param format that it must be, or null for any that is allowed
/// @param isDescribed whether it says what it sends before it sends anything
/// @param options pairs of names and values
record VideoRoute(
        String url, @Nullable AVInputFormat format, boolean isDescribed, List<String> options) {
    /// Until it must be open.
    static final int OPEN_SECONDS = 8;

    /// A stream that sends nothing for longer is taken as broken and opened anew.
    static final int STREAM_TIMEOUT_SECONDS = 4;

    /// Where a stream does not say what it sends, so much of it is looked at.
    private static final String STREAM_PROBE_MICROSECONDS = "500000";

    private static final String FILE_FORMATS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,h264,hevc,flv,asf,ogg,mjpeg,ivf,obu,mxf,yuv4mpegpipe,dv,nut";

    /// @throws CaptureException when there is no way to it on this machine
    static VideoRoute to(CameraAddress address) throws CaptureException {
        return switch (address) {
            case CameraAddress.File(var path) ->
                    new VideoRoute(
                            "file:" + path.toAbsolutePath(),
                            null,
                            false,
                            List.of(
                                    "protocol_whitelist",
                                    "file",
                                    "format_whitelist",
                                    FILE_FORMATS));
            case CameraAddress.Stream(var uri) ->
                    new VideoRoute(uri.toString(), format("rtsp"), true, streamOptions());
            case CameraAddress.Device(var name) -> device(name);
            case CameraAddress.Folder(var path) ->
                    throw new CaptureException(
                            "“%s” is a folder of stills, not a video.".formatted(path));
        };
    }

    /// TCP first, since it loses nothing; UDP where the camera refuses TCP.
    private static List<String> streamOptions() {
        return List.of(
                "rtsp_transport",
                "tcp+udp",
                "rtsp_flags",
                "prefer_tcp",
                "timeout",
                String.valueOf(STREAM_TIMEOUT_SECONDS * 1_000_000L),
                "protocol_whitelist",
                "rtsp,rtp,rtcp,udp,tcp,tls,srtp",
                "analyzeduration",
                STREAM_PROBE_MICROSECONDS,
                "fpsprobesize",
                "0",
                "fflags",
                "nobuffer",
                "allowed_media_types",
                "video");
    }

    private static VideoRoute device(String name) throws CaptureException {
        String system = System.getProperty("os.name", "");
        boolean windows = system.startsWith("Windows");
        try {
            avdevice.avdevice_register_all();
        } catch (LinkageError e) {
            throw new CaptureException(
                    "Devices cannot be opened here: a system library is missing (on Debian: apt-get install libpulse0 libxcb-shm0 libasound2).",
                    e);
        }
        String format = windows ? "dshow" : system.startsWith("Mac") ? "avfoundation" : "v4l2";
        return new VideoRoute(windows ? "video=" + name : name, format(format), false, List.of());
    }

    private static AVInputFormat format(String name) throws CaptureException {
        @Nullable AVInputFormat format = avformat.av_find_input_format(name);
        if (format == null || format.isNull()) {
            throw new CaptureException(
                    "This build cannot open such cameras (%s is missing).".formatted(name));
        }
        return format;
    }
}
