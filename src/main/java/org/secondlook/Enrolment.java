package org.secondlook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.ImportedWatchlist;
import org.secondlook.watchlist.ListCheck;
import org.secondlook.watchlist.WatchlistException;

/// Reads and enrols watchlists with a pack, for whoever asks: a command or the console. Immutable.
///
/// @param pack that makes the templates
/// @param policy that says who may be listed
/// @param asOf the moment as of which it is judged: that of the authority, once there is one
record Enrolment(ModelPack pack, Policy policy, Instant asOf) {

    /// @param lists CSV files or folders that hold one
    /// @param progress told after each image
    /// @param cancelled asked again and again
    /// @throws Refused when a list cannot be used at all or the pack cannot be run
    EnrolmentResult run(List<Path> lists, Enroller.Progress progress, BooleanSupplier cancelled)
            throws Refused {
        try {
            ImportedWatchlist read = ImportedWatchlist.read(lists, new ListCheck(policy, asOf));
            Enroller enroller =
                    new Enroller(
                            new EnginePhotographs(pack),
                            pack.identity(),
                            pack.manifest().embedder().templateLength());
            return enroller.enrol(read, progress, cancelled);
        } catch (WatchlistException | ModelPackException e) {
            throw new Refused(e);
        }
    }
}
