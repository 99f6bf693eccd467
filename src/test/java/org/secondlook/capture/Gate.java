package org.secondlook.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A live camera for tests of other rooms: sends a film over RTSP on this machine's loopback, again
/// and again.
public final class Gate implements AutoCloseable {
    private final RtspServer server;

    /// @param film H.264 in MP4
    public Gate(Path film, int framesPerSecond) throws IOException {
        server =
                new RtspServer(
                        0,
                        RtpPictures.of(film, framesPerSecond),
                        List.of(RtspServer.Transport.TCP),
                        null);
    }

    /// Where it is.
    public String address() {
        return server.address("");
    }

    /// How often somebody has asked for its pictures.
    public long asked() {
        return server.asked().stream().filter("PLAY"::equals).count();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
