package org.secondlook;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.ListedOn;
import org.secondlook.record.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `second-look record listed`: whether a person was on the list that day, for subject-access
/// requests.
@Command(
        name = "listed",
        mixinStandardHelpOptions = true,
        description =
                "Tells whether a person was on the watchlists in use on a day, by record id alone.")
final class WasListedCommand implements Callable<Integer> {
    private static final Set<Role> MAY_ASK =
            Set.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR);

    private final Clock clock = Clock.systemDefaultZone();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "Record id of the person's entry.")
    private String id = "";

    @Option(names = "--on", required = true, description = "The day, like 2026-11-23.")
    private LocalDate day = LocalDate.EPOCH;

    @Option(names = "--zone", description = "Time zone of the day; this machine's without it.")
    private ZoneId zone = clock.getZone();

    @Option(names = "--json", description = "One JSON object per session.")
    private boolean json;

    @Mixin private Identity identity = new Identity();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Register register =
                Register.open(PackOptions.dataFolder().resolve(Starter.RECORD), clock)) {
            SignedIn who =
                    identity.signIn(
                            register, Policies.own(PackOptions.dataFolder()).rules().signIn());
            if (MAY_ASK.stream().noneMatch(who.account()::has)) {
                throw new Refused(
                        "Who was on a list is told to supervisors, auditors and administrators.");
            }
            List<ListedOn> answers = register.wasListed(id, day, zone, who.officer());
            for (ListedOn answer : answers) {
                tell(answer, out);
            }
            if (answers.isEmpty() && !json) {
                out.println("No session ran on that day.");
            }
        }
        return 0;
    }

    private void tell(ListedOn answer, PrintWriter out) {
        if (json) {
            new Json()
                    .put("deployment", answer.deployment())
                    .put("session", answer.session().toString())
                    .put("opened", answer.opened().toString())
                    .put("listed", answer.answer().name())
                    .printTo(out);
            return;
        }
        String words =
                switch (answer.answer()) {
                    case YES -> "was on the list";
                    case NO -> "was not on the list";
                    case NOT_KNOWN -> "not known: this session was recorded by an earlier version";
                };
        out.printf(
                "Deployment %s, session of %s: %s.%n",
                answer.deployment(), answer.opened().atZone(zone).toLocalDateTime(), words);
    }
}
