package org.secondlook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.ModelPack;
import org.secondlook.ui.Console;
import org.secondlook.ui.StartDefaults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `second-look console`: the console, where officers sign in.
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = "Opens the console. What is given here stands in its fields already.")
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

    @Mixin private TextSizeOption textSize = new TextSizeOption();

    @Mixin private LanguageOption language = new LanguageOption();

    @Mixin private PackOptions packs = new PackOptions();

    @Override
    public Integer call() throws Refused {
        Console.Settings settings = textSize.of(Console.Settings.normal().in(language.chosen()));
        if (!Display.isThere()) {
            throw new Refused(
                    "There is no display to open the console on. `second-look demo` runs without one.");
        }
        Clock clock = Clock.systemDefaultZone();
        try (Office office = Office.open(packs, clock);
                Console console = Console.open(office, defaults(), clock, settings)) {
            console.awaitClosed();
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
