package org.secondlook.face;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `pack.json` says of a model pack. Immutable.
///
/// @param id name of the pack
/// @param version of the pack
/// @param use what it may be used for
/// @param detector finds faces
/// @param embedder makes templates
/// @param thresholdFloor the lowest threshold it may ever run at; null until an evaluation has set
///   one
/// @param defaultThreshold used where none is given; null for the floor
/// @param evaluation what the floor rests on
/// @param note for people
public record PackManifest(
        String id,
        String version,
        Use use,
        DetectorModel detector,
        EmbedderModel embedder,
        @Nullable Double thresholdFloor,
        @Nullable Double defaultThreshold,
        @Nullable Evaluation evaluation,
        @Nullable String note) {

    /// What a pack may be used for.
    public enum Use {
        OPERATIONAL,
        TRAINING
    }

    /// The detector's file and how it wants its input.
    ///
    /// @param kind `yunet`
    /// @param channels order of the colour planes, `BGR` or `RGB`
    /// @param mean subtracted from each plane, in the order of `channels`
    /// @param scale multiplied after that
    /// @param strides of its three grids, pixels
    /// @param sizeMultipleOf input sides are multiples of it; null with a fixed input
    /// @param fixedInput width and height of the only input size it takes; null where it takes any
    public record DetectorModel(
            String kind,
            String file,
            String sha256,
            @Nullable Long bytes,
            @Nullable String url,
            String channels,
            List<Float> mean,
            float scale,
            List<Integer> strides,
            @Nullable Integer sizeMultipleOf,
            @Nullable List<Integer> fixedInput,
            String licence,
            @Nullable String source) {}

    /// The embedder's file and how it wants its input.
    ///
    /// @param input width and height, pixels
    /// @param templateLength values of a template
    /// @param alignment where the five landmarks come to lie in the input, pixels
    public record EmbedderModel(
            String kind,
            String file,
            String sha256,
            @Nullable Long bytes,
            @Nullable String url,
            List<Integer> input,
            String channels,
            List<Float> mean,
            float scale,
            int templateLength,
            List<List<Double>> alignment,
            String licence,
            @Nullable String source) {}

    /// The evaluation that the floor rests on.
    ///
    /// @param set images it was made with
    /// @param verificationAccuracy at the best threshold, 0…1
    /// @param falseMatchRate by threshold
    /// @param trueMatchRate by threshold
    public record Evaluation(
            String set,
            @Nullable Double verificationAccuracy,
            Map<String, Double> falseMatchRate,
            Map<String, Double> trueMatchRate,
            @Nullable String note) {}
}
