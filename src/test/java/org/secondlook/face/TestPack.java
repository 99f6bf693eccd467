package org.secondlook.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.secondlook.Shared;

/// Copies of the shared pack that a test may spoil.
final class TestPack {
    static final String EMBEDDER = "face-reidentification-retail-0095.onnx";
    static final String DETECTOR = "yunet_n_dynamic.onnx";

    private TestPack() {}

    static Path shared() {
        return Shared.folder("models", "yunet-retail0095");
    }

    /// The shared pack's detector replaced by the other pack's, which takes 640 × 640 only; the
    /// other pack's own embedder is not among the shared files.
    static Path withFixedInput(Path folder) throws IOException {
        copy(folder);
        String file = "face_detection_yunet_2023mar.onnx";
        Files.copy(Shared.folder("models", "opencv-zoo", file), folder.resolve(file));
        replace(folder, DETECTOR, file);
        replace(
                folder,
                "104ee26c71d5c270ce79a6b3dced91c91013260d29a6bf18f9296c5b8c4c2b12",
                "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4");
        replace(folder, "\"sizeMultipleOf\": 32", "\"fixedInput\": [640, 640]");
        return folder;
    }

    /// Copies all files of the shared pack.
    static Path copy(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(shared())) {
            for (Path file : files.toList()) {
                // Not with its permissions: the shared files may be read only.
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return folder;
    }

    /// A folder that holds the shared pack's manifest and no model.
    static Path manifest(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(
                folder.resolve(ModelPack.MANIFEST),
                Files.readAllBytes(shared().resolve(ModelPack.MANIFEST)));
        return folder;
    }

    /// Changes a pack's manifest, and its name: under the name of a published pack nothing else is
    /// taken.
    static void replace(Path folder, String text, String by) throws IOException {
        Path file = folder.resolve(ModelPack.MANIFEST);
        String before = Files.readString(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException("the manifest does not hold " + text);
        }
        Files.writeString(
                file,
                before.replace(text, by)
                        .replace("\"id\": \"yunet-retail0095\"", "\"id\": \"spoilt\""));
    }
}
