package org.secondlook;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.EvidenceHold;
import org.secondlook.record.RecordException;
import org.secondlook.record.RecordedAlert;
import org.secondlook.record.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `second-look record hold`: keeps pictures of an alert beyond their time, lets them go, or lists
/// what is held.
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps the pictures of an alert beyond their time, for a reason, until a day.",
            "It takes a supervisor or an authorising officer. A hold lasts at most 366 days, and somebody looks at it again within 31. Holding what is held already gives it new dates."
        })
final class HoldCommand implements Callable<Integer> {
    private final Clock clock = Clock.systemDefaultZone();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private Identity identity = new Identity();

    @Parameters(
            paramLabel = "ALERT",
            arity = "0..1",
            description = "Its id, or DEPLOYMENT#NUMBER, like 2026/114#12.")
    private @Nullable String alert;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why.")
    private String reason = "";

    @Option(names = "--until", paramLabel = "DATE", description = "Last day, like 2026-12-31.")
    private @Nullable LocalDate until;

    @Option(
            names = "--review",
            paramLabel = "DATE",
            description = "The day by which somebody looks at it again.")
    private @Nullable LocalDate review;

    @Option(names = "--release", description = "Lets the pictures go, for a reason.")
    private boolean release;

    @Option(names = "--list", description = "Lists what is held; reasons are not shown.")
    private boolean list;

    @Option(names = "--json", description = "One JSON object for each hold.")
    private boolean json;

    @Override
    public Integer call() throws Refused, RecordException, NotRecordedException {
        if (list == (alert != null) || (list && release)) {
            throw wrongUse("Name an alert, or ask for the list with --list.");
        }
        if (!list && release == (until != null || review != null)) {
            throw wrongUse(
                    "Say until when with --until and --review, or let the pictures go with --release.");
        }
        try (Register register =
                Register.open(PackOptions.dataFolder().resolve(Starter.RECORD), clock)) {
            String named = alert;
            if (named == null) {
                list(register);
            } else {
                SignedIn who =
                        identity.signIn(
                                register, Policies.own(PackOptions.dataFolder()).rules().signIn());
                change(register, find(register, named), who);
            }
        }
        return 0;
    }

    private void change(Register register, UUID id, SignedIn who)
            throws Refused, RecordException, NotRecordedException {
        if (release) {
            register.retention().release(id, reason, who);
            spec.commandLine()
                    .getOut()
                    .println(
                            "The pictures are held no more; they are deleted when their time is over.");
            return;
        }
        LocalDate last = until;
        LocalDate look = review;
        if (last == null || look == null) {
            throw wrongUse(
                    "Say until when with --until, and with --review when it is looked at again.");
        }
        print(register.retention().hold(id, reason, end(last), end(look), who));
    }

    /// The end of a day on this machine.
    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static UUID find(Register register, String named) throws Refused, RecordException {
        int mark = named.lastIndexOf('#');
        if (mark < 0) {
            try {
                return UUID.fromString(named);
            } catch (IllegalArgumentException e) {
                throw new Refused("An alert is named by its id, or as DEPLOYMENT#NUMBER.");
            }
        }
        String number = named.substring(mark + 1);
        return register.alerts(named.substring(0, mark)).stream()
                .filter(found -> String.valueOf(found.number()).equals(number))
                .map(RecordedAlert::id)
                .findFirst()
                .orElseThrow(() -> new Refused("There is no such alert in this record."));
    }

    private void list(Register register) throws RecordException {
        register.retention().holds().stream().filter(EvidenceHold::holds).forEach(this::print);
    }

    private void print(EvidenceHold hold) {
        PrintWriter out = spec.commandLine().getOut();
        boolean overdue = hold.isOverdue(clock.instant());
        if (json) {
            new Json()
                    .put("alert", hold.alert().toString())
                    .put("deployment", hold.deployment())
                    .put("number", hold.number())
                    .put("by", hold.by().id())
                    .put("at", hold.at().toString())
                    .put("until", hold.until().toString())
                    .put("review", hold.review().toString())
                    .put("overdue", overdue)
                    .printTo(out);
        } else {
            out.printf(
                    "%s#%d is held by %s until %s; to be looked at again by %s%s%n",
                    hold.deployment(),
                    hold.number(),
                    hold.by().id(),
                    hold.until().atZone(clock.getZone()).toLocalDateTime(),
                    hold.review().atZone(clock.getZone()).toLocalDateTime(),
                    overdue ? ": OVERDUE." : ".");
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
