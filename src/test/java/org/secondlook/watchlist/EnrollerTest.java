package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.Policy;
import org.secondlook.face.Portrait;
import org.secondlook.watchlist.ImageVerdict.AlreadyListed;
import org.secondlook.watchlist.ImageVerdict.Enrolled;
import org.secondlook.watchlist.ImageVerdict.Refused;

@Timeout(30)
class EnrollerTest {
    private static final String HEADER = "reference,name,category,image\n";

    @TempDir private Path folder;

    private final FakePhotographs photographs = new FakePhotographs();
    private final Enroller enroller = new Enroller(photographs, "pack", Faces.LENGTH);

    @Test
    void enrolsEveryImageThatShowsOneFaceAndSaysWhyNotTheOthers() throws Exception {
        image("one", "1");
        image("none", "0");
        image("many", "3");
        image("bad", "broken");
        ImportedWatchlist list = list("A,one", "B,none", "C,many", "D,bad", "E,missing");
        try (Watchlist watchlist = compiled(list).watchlist()) {
            assertThat(watchlist.entries())
                    .extracting(WatchlistEntry::reference)
                    .containsExactly("A");
        }
        EnrolmentReport report = compiled(list).report();
        assertThat(report.rows())
                .extracting(EnrolmentRow::line)
                .containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(report.rows().getFirst().verdict()).isInstanceOf(Enrolled.class);
        assertThat(report.rows().stream().skip(1).map(row -> ((Refused) row.verdict()).reason()))
                .containsExactly(
                        Refusal.NO_FACE,
                        Refusal.SEVERAL_FACES,
                        Refusal.UNREADABLE,
                        Refusal.UNREADABLE);
        assertThat(report.enrolled()).isOne();
        assertThat(report.refused()).isEqualTo(4);
        assertThat(report.withoutImage()).containsExactly("B", "C", "D", "E");
    }

    @Test
    void theSameListsGiveTheSameWatchlistHoweverTheThreadsRun() throws Exception {
        ImportedWatchlist list = manyImages(60);
        List<String> hashes = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int run = 0; run < 5; run++) {
            EnrolmentResult.Compiled result = compiled(list);
            hashes.add(
                    result.watchlist().images().stream().map(ReferenceImage::sha256).toList()
                            + result.watchlist().sha256());
            rows.add(result.report().rows().toString());
            result.watchlist().close();
        }
        assertThat(hashes).hasSize(5).containsOnly(hashes.getFirst());
        assertThat(rows).containsOnly(rows.getFirst());
    }

    @Test
    void anImageThatTwoEntriesClaimIsRefusedToBoth() throws Exception {
        image("a", "1 same");
        image("b", "1 same");
        image("c", "1 other");
        EnrolmentResult.Compiled result = compiled(list("A,a", "A,b", "B,b", "B,c"));
        try (Watchlist watchlist = result.watchlist()) {
            assertThat(watchlist.images()).hasSize(1);
            assertThat(watchlist.entries()).extracting(e -> e.reference()).containsExactly("B");
            for (int row = 0; row < 3; row++) {
                Refused refused = (Refused) result.report().rows().get(row).verdict();
                assertThat(refused.reason()).isEqualTo(Refusal.IMAGE_OF_ANOTHER_ENTRY);
                assertThat(refused.sentence())
                        .contains(row < 2 ? "listed for B in line 4" : "listed for A in line 2");
            }
            assertThat(result.report().withoutImage()).containsExactly("A");
        }
    }

    @Test
    void theSameImageOfTheSameEntryIsPassedOver() throws Exception {
        image("a", "1 same");
        image("b", "1 same");
        EnrolmentResult.Compiled result = compiled(list("A,a", "A,b"));
        try (Watchlist watchlist = result.watchlist()) {
            assertThat(watchlist.images()).hasSize(1);
            assertThat(result.report().rows().get(1).verdict()).isInstanceOf(AlreadyListed.class);
            assertThat(result.report().alreadyListed()).isOne();
        }
    }

    @Test
    void aListOfWhichNothingCanBeTakenGivesNoWatchlist() throws Exception {
        image("none", "0");
        EnrolmentResult result =
                enroller.enrol(list("A,none", "B,missing"), (_, _) -> {}, () -> false);
        assertThat(result)
                .isInstanceOfSatisfying(
                        EnrolmentResult.NobodyEnrolled.class,
                        nobody -> assertThat(nobody.report().refused()).isEqualTo(2));
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<Integer> done = new ArrayList<>();
        EnrolmentResult result =
                enroller.enrol(
                        manyImages(7),
                        (at, total) -> {
                            assertThat(total).isEqualTo(7);
                            done.add(at);
                        },
                        () -> false);
        assertThat(done).containsExactly(1, 2, 3, 4, 5, 6, 7);
        ((EnrolmentResult.Compiled) result).watchlist().close();
    }

    @Test
    void cancellingLeavesNothingBehind() throws Exception {
        for (int after : new int[] {0, 1, 2, 5, 29}) {
            AtomicInteger done = new AtomicInteger();
            EnrolmentResult result =
                    enroller.enrol(
                            manyImages(30), (at, _) -> done.set(at), () -> done.get() >= after);
            assertThat(result).isInstanceOf(EnrolmentResult.Cancelled.class);
            assertThat(done.get()).isLessThan(30);
        }
        assertThat(photographs.everythingIsWiped()).isTrue();
        assertThat(photographs.open).hasValue(0);
        assertThat(photographs.readersOpen).hasValue(0);
    }

    @Test
    void interruptingCancels() throws Exception {
        ImportedWatchlist list = manyImages(30);
        EnrolmentResult result =
                enroller.enrol(
                        list,
                        (at, _) -> {
                            if (at == 4) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        () -> false);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOf(EnrolmentResult.Cancelled.class);
        assertThat(photographs.everythingIsWiped()).isTrue();
        assertThat(photographs.readersOpen).hasValue(0);
    }

    @Test
    void noMorePhotographsAreOpenThanThereAreWorkers() throws Exception {
        compiled(manyImages(40)).watchlist().close();
        assertThat(photographs.mostOpen.get()).isBetween(1, EnrolmentWorkers.WORKERS);
        assertThat(photographs.open).hasValue(0);
    }

    @Test
    void onlyTheWatchlistKeepsFaces() throws Exception {
        Watchlist watchlist = compiled(manyImages(10)).watchlist();
        assertThat(photographs.templates).allMatch(template -> template.isWiped());
        assertThat(watchlist.images()).allMatch(image -> isAlive(image.portrait().orElseThrow()));
        watchlist.close();
        assertThat(photographs.everythingIsWiped()).isTrue();
    }

    @Test
    void aFaultOfTheProgramIsNotTakenForABadImage() throws Exception {
        image("x", "fault");
        ImportedWatchlist list = list("A,x");
        assertThatIllegalStateException()
                .isThrownBy(() -> enroller.enrol(list, (_, _) -> {}, () -> false));
        assertThat(photographs.readersOpen).hasValue(0);
    }

    @Test
    void ofALargeListAFewPortraitsAreKeptAndTheOthersAreMadeWhenTheyAreNeeded() throws Exception {
        int many = Portraits.KEPT_MAX + 40;
        Watchlist watchlist = compiled(manyImages(many)).watchlist();
        assertThat(photographs.portraits).hasSize(Portraits.KEPT_MAX);
        assertThat(watchlist.images()).hasSize(many);
        for (ReferenceImage image : watchlist.images()) {
            assertThat(isAlive(image.portrait().orElseThrow())).isTrue();
        }
        assertThat(photographs.portraits.stream().filter(EnrollerTest::isAlive))
                .hasSize(Portraits.KEPT_MAX);
        assertThat(photographs.open).hasValue(0);
        watchlist.close();
        assertThat(photographs.everythingIsWiped()).isTrue();
        assertThat(photographs.readersOpen).hasValue(0);
        assertThat(watchlist.images().getLast().portrait()).isEmpty();
    }

    @Test
    void aPhotographThatWasChangedOrTakenAwayIsNotShown() throws Exception {
        int many = Portraits.KEPT_MAX + 2;
        try (Watchlist watchlist = compiled(manyImages(many)).watchlist()) {
            List<ReferenceImage> later =
                    watchlist.images().stream()
                            .filter(image ->
                                    image.face()
                                                    instanceof
                                                    ReferenceImage.OnDemand(
                                                            var _,
                                                            var _,
                                                            var _,
                                                            String name)
                                            && Integer.parseInt(name.substring(1))
                                                    >= Portraits.KEPT_MAX)
                            .toList();
            image("i" + Portraits.KEPT_MAX, "1 somebody else");
            Files.delete(folder.resolve("i" + (Portraits.KEPT_MAX + 1)));
            assertThat(later).hasSize(2).allMatch(image -> image.portrait().isEmpty());
        }
    }

    private static boolean isAlive(Portrait portrait) {
        return portrait.picture().pixels().scope().isAlive();
    }

    private EnrolmentResult.Compiled compiled(ImportedWatchlist list) throws Exception {
        return (EnrolmentResult.Compiled) enroller.enrol(list, (_, _) -> {}, () -> false);
    }

    private ImportedWatchlist manyImages(int count) throws Exception {
        String[] rows = new String[count];
        for (int i = 0; i < count; i++) {
            image("i" + i, "1 " + i);
            rows[i] = "R%d,i%d".formatted(i % (count * 2 / 3 + 1), i);
        }
        return list(rows);
    }

    private void image(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private ImportedWatchlist list(String... rows) throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (String row : rows) {
            String[] parts = row.split(",", 2);
            text.append("%s,Name of %s,SUSPECT,%s\n".formatted(parts[0], parts[0], parts[1]));
        }
        Path file = Files.writeString(folder.resolve("list.csv"), text);
        return ImportedWatchlist.read(
                List.of(file), new ListCheck(Policy.demonstration(), Instant.now()));
    }
}
