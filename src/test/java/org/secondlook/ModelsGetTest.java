package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.face.PackDownload;

/// `second-look models get` from a mirror on this machine. It holds the detector; the embedder is
/// not here, so every download ends by saying that.
class ModelsGetTest {
    private static final String DETECTOR = "face_detection_yunet_2023mar.onnx";
    private static final String EMBEDDER = "face_recognition_sface_2021dec.onnx";
    private static final int HALF = 100_000;

    @TempDir private Path folder;
    private byte[] detector = {};
    private Mirror mirror = mirror();

    private static Mirror mirror() {
        try {
            return new Mirror(new byte[0]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void theMirrorHoldsTheDetector() throws IOException {
        detector = Files.readAllBytes(Shared.folder("models", "opencv-zoo", DETECTOR));
        mirror.holds(detector);
    }

    @AfterEach
    void close() {
        mirror.close();
    }

    private Typed get() throws Exception {
        return models(
                "get",
                "--from",
                DETECTOR + "=" + mirror.address(),
                "--from",
                EMBEDDER + "=" + mirror.nothing());
    }

    /// In a process of its own, since the data folder is that of the environment.
    private Typed models(String... args) throws Exception {
        List<String> typed = new ArrayList<>(List.of("models"));
        typed.addAll(List.of(args));
        Command.Done done = new Command(data()).run(typed);
        return new Typed(done.status(), done.out(), done.err());
    }

    private Path data() {
        return folder.resolve("Daten ü");
    }

    @Test
    void whatWasCutOffIsGoneOnWith() throws Exception {
        mirror.cutsAfter(HALF);
        assertThat(get().refusal())
                .isEqualTo(
                        "“%s” cannot be downloaded from 127.0.0.1. Check the connection; what is there already is kept."
                                .formatted(DETECTOR));
        assertThat(file(DETECTOR + ".part")).hasSize(HALF);
        mirror.cutsAfter(Integer.MAX_VALUE);
        assertThat(get().refusal())
                .isEqualTo(
                        "“%s” cannot be downloaded: 127.0.0.1 answered with status 404."
                                .formatted(EMBEDDER));
        assertThat(mirror.ranges()).containsExactly("all", "bytes=%d-".formatted(HALF));
        assertThat(file(DETECTOR)).hasBinaryContent(detector);
        assertThat(file(DETECTOR + ".part")).doesNotExist();
        Typed listed = Typed.run("models", "list", "--models", data().resolve("models").toString());
        assertThat(listed.status()).as("half a pack is none").isEqualTo(1);
    }

    @Test
    void wrongBytesAreRefusedAndRemoved() throws Exception {
        byte[] wrong = detector.clone();
        wrong[77] ^= 1;
        mirror.holds(wrong);
        assertThat(get().refusal())
                .contains("is not that file: SHA-256 expected 8f2383e4dd3cfbb4553ea8718107fc04");
        assertThat(file(DETECTOR)).doesNotExist();
        assertThat(file(DETECTOR + ".part")).doesNotExist();
    }

    @Test
    void anAddressThatIsNoneIsRefused() throws Exception {
        for (String from : List.of("=file:///etc/hostname", "=http:nothing")) {
            Typed run = models("get", "--from", DETECTOR + from);
            assertThat(run.refusal()).contains(DETECTOR);
        }
        assertThat(models("get", "--from", "x=" + mirror.address()).refusal())
                .startsWith("“x” is no file of the pack");
        assertThat(models("get", "--from", DETECTOR).status()).isEqualTo(2);
    }

    @Test
    void howFarItIsIsToldAndAMirrorThatKnowsNoPartsIsAskedForTheWholeAgain() throws Exception {
        List<Long> done = new ArrayList<>();
        PackDownload download =
                new PackDownload(
                        Map.of(
                                DETECTOR,
                                URI.create(mirror.address()),
                                EMBEDDER,
                                URI.create(mirror.nothing())));
        assertThat(download.into(folder, (file, at, total) -> done.add(at), () -> done.size() >= 2))
                .isNull();
        assertThat(done).hasSize(2).isSorted();
        mirror.knowsRanges(false);
        done.clear();
        assertThatThrownBy(
                        () -> download.into(folder, (file, at, total) -> done.add(at), () -> false))
                .hasMessageEndingWith("answered with status 404.");
        assertThat(done).isSorted().endsWith((long) detector.length);
        assertThat(mirror.ranges()).hasSize(2).last().asString().startsWith("bytes=");
        assertThat(folder.resolve("opencv-zoo").resolve(DETECTOR)).hasBinaryContent(detector);
    }

    private Path file(String name) {
        return data().resolve("models").resolve("opencv-zoo").resolve(name);
    }
}
