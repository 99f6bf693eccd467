package org.secondlook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.face.ModelPacks;
import org.secondlook.record.DataFolder;
import org.secondlook.record.RecordException;
import picocli.CommandLine.Option;

/// Where model packs are looked for; shared by all commands that need one.
final class PackOptions {
    /// Under the data folder; where `models get` puts what it downloads.
    static final String MODELS = "models";

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "A model pack's folder, or a folder of packs; nothing else is looked at.")
    private @Nullable Path models;

    /// The packs in reach: `--models` alone, or else the data folder's and, in development,
    /// `../shared/models`.
    ModelPacks packs() throws Refused {
        if (models != null) {
            return new ModelPacks(List.of(models));
        }
        List<Path> places = new ArrayList<>();
        places.add(dataFolder().resolve(MODELS));
        Development.shared().map(shared -> shared.resolve("models")).ifPresent(places::add);
        return new ModelPacks(places);
    }

    /// The first pack that may raise alerts.
    ModelPack open() throws Refused {
        try {
            return packs().first();
        } catch (ModelPackException e) {
            throw new Refused(e);
        }
    }

    static Path dataFolder() throws Refused {
        try {
            return DataFolder.open();
        } catch (RecordException e) {
            throw new Refused(e);
        }
    }
}
