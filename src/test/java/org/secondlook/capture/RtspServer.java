package org.secondlook.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A camera on this machine's loopback: RTSP with one H.264 track over TCP or UDP. Serves up to
/// eight clients at once until it is closed, or plays dead.
final class RtspServer implements AutoCloseable {
    /// How pictures are sent.
    enum Transport {
        TCP,
        UDP
    }

    private static final int CLIENTS_MAX = 8;

    private final RtpPictures pictures;
    private final List<Transport> transports;
    private final @Nullable String login;
    private final ServerSocket socket;
    private final List<RtspClient> clients = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean frozen;

    /// @param port 0 for any
    /// @param transports that it agrees to
    /// @param login `name:password`, or null where nobody is asked
    RtspServer(int port, RtpPictures pictures, List<Transport> transports, @Nullable String login)
            throws IOException {
        this.pictures = pictures;
        this.transports = List.copyOf(transports);
        this.login = login;
        this.socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CLIENTS_MAX);
        Thread.ofPlatform().daemon().name("rtsp-server").start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                if (clients.size() >= CLIENTS_MAX) {
                    client.close();
                    continue;
                }
                RtspClient served = new RtspClient(client, this);
                clients.add(served);
                Thread.ofPlatform().daemon().name("rtsp-client").start(() -> serve(served));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(RtspClient client) {
        try (client) {
            client.serve();
        } catch (IOException | InterruptedException e) {
            // The client has gone, or the server is closed.
        } finally {
            clients.remove(client);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /// The address of its camera.
    ///
    /// @param credentials `name:password@`, or nothing
    String address(String credentials) {
        return "rtsp://%s127.0.0.1:%d/gate".formatted(credentials, port());
    }

    RtpPictures pictures() {
        return pictures;
    }

    boolean agreesTo(Transport transport) {
        return transports.contains(transport);
    }

    boolean letsIn(String authorization) {
        return login == null
                || authorization.equals(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    void noteAsked(String method) {
        asked.add(method);
    }

    /// The methods that clients have asked for so far.
    List<String> asked() {
        return List.copyOf(asked);
    }

    /// Stays connected, but sends and answers nothing any more: a camera whose cable was pulled.
    void freeze(boolean frozen) {
        this.frozen = frozen;
    }

    boolean isFrozen() {
        return frozen;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (RtspClient client : clients) {
            client.close();
        }
    }
}
