package org.secondlook;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Guards;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.PlanException;
import org.secondlook.deployment.PlanFile;
import org.secondlook.deployment.SignedIn;
import org.secondlook.deployment.StepResult;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import org.secondlook.watchlist.KeptLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `second-look deployment`: the life of a deployment, one step per command.
@Command(
        name = "deployment",
        mixinStandardHelpOptions = true,
        description = "Plans, authorises, starts, ends, closes and shows deployments.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DeploymentEstimate.class, DeploymentReport.class})
final class DeploymentCommand {
    private static final int PLAN_BYTES_MAX = 1 << 20;

    private final Clock clock = Clock.systemDefaultZone();

    @Spec private CommandSpec spec = CommandSpec.create();

    /// Which deployment, and how to tell of it.
    private static final class Target {
        @Parameters(paramLabel = "REFERENCE", description = "Reference of the deployment.")
        private String reference = "";

        @Option(names = "--json", description = "One JSON object per line.")
        private boolean json;
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Plans a deployment, as a JSON file describes it.")
    int plan(
            @Option(names = "--plan", required = true, paramLabel = "FILE") Path file,
            @Option(names = "--json", description = "One JSON object per line.") boolean json,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        Plan plan = read(file);
        try (Register register = open()) {
            SignedIn who = signIn(register, identity);
            List<OfficerAccount> team = new ArrayList<>();
            for (Officer officer : plan.officers()) {
                register.officer(officer).ifPresent(team::add);
            }
            StepResult result =
                    Guards.plan(plan, who, team, Policies.named(plan.policy()), clock.instant());
            DeploymentEvent event = granted(result);
            if (!(event instanceof DeploymentEvent.Planned planned)) {
                throw new IllegalStateException("planning gave another event");
            }
            register.add(plan, planned);
            tell(new DeploymentLife(plan, List.of(planned)), json);
        }
        return 0;
    }

    private static Plan read(Path file) throws Refused {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new Refused("“%s” is no file.".formatted(file));
        }
        try (InputStream in = Files.newInputStream(whole)) {
            byte[] bytes = in.readNBytes(PLAN_BYTES_MAX + 1);
            if (bytes.length > PLAN_BYTES_MAX) {
                throw new Refused(
                        "“%s” is larger than %d KiB.".formatted(file, PLAN_BYTES_MAX >> 10));
            }
            return PlanFile.read(bytes, folder);
        } catch (PlanException e) {
            throw new Refused("“%s”: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw new Refused("The plan “%s” cannot be read.".formatted(file));
        }
    }

    @Command(
            name = "authorise",
            mixinStandardHelpOptions = true,
            description =
                    "Approves a deployment of somebody else's; freezes its watchlist, threshold, pack and policy.")
    int authorise(
            @Mixin Target target,
            @Option(
                            names = "--authority",
                            required = true,
                            description = "Reference of the written authority.")
                    String authority,
            @Option(names = "--limits", required = true, description = "Its limits, or “none”.")
                    String limits,
            @Mixin PackOptions packs,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        return take(
                target,
                identity,
                (life, who, kept) -> {
                    Instant now = clock.instant();
                    return Guards.authorise(
                            life,
                            who,
                            Finding.told(kept, packs, err()).of(life.plan(), now),
                            authority,
                            limits,
                            now);
                });
    }

    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            description = "Goes live, when the checklist is complete and the hours have come.")
    int start(
            @Mixin Target target,
            @Mixin ChecklistOptions checklist,
            @Mixin PackOptions packs,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        return take(
                target,
                identity,
                (life, who, kept) ->
                        Guards.start(
                                life,
                                who,
                                Finding.told(kept, packs, err())
                                        .of(life.plan(), life.approvedAt(clock.instant())),
                                checklist.checklist(),
                                clock.instant()));
    }

    @Command(
            name = "threshold",
            mixinStandardHelpOptions = true,
            description = "Raises the threshold of a live deployment. It cannot be lowered.")
    int threshold(
            @Mixin Target target,
            @Option(names = "--to", required = true, paramLabel = "T") double to,
            @Option(names = "--reason", required = true) String reason,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        return take(
                target,
                identity,
                (life, who, _) -> Guards.raiseThreshold(life, who, to, reason, clock.instant()));
    }

    @Command(
            name = "end",
            mixinStandardHelpOptions = true,
            description = "Ends a live deployment, or calls off one that was authorised.")
    int end(
            @Mixin Target target,
            @Option(names = "--reason", required = true) String reason,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        return take(
                target, identity, (life, who, _) -> Guards.end(life, who, reason, clock.instant()));
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description = "Closes a deployment that has ended.")
    int close(
            @Mixin Target target,
            @Option(names = "--note", defaultValue = "") String note,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        return take(
                target, identity, (life, who, _) -> Guards.close(life, who, note, clock.instant()));
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Tells state, history and next step of one deployment, or lists all.")
    int show(
            @Parameters(paramLabel = "REFERENCE", arity = "0..1") @Nullable String reference,
            @Option(names = "--json", description = "One JSON object per line.") boolean json)
            throws Refused, RecordException {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = clock.instant();
        try (Register register = open()) {
            if (reference == null) {
                for (String listed : register.references()) {
                    Json line = DeploymentLines.brief(known(register, listed), now);
                    if (json) {
                        line.printTo(out);
                    } else {
                        out.printf("%s: %s%n", listed, line.fields().get("state"));
                    }
                }
            } else if (json) {
                Json whole = DeploymentLines.whole(known(register, reference), now);
                register.receipt(reference)
                        .ifPresent(
                                receipt -> whole.put("receipt", DeploymentReport.receipt(receipt)));
                whole.printTo(out);
            } else {
                DeploymentLines.print(known(register, reference), now, out);
                register.receipt(reference)
                        .ifPresent(receipt -> DeploymentLines.print(receipt, out));
            }
        }
        return 0;
    }

    @FunctionalInterface
    private interface Taking {
        StepResult take(DeploymentLife life, SignedIn who, KeptLists kept) throws Refused;
    }

    private int take(Target target, Identity identity, Taking taking)
            throws Refused, RecordException, NotRecordedException {
        try (Register register = open()) {
            SignedIn who = signIn(register, identity);
            DeploymentLife life = known(register, target.reference);
            DeploymentEvent event = granted(taking.take(life, who, register.lists().kept()));
            register.add(life, event);
            tell(life.with(event), target.json);
        }
        return 0;
    }

    private Register open() throws Refused, RecordException {
        return Register.open(PackOptions.dataFolder().resolve(Starter.RECORD), clock);
    }

    private SignedIn signIn(Register register, Identity identity)
            throws Refused, RecordException, NotRecordedException {
        return identity.signIn(register, Policies.own(PackOptions.dataFolder()).rules().signIn());
    }

    static DeploymentLife known(Register register, String reference)
            throws Refused, RecordException {
        return register.deployment(reference)
                .orElseThrow(() -> new Refused("There is no deployment %s.".formatted(reference)));
    }

    private static DeploymentEvent granted(StepResult result) throws Refused {
        return switch (result) {
            case StepResult.Granted(DeploymentEvent event) -> event;
            case StepResult.Refused(String sentence) -> throw new Refused(sentence);
        };
    }

    private void tell(DeploymentLife life, boolean json) {
        if (json) {
            DeploymentLines.brief(life, clock.instant()).printTo(spec.commandLine().getOut());
        } else {
            DeploymentLines.print(life, clock.instant(), spec.commandLine().getOut());
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
