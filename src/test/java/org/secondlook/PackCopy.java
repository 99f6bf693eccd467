package org.secondlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A copy of the shared pack that a test may break.
///
/// @param folder of the copy
record PackCopy(Path folder) {
    static final String DETECTOR = "yunet_n_dynamic.onnx";

    static PackCopy in(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("Pakete ü").resolve("pack"));
        try (Stream<Path> files = Files.list(Shared.folder("models", "yunet-retail0095"))) {
            for (Path file : files.toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return new PackCopy(folder);
    }

    void flipOneBit() throws IOException {
        Path file = folder.resolve(DETECTOR);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    void lose() throws IOException {
        Files.delete(folder.resolve(DETECTOR));
    }

    void describe(String json) throws IOException {
        Files.writeString(folder.resolve("pack.json"), json);
    }

    String description() throws IOException {
        return Files.readString(folder.resolve("pack.json"));
    }
}
