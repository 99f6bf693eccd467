package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.watchlist.ImageVerdict.AlreadyListed;
import org.secondlook.watchlist.ImageVerdict.Enrolled;

class RealEnrolmentTest {
    @Test
    void everyPhotographOfTheFootagesWatchlistIsTakenWithoutAFlag() throws Exception {
        EnrolmentResult.Compiled result = enrol(list("precinct"));
        try (Watchlist watchlist = result.watchlist()) {
            assertThat(watchlist.size()).isEqualTo(40);
            assertThat(watchlist.gallery().templateLength()).isEqualTo(256);
            assertThat(result.report().rows())
                    .allSatisfy(row ->
                            assertThat(row.verdict())
                                    .isInstanceOfSatisfying(
                                            Enrolled.class,
                                            taken -> assertThat(taken.flags()).isEmpty()));
        }
    }

    @Test
    void twoWatchlistsLoadedTogetherListNobodyTwice() throws Exception {
        EnrolmentResult.Compiled result = enrol(list("precinct"), list("plaza"));
        try (Watchlist watchlist = result.watchlist()) {
            long together =
                    result.report().rows().stream().map(EnrolmentRow::reference).distinct().count();
            assertThat(watchlist.size()).isEqualTo((int) together).isLessThan(80);
            assertThat(result.report().refused()).isZero();
            assertThat(result.report().alreadyListed()).isEqualTo(80 - together);
            assertThat(result.report().rows())
                    .filteredOn(row -> !row.warning().isEmpty())
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        assertThat(row.verdict()).isInstanceOf(AlreadyListed.class);
                        assertThat(row.warning()).contains("precinct/watchlist.csv");
                    });
        }
    }

    private static Path list(String footage) {
        return Shared.folder("footage", footage, "watchlist.csv");
    }

    private static EnrolmentResult.Compiled enrol(Path... lists) throws Exception {
        ModelPack pack = SharedEngine.pack();
        Enroller enroller =
                new Enroller(
                        SharedEngine.photographs(),
                        pack.manifest().id(),
                        pack.manifest().embedder().templateLength());
        ImportedWatchlist list =
                ImportedWatchlist.read(
                        List.of(lists), new ListCheck(Policy.demonstration(), Instant.now()));
        return (EnrolmentResult.Compiled) enroller.enrol(list, (_, _) -> {}, () -> false);
    }
}
