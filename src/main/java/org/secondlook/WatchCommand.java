package org.secondlook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.capture.CameraHealth;
import org.secondlook.capture.Pace;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.LiveHours;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.SignedIn;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.live.Counters;
import org.secondlook.live.Grounds;
import org.secondlook.live.LiveCamera;
import org.secondlook.live.LiveSession;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import org.secondlook.watchlist.EnrolmentReport;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.Watchlist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `second-look watch`: the pipeline without a screen.
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Compares faces in recorded footage, or before the cameras of a live deployment, with a watchlist: one line per alert, a summary at the end.")
final class WatchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--camera",
            arity = "1..*",
            paramLabel = "URI",
            description =
                    "A video file or a folder of stills; up to 9. Live cameras need a deployment.")
    private List<String> cameras = new ArrayList<>();

    @Option(
            names = "--watchlist",
            arity = "1..*",
            paramLabel = "DIR-or-CSV",
            description = "A list of people, or a folder that holds watchlist.csv.")
    private List<Path> watchlists = new ArrayList<>();

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description = "Similarity from which on an alert is raised.")
    private @Nullable Double threshold;

    @Option(
            names = "--realtime",
            description = "Play footage at its own speed; late frames are dropped.")
    private boolean realtime;

    @Option(
            names = "--deployment",
            paramLabel = "REFERENCE",
            description =
                    "Watch as this live deployment says: its cameras, watchlist and threshold; alerts are recorded.")
    private @Nullable String deployment;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    @Mixin private Identity identity = new Identity();

    @Mixin private PackOptions packs = new PackOptions();

    @Override
    public Integer call()
            throws Refused, RecordException, NotRecordedException, InterruptedException {
        return deployment == null ? recorded() : live(deployment);
    }

    private int recorded() throws Refused, InterruptedException {
        if (cameras.isEmpty() || watchlists.isEmpty()) {
            throw wrongUse("Name what to watch: --camera and --watchlist, or --deployment.");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        long begun = System.nanoTime();
        Policy policy = Policy.demonstration();
        ModelPack pack = packs.open();
        Plans plans = new Plans(pack);
        var rule = plans.threshold(threshold);
        var cameraPlans = plans.recorded(cameras);
        try (Watchlist watchlist = enrol(new Enrolment(pack, policy, Instant.now()), err)) {
            LiveSession.Setup setup =
                    new LiveSession.Setup(
                            new Grounds.Recorded(new Deployment("Recorded footage", "watch", true)),
                            policy,
                            pack,
                            watchlist,
                            rule,
                            cameraPlans,
                            realtime ? Pace.REAL_TIME : Pace.AS_ANALYSED,
                            0);
            try (LiveSession session =
                    new LiveSession(setup, new AlertLine(out, json), Clock.systemUTC())) {
                session.start();
                return watched(session, begun, err);
            } catch (ModelPackException e) {
                throw new Refused(e);
            }
        }
    }

    /// Everything is as the deployment says, so nothing of it can be given here.
    private int live(String reference)
            throws Refused, RecordException, NotRecordedException, InterruptedException {
        if (!cameras.isEmpty() || !watchlists.isEmpty() || threshold != null || realtime) {
            throw wrongUse(
                    "Cameras, watchlist and threshold are those of the deployment; leave them out.");
        }
        PrintWriter err = spec.commandLine().getErr();
        long begun = System.nanoTime();
        Clock clock = Clock.systemDefaultZone();
        Path data = PackOptions.dataFolder();
        try (Register register = Register.open(data.resolve(Starter.RECORD), clock)) {
            register.retention().purgeEachMinute();
            SignedIn who = identity.signIn(register, Policies.own(data).rules().signIn());
            DeploymentLife life = DeploymentCommand.known(register, reference);
            if (LiveHours.ask(life, clock.instant())
                    instanceof LiveHours.Leave.None(String sentence)) {
                throw new Refused(sentence);
            }
            AlertLine lines = new AlertLine(spec.commandLine().getOut(), json);
            try (Wiring wiring =
                    Wiring.live(
                            life,
                            who,
                            Finding.told(register.lists().kept(), packs, err)
                                    .ready(life.plan(), life.approvedAt(clock.instant())),
                            register,
                            record -> new AlertLines(record, lines, clock),
                            clock)) {
                return watched(wiring.session(), begun, err);
            }
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /// The summary is the last line: a session that has stopped may still be telling an alert, so
    /// it is closed first.
    private int watched(LiveSession session, long begun, PrintWriter err)
            throws InterruptedException {
        String told = "";
        while (!session.isOver() && session.fault().isEmpty()) {
            String notice = session.notice().orElse("");
            if (!notice.isEmpty() && told.isEmpty()) {
                err.println(notice);
            }
            told = notice;
            TimeUnit.MILLISECONDS.sleep(20);
        }
        int status = status(session, err);
        session.close();
        summary(session.counters(), (System.nanoTime() - begun) / 1e9, spec.commandLine().getOut());
        return status;
    }

    private Watchlist enrol(Enrolment enrolment, PrintWriter err) throws Refused {
        TerminalProgress progress = new TerminalProgress(err, "Enrolling");
        return switch (enrolment.run(watchlists, progress::at, () -> false)) {
            case EnrolmentResult.Compiled(Watchlist watchlist, EnrolmentReport report) -> {
                ReportLines.problems(report).forEach(err::println);
                yield watchlist;
            }
            case EnrolmentResult.NobodyEnrolled(EnrolmentReport report) -> {
                ReportLines.problems(report).forEach(err::println);
                throw new Refused(
                        "Nobody on the watchlist could be enrolled, so there is nobody to look for.");
            }
            case EnrolmentResult.Cancelled() -> throw new Refused("Cancelled.");
        };
    }

    private void summary(Counters counted, double wallSeconds, PrintWriter out) {
        if (json) {
            new Json()
                    .put("framesDecoded", counted.framesDecoded())
                    .put("framesAnalysed", counted.framesAnalysed())
                    .put("framesDropped", counted.framesDropped())
                    .put("facesSeen", counted.facesSeen())
                    .put("nonMatchesForgotten", counted.nonMatchesForgotten())
                    .put("alerts", counted.alerts())
                    .put("cpuSeconds", ProcessUsage.cpuSeconds(), 2)
                    .put("wallSeconds", wallSeconds, 2)
                    .put("alertLatencyMsP50", counted.alertLatencyMsP50(), 1)
                    .put("alertLatencyMsP95", counted.alertLatencyMsP95(), 1)
                    .put("peakRssMiB", ProcessUsage.peakRssMiB(), 1)
                    .printTo(out);
            return;
        }
        out.printf(
                "%d faces seen, %d alerts, %d forgotten; %d frames decoded, %d analysed, %d dropped; %.1f s%n",
                counted.facesSeen(),
                counted.alerts(),
                counted.nonMatchesForgotten(),
                counted.framesDecoded(),
                counted.framesAnalysed(),
                counted.framesDropped(),
                wallSeconds);
    }

    private static int status(LiveSession session, PrintWriter err) {
        int status = 0;
        if (session.fault().isPresent()) {
            err.println(session.fault().get());
            status = 1;
        }
        for (LiveCamera camera : session.cameras()) {
            CameraHealth health = camera.health();
            if (health.state() == CameraHealth.State.FAILED) {
                err.println(health.reason());
                status = 1;
            } else if (health.isIncomplete()) {
                err.printf("%s: %s%n", camera.name(), health.reason());
            }
        }
        return status;
    }
}
