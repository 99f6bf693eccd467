package org.secondlook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.deployment.Policy;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.ImportedWatchlist;
import org.secondlook.watchlist.ListCheck;
import org.secondlook.watchlist.Watchlist;

/// Real photographs become what a card shows, and nobody on the list is among them.
class PairPhotographsTest {
    @TempDir Path folder;

    private PracticeSet set(String... rows) throws Exception {
        for (String person : List.of("001", "002", "003")) {
            Path from = Shared.folder("faces", "london", person);
            Files.copy(
                    from.resolve(person + "_03_neutral_front.jpg"),
                    folder.resolve(person + "n.jpg"));
            Files.copy(
                    from.resolve(person + "_08_smiling_front.jpg"),
                    folder.resolve(person + "s.jpg"));
        }
        Files.writeString(
                folder.resolve(PracticeSet.FILE),
                "pair,probe,reference,answer,entry,name,category,consent\n"
                        + String.join("\n", rows));
        return PracticeSet.open(folder, Policy.demonstration());
    }

    private Watchlist listOf(String person, String id) throws Exception {
        Path list = Files.createDirectories(folder.resolve("list"));
        Files.copy(folder.resolve(person + "s.jpg"), list.resolve("a.jpg"));
        Files.writeString(
                list.resolve("watchlist.csv"),
                "reference,name,category,image\n%s,A. Listed,MISSING_AT_RISK,a.jpg\n"
                        .formatted(id));
        var pack = SharedEngine.pack();
        return ((EnrolmentResult.Compiled)
                        new Enroller(
                                        SharedEngine.photographs(),
                                        pack.manifest().id(),
                                        pack.manifest().embedder().templateLength())
                                .enrol(
                                        ImportedWatchlist.read(
                                                List.of(list),
                                                new ListCheck(
                                                        Policy.demonstration(), Instant.now())),
                                        (_, _) -> {},
                                        () -> false))
                .watchlist();
    }

    private static PairPhotographs photographs(PracticeSet set, Watchlist list) throws Exception {
        return new PairPhotographs(set.images(), SharedEngine.pack(), list, 0.5);
    }

    @Test
    void bothFacesAreCutOutAlike() throws Exception {
        PracticeSet set =
                set("P-1,001n.jpg;001s.jpg,002n.jpg,DIFFERENT,E-9,Ann Other,SUSPECT,file 7");
        try (Watchlist list = listOf("003", "E-1");
                PairPhotographs photographs = photographs(set, list);
                PairPhotographs.Faces faces = photographs.read(set.pairs().getFirst())) {
            assertThat(faces.probe().portraits()).hasSize(2);
            assertThat(faces.reference().picture().width())
                    .isEqualTo(faces.probe().portraits().getFirst().picture().width());
            assertThat(faces.scene().picture().width()).isGreaterThan(300);
            assertThat(faces.scene().person().centreX()).isBetween(0.3, 0.7);
        }
    }

    @Test
    void whoResemblesAnEntryIsNotShown() throws Exception {
        PracticeSet set =
                set(
                        "P-1,001n.jpg,002n.jpg,DIFFERENT,E-9,Ann Other,SUSPECT,file 7",
                        "P-2,002n.jpg,001n.jpg,DIFFERENT,E-9,Ann Other,SUSPECT,file 7");
        try (Watchlist list = listOf("001", "E-1");
                PairPhotographs photographs = photographs(set, list)) {
            for (PracticePair pair : set.pairs()) {
                assertThatThrownBy(() -> photographs.read(pair))
                        .isInstanceOf(PracticeException.class)
                        .hasMessageContaining(pair.pair().code())
                        .hasMessageContaining("resembles the entry E-1 of the watchlist");
            }
        }
    }

    @Test
    void anIdOfTheWatchlistIsNotInventedTwice() throws Exception {
        PracticeSet set = set("P-1,001n.jpg,001s.jpg,SAME,e-1,Ann Other,SUSPECT,file 7");
        try (Watchlist list = listOf("003", "E-1");
                PairPhotographs photographs = photographs(set, list)) {
            assertThatThrownBy(() -> photographs.read(set.pairs().getFirst()))
                    .isInstanceOf(PracticeException.class)
                    .hasMessageContaining("Invent another id");
        }
    }

    @Test
    void whatShowsNoFaceOrIsNotThereIsNamed() throws Exception {
        PracticeSet set =
                set(
                        "P-1,gone.jpg,001s.jpg,SAME,E-9,Ann Other,SUSPECT,file 7",
                        "P-2,../secret.jpg,001s.jpg,SAME,E-9,Ann Other,SUSPECT,file 7",
                        "P-3,crowd.jpg,001s.jpg,SAME,E-9,Ann Other,SUSPECT,file 7");
        Files.writeString(folder.resolve("crowd.jpg"), "no picture");
        try (Watchlist list = listOf("003", "E-1");
                PairPhotographs photographs = photographs(set, list)) {
            for (PracticePair pair : set.pairs()) {
                assertThatThrownBy(() -> photographs.read(pair))
                        .isInstanceOf(PracticeException.class)
                        .hasMessageContaining(pair.pair().code());
            }
        }
    }
}
