package org.secondlook.capture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One client of the server: its requests are answered by one thread, its pictures sent by another.
final class RtspClient implements AutoCloseable {
    private static final Pattern CLIENT_PORT = Pattern.compile("client_port=(\\d+)");

    private final Socket socket;
    private final RtspServer server;
    private final DataInputStream in;
    private final OutputStream out;
    private final DatagramSocket udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private int udpPort;
    private volatile boolean closed;

    RtspClient(Socket socket, RtspServer server) throws IOException {
        this.socket = socket;
        this.server = server;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = socket.getOutputStream();
    }

    void serve() throws IOException, InterruptedException {
        while (!closed) {
            in.mark(1);
            if (in.readUnsignedByte() == '$') {
                in.readUnsignedByte();
                in.skipNBytes(in.readUnsignedShort());
                continue;
            }
            in.reset();
            String[] request = line().split(" ");
            Map<String, String> headers = new HashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                String[] pair = line.split(": ?", 2);
                headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
            }
            while (server.isFrozen()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            server.noteAsked(request[0]);
            answer(request, headers);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n' && line.length() < 4_096; ) {
            line.append((char) c);
            c = in.readUnsignedByte();
        }
        return line.toString().strip();
    }

    private void answer(String[] request, Map<String, String> headers) throws IOException {
        String cseq = headers.getOrDefault("cseq", "0");
        if (!request[0].equals("OPTIONS")
                && !server.letsIn(headers.getOrDefault("authorization", ""))) {
            send(cseq, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"gate\"\r\n", "");
            return;
        }
        switch (request[0]) {
            case "OPTIONS" ->
                    send(cseq, "200 OK", "Public: DESCRIBE, SETUP, PLAY, GET_PARAMETER\r\n", "");
            case "DESCRIBE" ->
                    send(
                            cseq,
                            "200 OK",
                            "Content-Base: %s/\r\nContent-Type: application/sdp\r\n"
                                    .formatted(request[1]),
                            server.pictures().description());
            case "SETUP" -> setUp(cseq, headers.getOrDefault("transport", ""));
            case "PLAY" -> {
                send(cseq, "200 OK", "Session: 7;timeout=60\r\n", "");
                Thread.ofPlatform().daemon().name("rtsp-pictures").start(this::play);
            }
            case "TEARDOWN" -> {
                send(cseq, "200 OK", "", "");
                close();
            }
            default -> send(cseq, "200 OK", "Session: 7\r\n", "");
        }
    }

    private void setUp(String cseq, String transport) throws IOException {
        boolean tcp = transport.contains("TCP");
        Matcher port = CLIENT_PORT.matcher(transport);
        if (tcp
                ? !server.agreesTo(RtspServer.Transport.TCP)
                : !server.agreesTo(RtspServer.Transport.UDP) || !port.find()) {
            send(cseq, "461 Unsupported Transport", "", "");
            return;
        }
        String agreed = transport;
        if (!tcp) {
            udpPort = Integer.parseInt(port.group(1));
            agreed =
                    "%s;server_port=%d-%d"
                            .formatted(transport, udp.getLocalPort(), udp.getLocalPort() + 1);
        }
        send(cseq, "200 OK", "Transport: %s\r\nSession: 7;timeout=60\r\n".formatted(agreed), "");
    }

    private void send(String cseq, String status, String headers, String body) throws IOException {
        String head =
                "RTSP/1.0 %s\r\nCSeq: %s\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(status, cseq, headers, body.length());
        synchronized (out) {
            out.write((head + body).getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    private void play() {
        int sequence = 1;
        long start = System.nanoTime();
        try {
            for (int index = 0; !closed; index++) {
                long due = start + 1_000_000_000L * index / server.pictures().framesPerSecond();
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                for (byte[] packet : server.pictures().packets(index, sequence)) {
                    sequence++;
                    if (!server.isFrozen()) {
                        send(packet);
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client has gone.
        }
    }

    private void send(byte[] packet) throws IOException {
        if (udpPort > 0) {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            udp.send(new DatagramPacket(packet, packet.length, loopback, udpPort));
            return;
        }
        synchronized (out) {
            out.write(new byte[] {'$', 0, (byte) (packet.length >> 8), (byte) packet.length});
            out.write(packet);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
        udp.close();
    }
}
