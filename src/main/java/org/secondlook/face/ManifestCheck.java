package org.secondlook.face;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Refuses a `pack.json` that says too little or something impossible. Stateless.
final class ManifestCheck {
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
    private static final Pattern SIMILARITY = Pattern.compile("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

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
        model("detector", detector.file(), detector.sha256());
        planes("detector", detector.channels(), detector.mean(), detector.scale());
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
        evaluation(manifest.evaluation());
        rate("defaultThreshold", manifest.defaultThreshold());
        if (manifest.thresholdFloor() != null && manifest.defaultThreshold() != null) {
            demand(
                    manifest.defaultThreshold() >= manifest.thresholdFloor(),
                    "defaultThreshold is below thresholdFloor");
        }
    }

    // How many false alerts a deployment must expect is reckoned from these.
    private void evaluation(PackManifest.@Nullable Evaluation evaluation)
            throws ModelPackException {
        if (evaluation == null) {
            return;
        }
        present("evaluation.falseMatchRate", evaluation.falseMatchRate());
        for (Map.Entry<String, @Nullable Double> rate : evaluation.falseMatchRate().entrySet()) {
            Double value = rate.getValue();
            demand(
                    SIMILARITY.matcher(rate.getKey()).matches(),
                    "evaluation.falseMatchRate names no threshold of 0 to 1: " + rate.getKey());
            demand(
                    value != null && value > 0 && value <= 1,
                    "evaluation.falseMatchRate must lie above 0 and at most at 1, found " + value);
        }
    }

    private void embedder(PackManifest.EmbedderModel embedder) throws ModelPackException {
        model("embedder", embedder.file(), embedder.sha256());
        planes("embedder", embedder.channels(), embedder.mean(), embedder.scale());
        demand(
                "onnx".equals(embedder.kind()),
                "embedder.kind must be onnx, found " + embedder.kind());
        List<Integer> input = embedder.input();
        demand(pair(input), "embedder.input must be [width, height] of 32 to 2048");
        demand(
                embedder.templateLength() >= 16 && embedder.templateLength() <= 4096,
                "embedder.templateLength must be 16 to 4096, found " + embedder.templateLength());
        alignment(embedder.alignment(), input.get(0), input.get(1));
    }

    // Points that lie on each other would map every face to the same picture.
    private void alignment(@Nullable List<@Nullable List<@Nullable Double>> points, int w, int h)
            throws ModelPackException {
        boolean inside =
                points != null
                        && points.size() == 5
                        && points.stream()
                                .allMatch(p ->
                                        p != null
                                                && p.size() == 2
                                                && isWithin(p.get(0), w)
                                                && isWithin(p.get(1), h));
        demand(
                inside && points != null && points.stream().distinct().count() == 5,
                "embedder.alignment must hold five different [x, y] points of its input, found "
                        + points);
    }

    private static boolean isWithin(@Nullable Double value, int side) {
        return value != null && value >= 0 && value <= side;
    }

    private void model(String key, @Nullable String file, @Nullable String hash)
            throws ModelPackException {
        demand(
                file != null && FILE_NAME.matcher(file).matches(),
                key + ".file must be a plain file name, found " + file);
        demand(
                hash != null && SHA_256.matcher(hash).matches(),
                key + ".sha256 must be 64 hexadecimal digits, found " + hash);
    }

    // Without a scale every face would be the same to the model, and everybody alike.
    private void planes(
            String key,
            @Nullable String channels,
            @Nullable List<@Nullable Float> mean,
            float scale)
            throws ModelPackException {
        demand(
                "BGR".equals(channels) || "RGB".equals(channels),
                key + ".channels must be BGR or RGB, found " + channels);
        demand(
                mean != null
                        && mean.size() == 3
                        && mean.stream().allMatch(m -> m != null && Float.isFinite(m)),
                key + ".mean must hold three numbers, found " + mean);
        demand(
                scale > 0 && Float.isFinite(scale),
                key + ".scale must be a number above 0, found " + scale);
    }

    private static boolean pair(@Nullable List<@Nullable Integer> sides) {
        return sides != null
                && sides.size() == 2
                && sides.stream().allMatch(n -> n != null && n >= 32 && n <= 2048);
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
