package org.secondlook;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.face.ModelPacks;
import org.secondlook.face.PackDownload;
import org.secondlook.face.PackManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `second-look models`: which model packs are there, whether they are sound, and getting one.
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists, verifies and downloads model packs.",
        synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Tells the packs in reach, in order of lookup.")
    int list(
            @Mixin PackOptions options,
            @Option(names = "--json", description = "One JSON object per pack.") boolean json)
            throws Refused {
        PrintWriter out = spec.commandLine().getOut();
        ModelPacks packs = options.packs();
        packs.problems().forEach(spec.commandLine().getErr()::println);
        List<ModelPacks.Found> found = packs.list();
        for (ModelPacks.Found pack : found) {
            PackManifest m = pack.manifest();
            if (json) {
                describe(pack).printTo(out);
            } else {
                out.printf(
                        "%s %s, %s, %s: %s%n",
                        m.id(),
                        m.version(),
                        m.use(),
                        m.thresholdFloor() == null ? "no floor yet" : "floor " + m.thresholdFloor(),
                        pack.folder());
            }
        }
        if (found.isEmpty()) {
            throw new Refused("No model pack was found. `second-look models get` downloads one.");
        }
        return 0;
    }

    private static Json describe(ModelPacks.Found pack) {
        PackManifest m = pack.manifest();
        return new Json()
                .put("id", m.id())
                .put("version", m.version())
                .put("use", m.use().name())
                .put("thresholdFloor", m.thresholdFloor())
                .put("defaultThreshold", m.defaultThreshold())
                .put("folder", pack.folder().toString());
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Checks hashes and tensor shapes of every pack in reach; status 1 if one is not sound.")
    int verify(
            @Mixin PackOptions options,
            @Option(names = "--json", description = "One JSON object per pack.") boolean json)
            throws Refused {
        PrintWriter out = spec.commandLine().getOut();
        ModelPacks packs = options.packs();
        List<String> unreadable = packs.problems();
        unreadable.forEach(spec.commandLine().getErr()::println);
        boolean sound = unreadable.isEmpty() && !packs.list().isEmpty();
        for (ModelPacks.Found pack : packs.list()) {
            String problem = problem(pack.folder());
            sound &= problem == null;
            if (json) {
                describe(pack).put("sound", problem == null).put("problem", problem).printTo(out);
            } else {
                out.printf("%s: %s%n", pack.manifest().id(), problem == null ? "sound" : problem);
            }
        }
        if (!sound) {
            throw new Refused(
                    packs.list().isEmpty()
                            ? "No model pack was found."
                            : "Not every model pack in reach is sound.");
        }
        return 0;
    }

    private static @Nullable String problem(Path folder) {
        try (FaceEngine engine = new FaceEngine(ModelPack.open(folder))) {
            engine.forget();
            return null;
        } catch (ModelPackException e) {
            return e.getMessage();
        }
    }

    @Command(
            name = "get",
            mixinStandardHelpOptions = true,
            description =
                    "Downloads the operational pack from its publishers into the data folder; goes on where it was cut off.")
    int get(
            @Option(
                            names = "--from",
                            paramLabel = "FILE=URL",
                            description =
                                    "Another address for a file, for a mirror; its hash stays the pack's.")
                    @Nullable Map<String, URI> from)
            throws Refused {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        TerminalProgress progress = new TerminalProgress(err, "Downloading, bytes");
        Map<String, URI> elsewhere = from == null ? new HashMap<>() : from;
        try {
            Path folder =
                    new PackDownload(elsewhere)
                            .into(
                                    PackOptions.dataFolder().resolve(PackOptions.MODELS),
                                    (file, done, total) -> progress.at(done, total),
                                    () -> false);
            if (folder == null) {
                throw new Refused("Cancelled. What is there already is kept.");
            }
            out.printf("The pack is in %s.%n", folder);
            return 0;
        } catch (ModelPackException e) {
            throw new Refused(e);
        }
    }
}
