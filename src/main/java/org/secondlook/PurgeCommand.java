package org.secondlook;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.record.DueItem;
import org.secondlook.record.PurgeReceipt;
import org.secondlook.record.Purged;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `second-look record purge`: deletes what is due. Figures only, nobody's name.
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = {
            "Deletes for good what is due by the policy, with a receipt for each deletion.",
            "Whoever may start the program may do so, and nobody has to sign in: what is due must not wait for a person. The console does the same each minute."
        })
final class PurgeCommand implements Callable<Integer> {
    private final Clock clock = Clock.systemDefaultZone();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--dry-run", description = "Only tells what is due.")
    private boolean dryRun;

    @Override
    public Integer call() throws Refused, RecordException, NotRecordedException {
        try (Register register =
                Register.open(PackOptions.dataFolder().resolve(Starter.RECORD), clock)) {
            return dryRun ? tell(register.retention().due()) : purge(register);
        }
    }

    private int purge(Register register) throws Refused, RecordException, NotRecordedException {
        Purged purged = register.retention().purge();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new Json()
                    .put("dryRun", false)
                    .put("alerts", purged.alerts())
                    .put("keys", purged.keys())
                    .put("watchlists", purged.lists())
                    .put("gone", purged.gone())
                    .put("holdsEnded", purged.holdsEnded())
                    .put("problems", purged.problems())
                    .printTo(out);
        } else {
            out.printf(
                    "Deleted: pictures of %d alerts, %d deployment keys, %d watchlists. Found gone: %d. Evidence holds whose time was over: %d.%n",
                    purged.alerts(),
                    purged.keys(),
                    purged.lists(),
                    purged.gone(),
                    purged.holdsEnded());
        }
        register.retention().notices().forEach(spec.commandLine().getErr()::println);
        if (!purged.problems().isEmpty()) {
            throw new Refused("Not everything is as it should be; see above.");
        }
        return 0;
    }

    private int tell(List<DueItem> items) {
        Instant now = clock.instant();
        long alerts = due(items, PurgeReceipt.Kind.ALERT_PICTURES, now);
        long lists = due(items, PurgeReceipt.Kind.WATCHLIST, now);
        long held = items.stream().filter(item -> item.hold() != null).count();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new Json()
                    .put("dryRun", true)
                    .put("alerts", alerts)
                    .put("watchlists", lists)
                    .put("held", held)
                    .put("kept", items.size())
                    .printTo(out);
        } else {
            out.printf(
                    "Due now: pictures of %d alerts, %d watchlists. Held as evidence: %d. Nothing was deleted.%n",
                    alerts, lists, held);
        }
        return 0;
    }

    private static long due(List<DueItem> items, PurgeReceipt.Kind kind, Instant now) {
        return items.stream()
                .filter(item -> item.kind() == kind && item.hold() == null)
                .filter(item -> !now.isBefore(item.dueAt()))
                .count();
    }
}
