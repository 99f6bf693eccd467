package org.secondlook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.live.Grounds;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.EnrolmentReport;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.KeptLists;
import org.secondlook.watchlist.Watchlist;
import org.secondlook.watchlist.WatchlistException;

/// Finds what a deployment would run with on this machine: reads the policy, hashes the pack,
/// compiles the watchlist. Immutable.
///
/// @param kept the lists that the program keeps
/// @param packs where model packs are looked for
/// @param progress told how far enrolling is
/// @param cancelled asked again and again while it enrols
/// @param problems told what is wrong with rows
record Finding(
        KeptLists kept,
        PackOptions packs,
        Enroller.Progress progress,
        BooleanSupplier cancelled,
        Consumer<String> problems) {

    /// What was found, ready to run.
    record Ready(Found found, ModelPack pack, Watchlist watchlist) implements AutoCloseable {
        @Override
        public void close() {
            watchlist.close();
        }
    }

    /// As a command finds it, which tells of it on standard error.
    static Finding told(KeptLists kept, PackOptions packs, PrintWriter err) {
        TerminalProgress progress = new TerminalProgress(err, "Enrolling the watchlist");
        return new Finding(kept, packs, progress::at, () -> false, err::println);
    }

    private EnrolmentResult enrolled(String watchlist, Enrolment enrolment) throws Refused {
        if (!watchlist.startsWith(Plan.KEPT)) {
            return enrolment.run(List.of(Path.of(watchlist)), progress, cancelled);
        }
        try {
            return enrolment.run(
                    kept.open(watchlist.substring(Plan.KEPT.length()).strip()),
                    progress,
                    cancelled);
        } catch (WatchlistException e) {
            throw new Refused(e);
        }
    }

    /// What is there now.
    ///
    /// @param asOf the moment as of which the list is judged: what was approved stays the same
    ///   list, though entries of it may lapse
    /// @throws Refused when the policy cannot be read, there is no pack, or nobody can be enrolled
    Found of(Plan plan, Instant asOf) throws Refused {
        try (Ready ready = ready(plan, asOf)) {
            return ready.found();
        }
    }

    /// What is there now, to be run or closed by the caller.
    ///
    /// @param asOf as above
    /// @throws Refused when the policy cannot be read, there is no pack, or nobody can be enrolled
    Ready ready(Plan plan, Instant asOf) throws Refused {
        Policy policy = Policies.named(plan.policy());
        ModelPack pack = packs.open();
        EnrolmentResult result = enrolled(plan.watchlist(), new Enrolment(pack, policy, asOf));
        return switch (result) {
            case EnrolmentResult.Compiled(Watchlist watchlist, EnrolmentReport report) -> {
                ReportLines.problems(report).forEach(problems);
                yield new Ready(Grounds.found(watchlist, pack, policy), pack, watchlist);
            }
            case EnrolmentResult.NobodyEnrolled(EnrolmentReport report) -> {
                ReportLines.problems(report).forEach(problems);
                throw new Refused(
                        "Nobody on the watchlist could be enrolled, so there is nobody to look for.");
            }
            case EnrolmentResult.Cancelled() -> throw new Refused("Cancelled.");
        };
    }
}
