package org.secondlook;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.match.Resemblances;
import org.secondlook.ui.Alike;
import org.secondlook.watchlist.DraftFile;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.EnrolmentReport;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.ImportedWatchlist;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.ListCheck;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;
import org.secondlook.watchlist.ReportFormat;
import org.secondlook.watchlist.ReportPage;
import org.secondlook.watchlist.Watchlist;
import org.secondlook.watchlist.WatchlistException;

/// A kept list compiled from what it remembers, for what only the whole list can tell. Immutable.
///
/// @param list whose images have all been judged
/// @param policy that judges it
/// @param pack that judged its images
/// @param asOf the moment as of which it is judged
record KeptCompilation(KeptList list, Policy policy, ModelPack pack, Instant asOf) {

    /// Entries on the compiled list that look like the same person, the most alike first.
    List<Alike> alike() throws WatchlistException {
        return switch (compiled()) {
            case EnrolmentResult.Compiled(var watchlist, _) -> {
                try (watchlist) {
                    Map<String, String> images = images();
                    yield resemblances(watchlist).alike().stream()
                            .map(pair ->
                                    new Alike(
                                            pair.first().reference(),
                                            images.getOrDefault(pair.firstImage().sha256(), ""),
                                            pair.second().reference(),
                                            images.getOrDefault(pair.secondImage().sha256(), ""),
                                            pair.similarity()))
                            .toList();
                }
            }
            case EnrolmentResult.NobodyEnrolled _, EnrolmentResult.Cancelled _ -> List.of();
        };
    }

    private Map<String, String> images() {
        Map<String, String> images = new HashMap<>();
        for (ListedPerson person : list.draft().people()) {
            for (ListedPhotograph photograph : person.photographs()) {
                list.sha256(photograph.image())
                        .ifPresent(sha256 -> images.put(sha256, photograph.image()));
            }
        }
        return images;
    }

    /// Writes what became of every row: a page to print where the file's name ends in .html, else
    /// CSV.
    void report(Path file) throws WatchlistException {
        List<String> alike = List.of();
        EnrolmentReport report =
                switch (compiled()) {
                    case EnrolmentResult.Compiled(var watchlist, EnrolmentReport rows) -> {
                        try (watchlist) {
                            alike = ReportLines.resemblances(resemblances(watchlist));
                            yield rows;
                        }
                    }
                    case EnrolmentResult.NobodyEnrolled(EnrolmentReport rows) -> rows;
                    case EnrolmentResult.Cancelled() ->
                            throw new WatchlistException("The report was cancelled.");
                };
        try (Writer writer = Files.newBufferedWriter(file)) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
                ReportPage.write(report, alike, writer);
            } else {
                ReportFormat.csv(report, writer);
            }
        } catch (IOException e) {
            throw new WatchlistException("The report “%s” cannot be written.".formatted(file), e);
        }
    }

    private Resemblances resemblances(Watchlist watchlist) {
        return Resemblances.of(
                watchlist, policy.rules().watchlist().duplicateSimilarity().value(), () -> false);
    }

    private EnrolmentResult compiled() throws WatchlistException {
        try {
            return new Enroller(
                            new EnginePhotographs(pack),
                            pack.identity(),
                            pack.manifest().embedder().templateLength())
                    .enrol(
                            ImportedWatchlist.of(
                                    new DraftFile(list.draft(), list), new ListCheck(policy, asOf)),
                            (_, _) -> {},
                            () -> false);
        } catch (ModelPackException e) {
            throw new WatchlistException(String.valueOf(e.getMessage()), e);
        }
    }
}
