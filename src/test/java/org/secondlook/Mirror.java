package org.secondlook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A web server on this machine's loopback that holds one file, and may misbehave.
final class Mirror implements AutoCloseable {
    private final HttpServer server;
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private volatile byte[] file;
    private volatile int cutAfter = Integer.MAX_VALUE;
    private volatile boolean knowsRanges = true;

    /// @param file what it holds
    Mirror(byte[] file) throws IOException {
        this.file = file;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        server.createContext("/file", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:%d/file".formatted(server.getAddress().getPort());
    }

    /// An address at which it holds nothing.
    String nothing() {
        return "http://127.0.0.1:%d/nothing".formatted(server.getAddress().getPort());
    }

    void holds(byte[] other) {
        file = other;
    }

    /// Breaks every answer off after so many bytes.
    void cutsAfter(int bytes) {
        cutAfter = bytes;
    }

    void knowsRanges(boolean knows) {
        knowsRanges = knows;
    }

    /// The parts that were asked for, in order; “all” where none was named.
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "all" : range);
        boolean part = range != null && knowsRanges;
        int from = part ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        byte[] answer = Arrays.copyOfRange(file, from, file.length);
        exchange.sendResponseHeaders(part ? 206 : 200, answer.length);
        OutputStream out = exchange.getResponseBody();
        out.write(answer, 0, Math.min(cutAfter, answer.length));
        out.flush();
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
