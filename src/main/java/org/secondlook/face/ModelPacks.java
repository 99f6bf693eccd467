package org.secondlook.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks model packs up in the folders where they may lie, in order. Immutable.
public final class ModelPacks {
    /// A pack found in a folder; whether it is sound shows when it is opened.
    ///
    /// @param folder of the pack
    /// @param manifest what it says of itself
    public record Found(Path folder, PackManifest manifest) {}

    private final List<Path> places;

    /// @param places folders that are packs or hold packs, most wanted first; those that do not
    ///   exist are passed over
    public ModelPacks(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /// The packs whose manifest can be read, in order of lookup.
    public List<Found> list() {
        List<Found> found = new ArrayList<>();
        for (Path place : places) {
            for (Path folder : folders(place)) {
                try {
                    found.add(new Found(folder, ModelPack.manifest(folder)));
                } catch (ModelPackException e) {
                    // Not a pack that could be used; `problems` tells why to whoever asks.
                }
            }
        }
        return found;
    }

    /// Why folders that look like packs cannot be used, as sentences.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Path place : places) {
            for (Path folder : folders(place)) {
                try {
                    ModelPack.manifest(folder);
                } catch (ModelPackException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return problems;
    }

    /// Opens the first pack that may raise alerts: one with a floor, complete and sound.
    ///
    /// @throws ModelPackException when there is none, or it or one before it is broken: which pack
    ///   is run is never left to a damaged file
    public ModelPack first() throws ModelPackException {
        for (Path place : places) {
            for (Path folder : folders(place)) {
                if (ModelPack.manifest(folder).thresholdFloor() != null) {
                    return ModelPack.open(folder);
                }
            }
        }
        throw new ModelPackException(
                "No model pack that may raise alerts was found. Looked in: %s. Name a folder with --models DIR."
                        .formatted(
                                String.join(", ", places.stream().map(Path::toString).toList())));
    }

    private static List<Path> folders(Path place) {
        if (Files.isRegularFile(place.resolve(ModelPack.MANIFEST))) {
            return List.of(place);
        }
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(p -> Files.isRegularFile(p.resolve(ModelPack.MANIFEST)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
