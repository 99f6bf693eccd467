package org.secondlook.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a camera's pictures come from. Immutable.
///
/// A file or a folder of stills is recorded footage; a device or a stream is a live camera.
public sealed interface CameraAddress {

    /// A video file.
    record File(Path path) implements CameraAddress {}

    /// A folder of photographs, shown in the order of their names.
    record Folder(Path path) implements CameraAddress {}

    /// A capture device of this machine: `/dev/video0` (V4L2), or its DirectShow name on Windows.
    record Device(String name) implements CameraAddress {}

    /// An RTSP stream.
    record Stream(URI uri) implements CameraAddress {
        @Override
        public String toString() {
            return label();
        }
    }

    /// Reads what a person typed: a path, `file:` URI, `device:NAME`, `/dev/videoN` or `rtsp://…`.
    ///
    /// @throws CaptureException when it is none of these or the file is not there
    static CameraAddress parse(String text) throws CaptureException {
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.isBlank()) {
            throw new CaptureException(
                    "No camera given: name a video file, a folder of stills or an rtsp:// address.");
        }
        if (lower.startsWith("rtsp:") || lower.startsWith("rtsps:")) {
            return stream(text);
        }
        if (lower.startsWith("device:")) {
            return new Device(text.substring("device:".length()));
        }
        if (text.startsWith("/dev/video")) {
            return new Device(text);
        }
        if (!lower.startsWith("file:") && text.contains("://")) {
            throw new CaptureException(
                    "Camera “%s”: only files, folders, device: and rtsp:// addresses can be cameras."
                            .formatted(Credentials.leftOut(text)));
        }
        try {
            Path path = lower.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
            if (Files.isDirectory(path)) {
                return new Folder(path);
            }
            if (!Files.exists(path)) {
                throw new CaptureException(
                        "There is no file or folder “%s”. Check the path.".formatted(text));
            }
            if (!Files.isRegularFile(path)) {
                throw new CaptureException("“%s” is neither a file nor a folder.".formatted(text));
            }
            return new File(path);
        } catch (IllegalArgumentException e) {
            throw new CaptureException(
                    "“%s” is not a path that can be read here.".formatted(text), e);
        }
    }

    private static Stream stream(String text) throws CaptureException {
        @Nullable URI uri = null;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            // Not passed on as the cause: its message holds the address with its password.
        }
        if (uri == null || uri.getHost() == null) {
            throw new CaptureException(
                    "The stream's address cannot be read. Write rtsp://HOST[:PORT]/PATH, and signs such as @ : / # in a password as %40 %3A %2F %23.");
        }
        return new Stream(uri);
    }

    /// What a person typed, as it may be shown: without names and passwords.
    static String shown(String text) {
        return text.contains("://") ? Credentials.leftOut(text) : text;
    }

    /// Whether it shows a place as it is now, so that it may open inside a live deployment only.
    default boolean isLive() {
        return switch (this) {
            case File _, Folder _ -> false;
            case Device _, Stream _ -> true;
        };
    }

    /// How the camera is named on screen and in output: its path or address, never its credentials.
    default String label() {
        return switch (this) {
            case File(Path path) -> path.toString();
            case Folder(Path path) -> path.toString();
            case Device(String name) -> name;
            case Stream(URI uri) ->
                    "%s://%s%s%s"
                            .formatted(
                                    uri.getScheme(),
                                    uri.getHost(),
                                    uri.getPort() < 0 ? "" : ":" + uri.getPort(),
                                    Credentials.leftOut(uri.getPath()));
        };
    }
}
