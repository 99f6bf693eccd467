package org.secondlook.face;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Refuses a `pack.json` that says too little or something impossible. Stateless.
final class ManifestCheck {
    private final Path folder;

    private ManifestCheck(Path folder) {
        this.folder = folder;
    }

    static void check(Path folder, PackManifest manifest) throws ModelPackException {
        new ManifestCheck(folder).check(manifest);
    }

    // Jackson leaves null what the file does not hold, whatever the types promise.
    private void check(PackManifest manifest) throws ModelPackException {
        present("id", manifest.id());
        present("version", manifest.version());
        present("use", manifest.use());
        present("detector", manifest.detector());
        present("embedder", manifest.embedder());
        PackManifest.DetectorModel detector = manifest.detector();
        model("detector", detector.file(), detector.sha256(), detector.channels(), detector.mean());
        demand(
                "yunet".equals(detector.kind()),
                "detector.kind must be yunet, found " + detector.kind());
        demand(
                detector.strides() != null && detector.strides().equals(List.of(8, 16, 32)),
                "detector.strides must be [8, 16, 32], found " + detector.strides());
        boolean anySize = detector.sizeMultipleOf() != null && detector.sizeMultipleOf() == 32;
        List<Integer> sides = detector.fixedInput();
        boolean fixed = sides != null && pair(sides) && sides.stream().allMatch(n -> n % 32 == 0);
        demand(
                anySize != fixed,
                "detector needs either sizeMultipleOf 32 or fixedInput [w, h] in multiples of 32");
        embedder(manifest.embedder());
        rate("thresholdFloor", manifest.thresholdFloor());
        rate("defaultThreshold", manifest.defaultThreshold());
        if (manifest.thresholdFloor() != null && manifest.defaultThreshold() != null) {
            demand(
                    manifest.defaultThreshold() >= manifest.thresholdFloor(),
                    "defaultThreshold is below thresholdFloor");
        }
    }

    private void embedder(PackManifest.EmbedderModel embedder) throws ModelPackException {
        model("embedder", embedder.file(), embedder.sha256(), embedder.channels(), embedder.mean());
        demand(
                "onnx".equals(embedder.kind()),
                "embedder.kind must be onnx, found " + embedder.kind());
        demand(pair(embedder.input()), "embedder.input must be [width, height] of 32 to 512");
        demand(
                embedder.templateLength() >= 16 && embedder.templateLength() <= 4096,
                "embedder.templateLength must be 16 to 4096, found " + embedder.templateLength());
        List<List<Double>> points = embedder.alignment();
        demand(
                points != null
                        && points.size() == 5
                        && points.stream().allMatch(p -> p.size() == 2),
                "embedder.alignment must hold five [x, y] points");
    }

    private void model(
            String key,
            @Nullable String file,
            @Nullable String hash,
            @Nullable String channels,
            @Nullable List<?> mean)
            throws ModelPackException {
        demand(
                file != null
                        && !file.isBlank()
                        && Path.of(file).getNameCount() == 1
                        && !file.startsWith("."),
                key + ".file must be a plain file name, found " + file);
        demand(
                hash != null && hash.matches("[0-9a-f]{64}"),
                key + ".sha256 must be 64 hexadecimal digits, found " + hash);
        demand(
                "BGR".equals(channels) || "RGB".equals(channels),
                key + ".channels must be BGR or RGB, found " + channels);
        demand(
                mean != null && mean.size() == 3,
                key + ".mean must hold three numbers, found " + mean);
    }

    private static boolean pair(@Nullable List<Integer> sides) {
        return sides != null
                && sides.size() == 2
                && sides.stream().allMatch(n -> n >= 32 && n <= 2048);
    }

    private void rate(String key, @Nullable Double value) throws ModelPackException {
        demand(
                value == null || (value > 0 && value <= 1),
                key + " must lie above 0 and at most at 1, found " + value);
    }

    private void present(String key, @Nullable Object value) throws ModelPackException {
        demand(value != null, key + " is missing");
    }

    private void demand(boolean holds, String what) throws ModelPackException {
        if (!holds) {
            throw new ModelPackException(
                    "“%s”: %s.".formatted(folder.resolve(ModelPack.MANIFEST), what));
        }
    }
}
