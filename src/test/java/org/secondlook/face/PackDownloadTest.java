package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.Shared;

/// A mirror on this machine stands for the publishers.
class PackDownloadTest {
    private static final String DETECTOR = "face_detection_yunet_2023mar.onnx";
    private static final String EMBEDDER = "face_recognition_sface_2021dec.onnx";

    @TempDir Path packs;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer mirror;
    private byte[] detector = {};
    private volatile byte[] served = {};

    @BeforeEach
    void open() throws Exception {
        detector = Files.readAllBytes(Shared.folder("models", "opencv-zoo", DETECTOR));
        served = detector;
        mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mirror.createContext("/", this::answer);
        mirror.start();
    }

    @AfterEach
    void close() {
        mirror.stop(0);
    }

    @Test
    void aModelIsTakenWhenItsHashAgreesAndThePackIsNoneBeforeItIsWhole() {
        assertThatExceptionOfType(ModelPackException.class)
                .isThrownBy(this::download)
                .withMessageContaining(EMBEDDER)
                .withMessageContaining("404");
        assertThat(folder().resolve(DETECTOR)).hasBinaryContent(detector);
        assertThat(new ModelPacks(List.of(packs)).list()).isEmpty();
        assertThat(packs)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void whatIsThereAlreadyIsGoneOnWith() throws Exception {
        Files.createDirectories(folder());
        Files.write(folder().resolve(DETECTOR + ".part"), Arrays.copyOf(detector, 100_000));
        assertThatExceptionOfType(ModelPackException.class).isThrownBy(this::download);
        assertThat(asked).contains("/" + DETECTOR + " bytes=100000-");
        assertThat(folder().resolve(DETECTOR)).hasBinaryContent(detector);
    }

    @Test
    void anotherFileUnderTheSameNameIsRefusedAndNotKept() {
        served = detector.clone();
        served[1000] ^= 1;
        assertThatExceptionOfType(ModelPackException.class)
                .isThrownBy(this::download)
                .withMessageContaining("is not that file: SHA-256 expected")
                .withMessageContaining(ModelPack.sha256(served));
        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void aFileThatIsTooLongIsBrokenOff() {
        served = Arrays.copyOf(detector, detector.length + 1);
        assertThatExceptionOfType(ModelPackException.class)
                .isThrownBy(this::download)
                .withMessageContaining("is longer than the 232589 bytes it should have");
    }

    @Test
    void calledOffItKeepsWhatIsThere() throws Exception {
        assertThat(new PackDownload(elsewhere()).into(packs, (_, _, _) -> {}, () -> true)).isNull();
        assertThat(new ModelPacks(List.of(packs)).list()).isEmpty();
        assertThat(new ModelPacks(List.of(packs)).problems()).isEmpty();
    }

    private Path folder() {
        return packs.resolve("opencv-zoo");
    }

    private void download() throws ModelPackException {
        new PackDownload(elsewhere()).into(packs, (_, _, _) -> {}, () -> false);
    }

    private Map<String, URI> elsewhere() {
        String base = "http://127.0.0.1:" + mirror.getAddress().getPort() + "/";
        return Map.of(
                DETECTOR, URI.create(base + DETECTOR), EMBEDDER, URI.create(base + "not-there"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = exchange.getRequestHeaders().getFirst("Range");
            asked.add(exchange.getRequestURI() + " " + range);
            if (!exchange.getRequestURI().getPath().endsWith(DETECTOR)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            exchange.sendResponseHeaders(range == null ? 200 : 206, served.length - from);
            exchange.getResponseBody().write(served, from, served.length - from);
        }
    }
}
