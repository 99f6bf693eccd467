package org.secondlook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Policy;
import org.secondlook.match.Resemblances;
import org.secondlook.watchlist.EnrolmentReport;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.EnrolmentRow;
import org.secondlook.watchlist.ReportFormat;
import org.secondlook.watchlist.ReportPage;
import org.secondlook.watchlist.Watchlist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `second-look watchlist`: checks and enrols lists, and says per row what was taken and what was
/// refused, and why.
@Command(
        name = "watchlist",
        mixinStandardHelpOptions = true,
        description = "Checks, enrols, keeps and moves watchlists.",
        subcommands = {
            KeptListCommands.Import.class,
            KeptListCommands.Names.class,
            KeptListCommands.Delete.class,
            KeptListCommands.Seal.class,
            KeptListCommands.Open.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class WatchlistCommand {
    @Spec private CommandSpec spec = CommandSpec.create();

    /// What both commands are given.
    private static final class Request {
        @Parameters(
                paramLabel = "FILE",
                description = {
                    "A CSV, JSON or ANSI/NIST-ITL file,",
                    "or a folder that holds watchlist.csv or ANSI/NIST-ITL files."
                })
        private Path file = Path.of("");

        @Option(names = "--json", description = "One JSON object per row, then a summary.")
        private boolean json;

        @Option(
                names = "--report",
                paramLabel = "X.csv|X.html",
                description = "Also write a report to this file: a table, or a page to print.")
        private @Nullable Path report;

        @Option(
                names = "--policy",
                defaultValue = Policy.TRAINING,
                paramLabel = "NAME|FILE",
                description =
                        "By whose rules it is judged: 24-hour, 31-day, training, or a file. (${DEFAULT-VALUE})")
        private String policy = Policy.TRAINING;

        @Mixin private PackOptions packs = new PackOptions();
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Judges every row; status 1 if any was refused.")
    int check(@Mixin Request request) throws Refused {
        return judge(request, true);
    }

    @Command(
            name = "compile",
            mixinStandardHelpOptions = true,
            description =
                    "Enrols everybody who can be; tells the compiled list's hash. Nothing of it is kept.")
    int compile(@Mixin Request request) throws Refused {
        return judge(request, false);
    }

    private int judge(Request request, boolean everyRow) throws Refused {
        PrintWriter out = spec.commandLine().getOut();
        if (request.report != null && !isPage(request.report) && !ends(request.report, ".csv")) {
            throw new Refused("The report's name must end with .csv or .html.");
        }
        Policy policy = Policies.named(request.policy);
        TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), "Enrolling");
        Enrolment enrolment = new Enrolment(request.packs.open(), policy, Instant.now());
        return switch (enrolment.run(List.of(request.file), progress::at, () -> false)) {
            case EnrolmentResult.Compiled(Watchlist watchlist, EnrolmentReport report) -> {
                try (watchlist) {
                    Resemblances alike =
                            Resemblances.of(
                                    watchlist,
                                    policy.rules().watchlist().duplicateSimilarity().value(),
                                    () -> false);
                    tell(request, report, ReportLines.resemblances(alike), out);
                    Json summary =
                            ReportLines.summary(report)
                                    .put("entries", watchlist.size())
                                    .put("images", watchlist.images().size())
                                    .put("watchlistHash", watchlist.sha256())
                                    .put("alike", references(alike.alike()))
                                    .put("unlike", references(alike.unlike()));
                    close(request, summary, report, out);
                }
                if (everyRow && report.refused() > 0) {
                    throw new Refused(
                            "%d of %d rows were refused."
                                    .formatted(report.refused(), report.rows().size()));
                }
                yield 0;
            }
            case EnrolmentResult.NobodyEnrolled(EnrolmentReport report) -> {
                tell(request, report, List.of(), out);
                close(request, ReportLines.summary(report).put("entries", 0), report, out);
                throw new Refused("Nobody on the list could be enrolled.");
            }
            case EnrolmentResult.Cancelled() -> throw new Refused("Cancelled.");
        };
    }

    private static List<List<String>> references(List<Resemblances.Pair> pairs) {
        return pairs.stream()
                .map(pair -> List.of(pair.first().reference(), pair.second().reference()))
                .toList();
    }

    private static boolean isPage(Path file) {
        return ends(file, ".html");
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private void tell(Request request, EnrolmentReport report, List<String> alike, PrintWriter out)
            throws Refused {
        report.notes().forEach(spec.commandLine().getErr()::println);
        alike.forEach(spec.commandLine().getErr()::println);
        for (EnrolmentRow row : report.rows()) {
            out.println(request.json ? ReportFormat.json(row) : ReportLines.text(row));
        }
        if (request.report != null) {
            try (var writer = Files.newBufferedWriter(request.report)) {
                if (isPage(request.report)) {
                    ReportPage.write(report, alike, writer);
                } else {
                    ReportFormat.csv(report, writer);
                }
            } catch (IOException e) {
                throw new Refused("The report “%s” cannot be written.".formatted(request.report));
            }
        }
    }

    private static void close(
            Request request, Json summary, EnrolmentReport report, PrintWriter out) {
        if (request.json) {
            summary.printTo(out);
            return;
        }
        out.printf(
                "%d rows: %d taken, %d already listed, %d refused.%n",
                report.rows().size(), report.enrolled(), report.alreadyListed(), report.refused());
        Object hash = summary.fields().get("watchlistHash");
        if (hash != null) {
            out.printf(
                    "Watchlist of %s entries, SHA-256 %s%n", summary.fields().get("entries"), hash);
        }
    }
}
