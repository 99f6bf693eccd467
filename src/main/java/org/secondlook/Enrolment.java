package org.secondlook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.watchlist.DraftFile;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.ImportedWatchlist;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.ListCheck;
import org.secondlook.watchlist.Watchlist;
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
            return enroller().enrol(read, progress, cancelled);
        } catch (WatchlistException | ModelPackException e) {
            throw new Refused(e);
        }
    }

    /// @param list kept; taken over, and let go of when the watchlist is closed
    /// @param progress told after each image
    /// @param cancelled asked again and again
    /// @throws Refused when its import was not finished or the pack cannot be run
    EnrolmentResult run(KeptList list, Enroller.Progress progress, BooleanSupplier cancelled)
            throws Refused {
        boolean handedOver = false;
        try {
            if (list.missing() > 0) {
                throw new Refused(
                        "%d photographs of the kept list “%s” were not copied yet. Finish its import first."
                                .formatted(list.missing(), list.name()));
            }
            ImportedWatchlist read =
                    ImportedWatchlist.of(
                            new DraftFile(list.draft(), list), new ListCheck(policy, asOf));
            EnrolmentResult result = enroller().enrol(read, progress, cancelled);
            if (result instanceof EnrolmentResult.Compiled(Watchlist watchlist, var _)) {
                watchlist.whenClosed(list::close);
                handedOver = true;
            }
            return result;
        } catch (WatchlistException | ModelPackException e) {
            throw new Refused(e);
        } finally {
            if (!handedOver) {
                list.close();
            }
        }
    }

    /// Enrols with this pack.
    Enroller enroller() {
        return new Enroller(
                new EnginePhotographs(pack),
                pack.identity(),
                pack.manifest().embedder().templateLength());
    }
}
