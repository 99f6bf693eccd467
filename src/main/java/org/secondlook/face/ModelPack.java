package org.secondlook.face;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// A detector and an embedder whose bytes agree with their pack's hashes. Immutable.
///
/// Files are read once: the very bytes that were hashed are those that are run.
public final class ModelPack {
    /// A model file that is larger is refused unread.
    public static final long MAX_MODEL_BYTES = 512L << 20;

    static final String MANIFEST = "pack.json";

    private static final long MAX_MANIFEST_BYTES = 1 << 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private final PackManifest manifest;
    private final String sha256;
    private final Path folder;
    private final byte[] detector;
    private final byte[] embedder;

    private ModelPack(
            PackManifest manifest, String sha256, Path folder, byte[] detector, byte[] embedder) {
        this.manifest = manifest;
        this.sha256 = sha256;
        this.folder = folder;
        this.detector = detector;
        this.embedder = embedder;
    }

    /// Reads a pack's folder and checks every file's hash.
    ///
    /// @throws ModelPackException when the manifest cannot be read, a file is missing or its hash
    ///   does not agree
    public static ModelPack open(Path folder) throws ModelPackException {
        byte[] json = manifestBytes(folder);
        PackManifest manifest = manifest(folder, json);
        byte[] detector =
                verified(folder, manifest.detector().file(), manifest.detector().sha256());
        byte[] embedder =
                verified(folder, manifest.embedder().file(), manifest.embedder().sha256());
        return new ModelPack(manifest, sha256(json), folder, detector, embedder);
    }

    /// Reads a pack's `pack.json` and checks what it says, without its models.
    ///
    /// @throws ModelPackException when it is missing or a key is unknown, missing or out of range
    public static PackManifest manifest(Path folder) throws ModelPackException {
        return manifest(folder, manifestBytes(folder));
    }

    private static byte[] manifestBytes(Path folder) throws ModelPackException {
        Path file = folder.resolve(MANIFEST);
        try {
            if (!Files.isRegularFile(file)) {
                throw new ModelPackException("“%s” holds no %s.".formatted(folder, MANIFEST));
            }
            return bytes(file, MAX_MANIFEST_BYTES);
        } catch (IOException e) {
            throw new ModelPackException("“%s” cannot be read.".formatted(file), e);
        }
    }

    /// Checks what a `pack.json` says.
    ///
    /// @param folder where it lies or is to lie, for messages
    static PackManifest manifest(Path folder, byte[] json) throws ModelPackException {
        try {
            PackManifest manifest = MAPPER.readValue(json, PackManifest.class);
            if (manifest == null) {
                throw new ModelPackException(
                        "“%s” says nothing.".formatted(folder.resolve(MANIFEST)));
            }
            ManifestCheck.check(folder, manifest);
            KnownPacks.check(folder, manifest.id(), sha256(json));
            return manifest;
        } catch (JacksonException e) {
            throw new ModelPackException(
                    "“%s” cannot be read: %s"
                            .formatted(folder.resolve(MANIFEST), e.getOriginalMessage()),
                    e);
        }
    }

    private static byte[] verified(Path folder, String name, String expected)
            throws ModelPackException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new ModelPackException(
                    "The model file “%s” is missing from “%s”. `models get` downloads it."
                            .formatted(name, folder));
        }
        try {
            byte[] bytes = bytes(file, MAX_MODEL_BYTES);
            String found = sha256(bytes);
            if (!found.equals(expected)) {
                throw new ModelPackException(
                        "“%s” is not the file its pack names: SHA-256 expected %s, found %s."
                                .formatted(file, expected, found));
            }
            return bytes;
        } catch (IOException e) {
            throw new ModelPackException("“%s” cannot be read.".formatted(file), e);
        }
    }

    private static byte[] bytes(Path file, long most) throws IOException, ModelPackException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw new ModelPackException(
                        "“%s” is larger than %d MiB.".formatted(file, most >> 20));
            }
            return bytes;
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the pack says of itself.
    public PackManifest manifest() {
        return manifest;
    }

    /// Which pack it is, to the last digit of its manifest and so of its models: id, version and
    /// the manifest's SHA-256.
    public String identity() {
        return "%s/%s/%s".formatted(manifest.id(), manifest.version(), sha256);
    }

    /// SHA-256 of its manifest, which holds those of its models, hexadecimal.
    public String sha256() {
        return sha256;
    }

    /// Where it was found.
    public Path folder() {
        return folder;
    }

    /// How often two people were taken for one in its evaluation, by threshold; nothing until there
    /// was one.
    public SortedMap<Double, Double> falseMatchRates() {
        SortedMap<Double, Double> rates = new TreeMap<>();
        PackManifest.Evaluation evaluation = manifest.evaluation();
        if (evaluation != null) {
            evaluation
                    .falseMatchRate()
                    .forEach((threshold, rate) -> rates.put(Double.valueOf(threshold), rate));
        }
        return rates;
    }

    /// How often one person was recognised in its evaluation, by threshold; nothing until there was
    /// one.
    public SortedMap<Double, Double> trueMatchRates() {
        SortedMap<Double, Double> rates = new TreeMap<>();
        PackManifest.Evaluation evaluation = manifest.evaluation();
        if (evaluation != null) {
            evaluation
                    .trueMatchRate()
                    .forEach((threshold, rate) -> rates.put(Double.valueOf(threshold), rate));
        }
        return rates;
    }

    /// How many pairs of different people those rates rest on, where the publisher tells.
    public Optional<Long> impostorPairs() {
        return KnownPacks.impostorPairs(manifest.id());
    }

    /// The lowest threshold the pack may run at; empty until an evaluation has set one.
    public Optional<Double> floor() {
        return Optional.ofNullable(manifest.thresholdFloor());
    }

    /// The threshold used where none is given.
    public Optional<Double> defaultThreshold() {
        return manifest.defaultThreshold() == null
                ? floor()
                : Optional.of(manifest.defaultThreshold());
    }

    byte[] detector() {
        return detector;
    }

    byte[] embedder() {
        return embedder;
    }

    /// Where the landmarks come to lie in the embedder's input, x, y pairs in pixels.
    double[] alignment() {
        List<List<Double>> points = manifest.embedder().alignment();
        double[] pairs = new double[10];
        for (int i = 0; i < 5; i++) {
            pairs[2 * i] = points.get(i).get(0);
            pairs[2 * i + 1] = points.get(i).get(1);
        }
        return pairs;
    }
}
