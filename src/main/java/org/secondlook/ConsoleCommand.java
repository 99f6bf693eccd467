package org.secondlook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.ModelPack;
import org.secondlook.ui.Console;
import org.secondlook.ui.StartDefaults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `second-look console`: the console, on its start screen.
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = "Opens the console. What is given here stands on the start screen already.")
final class ConsoleCommand implements Callable<Integer> {
    @Option(
            names = "--camera",
            arity = "1..*",
            paramLabel = "URI",
            description = "A video file or a folder of stills; up to 9.")
    private List<String> cameras = new ArrayList<>();

    @Option(names = "--watchlist", paramLabel = "DIR-or-CSV", description = "A list of people.")
    private @Nullable Path watchlist;

    @Option(names = "--officer", paramLabel = "ID", description = "Your collar or staff number.")
    private @Nullable String officer;

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description = "Similarity from which on an alert is raised.")
    private @Nullable Double threshold;

    @Mixin private PackOptions packs = new PackOptions();

    @Override
    public Integer call() throws Refused {
        if (!Display.isThere()) {
            throw new Refused(
                    "There is no display to open the console on. `second-look demo` runs without one.");
        }
        AtomicReference<@Nullable Wiring> running = new AtomicReference<>();
        Clock clock = Clock.systemDefaultZone();
        try (Console console =
                Console.open(
                        defaults(),
                        new Starter(packs, clock, running::set),
                        clock,
                        Console.Settings.normal())) {
            console.awaitClosed();
        } finally {
            Wiring wiring = running.get();
            if (wiring != null) {
                wiring.close();
            }
        }
        return 0;
    }

    private StartDefaults defaults() {
        String id = officer == null ? "" : officer;
        String list = watchlist == null ? "" : watchlist.toString();
        try {
            ModelPack pack = packs.open();
            double floor = pack.floor().orElseThrow();
            double wanted = threshold == null ? pack.defaultThreshold().orElse(floor) : threshold;
            return new StartDefaults(id, list, cameras, pack.manifest().id(), "", wanted, floor);
        } catch (Refused e) {
            return new StartDefaults(id, list, cameras, "", String.valueOf(e.getMessage()), 0, 0);
        }
    }
}
