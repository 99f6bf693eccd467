package org.secondlook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.record.RecordStore;
import org.secondlook.ui.Console;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.Watchlist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `second-look demo`: the console on demonstration footage; without a display it runs off screen
/// and leaves pictures.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Opens the console on demonstration footage. Without a display it runs off screen and tells where"
                        + " its pictures are.")
final class DemoCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--footage",
            paramLabel = "DIR",
            description =
                    "A folder with footage.mp4 and watchlist.csv (default: shared/footage/precinct"
                            + " beside the checkout).")
    private @Nullable Path footageFolder;

    @Option(names = "--off-screen", description = "Run off screen although there is a display.")
    private boolean offScreen;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description =
                    "Where an off-screen run leaves its pictures (default: demo-pictures in the data folder).")
    private @Nullable Path pictures;

    @Mixin private TextSizeOption textSize = new TextSizeOption();

    @Mixin private LanguageOption language = new LanguageOption();

    @Mixin private PackOptions packs = new PackOptions();

    @Override
    public Integer call() throws Refused {
        PrintWriter err = spec.commandLine().getErr();
        boolean hidden = offScreen || !Display.isThere();
        Console.Settings window =
                hidden ? Console.Settings.offScreen(1920, 1080) : Console.Settings.normal();
        Console.Settings settings = textSize.of(window.in(language.chosen()));
        Path footage = footage();
        Path video = footage.resolve("footage.mp4");
        if (!Files.isRegularFile(video) || !Files.isRegularFile(footage.resolve("watchlist.csv"))) {
            throw new Refused(
                    "The demonstration needs footage: “%s” must hold footage.mp4 and watchlist.csv. Name another folder with --footage DIR."
                            .formatted(footage));
        }
        ModelPack pack = packs.open();
        Plans plans = new Plans(pack);
        Policy policy = Policy.demonstration();
        Clock clock = Clock.systemDefaultZone();
        Path data = PackOptions.dataFolder();
        TerminalProgress progress = new TerminalProgress(err, "Enrolling the watchlist");
        EnrolmentResult enrolled =
                new Enrolment(pack, policy, clock.instant())
                        .run(List.of(footage), progress::at, () -> false);
        if (!(enrolled instanceof EnrolmentResult.Compiled(Watchlist watchlist, var report))) {
            throw new Refused("Nobody on the demonstration's watchlist could be enrolled.");
        }
        ReportLines.problems(report).forEach(err::println);
        try (Wiring wiring =
                Wiring.recorded(
                        new Deployment("Demonstration", "demo", true),
                        policy,
                        pack,
                        watchlist,
                        plans.threshold(null),
                        Plans.numbered(plans.recorded(List.of(video.toString()))),
                        details -> RecordStore.open(data.resolve("demonstration"), details, clock),
                        clock)) {
            try (Console console =
                    Console.open(wiring.running(), new Officer("DEMO"), clock, settings)) {
                if (hidden) {
                    Path folder = pictures == null ? data.resolve("demo-pictures") : pictures;
                    new DemoTour(console, wiring.session(), folder, err).run();
                } else {
                    console.awaitClosed();
                }
            } catch (IOException e) {
                throw new Refused("The pictures cannot be written: " + e.getMessage());
            }
        }
        return 0;
    }

    private Path footage() throws Refused {
        if (footageFolder != null) {
            return footageFolder;
        }
        return Development.shared()
                .map(shared -> shared.resolve("footage").resolve("precinct"))
                .orElseThrow(() ->
                        new Refused(
                                "Name a folder with footage.mp4 and watchlist.csv: --footage DIR."));
    }
}
