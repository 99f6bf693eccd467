package org.secondlook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.live.CameraPlan;
import org.secondlook.match.ThresholdRule;
import org.secondlook.ui.RunningSession;
import org.secondlook.ui.SessionStarter;
import org.secondlook.ui.StartRefusedException;
import org.secondlook.ui.StartRefusedException.Field;
import org.secondlook.ui.StartRequest;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.Watchlist;

/// Starts the session that an officer asks for on the start screen. Used by one thread at a time.
final class Starter implements SessionStarter {
    /// Under the data folder; the trainer's known-answer pairs, if there are any.
    static final String PRACTICE = "practice";

    /// Under the data folder; the record of this machine.
    static final String RECORD = "record";

    private final PackOptions packs;
    private final Clock clock;
    private final Wiring.Records records;
    private final Consumer<Wiring> onStart;
    private final Path practice;
    private @Nullable StartRequest warned;

    /// @param records where sessions are recorded
    /// @param onStart given what runs, to be closed with the console
    /// @param practice folder of the practice set, if there is one
    Starter(
            PackOptions packs,
            Clock clock,
            Wiring.Records records,
            Consumer<Wiring> onStart,
            Path practice) {
        this.packs = packs;
        this.clock = clock;
        this.records = records;
        this.onStart = onStart;
        this.practice = practice;
    }

    @Override
    public RunningSession start(StartRequest request, Progress progress, Cancel cancel)
            throws StartRefusedException {
        ModelPack pack = blaming(Field.PACK, packs::open);
        Plans plans = new Plans(pack);
        ThresholdRule rule = blaming(Field.THRESHOLD, () -> plans.threshold(request.threshold()));
        List<CameraPlan> cameras =
                blaming(Field.CAMERAS, () -> Plans.numbered(plans.recorded(request.cameras())));
        Enrolment enrolment = new Enrolment(pack, Policy.demonstration(), clock.instant());
        Watchlist watchlist =
                blaming(
                        Field.WATCHLIST,
                        () ->
                                compiled(
                                        request,
                                        enrolment.run(
                                                List.of(request.watchlist()),
                                                (done, total) ->
                                                        progress.report(
                                                                "Enrolling the watchlist",
                                                                done,
                                                                total),
                                                cancel::isAsked)));
        Wiring wiring =
                blaming(
                        Field.NONE,
                        () ->
                                Wiring.recorded(
                                        new Deployment("Recorded footage", "console", true),
                                        enrolment.policy(),
                                        pack,
                                        watchlist,
                                        rule,
                                        cameras,
                                        records,
                                        clock));
        onStart.accept(wiring);
        return wiring.practise(practice).running();
    }

    /// A list of which rows were refused is used only after the officer has seen which, and asks
    /// again.
    private Watchlist compiled(StartRequest request, EnrolmentResult result) throws Refused {
        return switch (result) {
            case EnrolmentResult.Compiled(Watchlist watchlist, var report) -> {
                List<String> problems = ReportLines.problems(report);
                if (!problems.isEmpty() && !request.equals(warned)) {
                    warned = request;
                    watchlist.close();
                    throw new Refused(
                            "%s Mend the list, or start again to go on without."
                                    .formatted(ReportLines.firstOf(problems)));
                }
                yield watchlist;
            }
            case EnrolmentResult.NobodyEnrolled(var report) ->
                    throw new Refused(
                            "Nobody could be enrolled. "
                                    + ReportLines.firstOf(ReportLines.problems(report)));
            case EnrolmentResult.Cancelled() -> throw new Refused("Cancelled.");
        };
    }

    @FunctionalInterface
    private interface Step<T> {
        T take() throws Refused;
    }

    private static <T> T blaming(Field field, Step<T> step) throws StartRefusedException {
        try {
            return step.take();
        } catch (Refused e) {
            throw new StartRefusedException(field, String.valueOf(e.getMessage()), e);
        }
    }
}
