package org.secondlook.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.face.Portrait;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.ImageDetails;
import org.secondlook.watchlist.ImportedWatchlist;
import org.secondlook.watchlist.ListCheck;
import org.secondlook.watchlist.ReferenceImage;
import org.secondlook.watchlist.Watchlist;
import org.secondlook.watchlist.WatchlistEntry;

/// The London set: 102 people, two photographs of each.
class ResemblancesTest {
    @TempDir private Path folder;

    private final double similarity =
            Policy.builtIn(Policy.HOURS_24).rules().watchlist().duplicateSimilarity().value();

    @Test
    void bothPhotographsOfEveryPersonAreFoundToBeOneAndNoTwoPeopleAre(TestReporter reporter)
            throws Exception {
        long begun = System.nanoTime();
        EnrolmentResult.Compiled result = enrol(true);
        reporter.publishEntry(
                "millisecondsAnImage", "" + (System.nanoTime() - begun) / 204 / 1_000_000);
        assertThat(result.report().refused()).isZero();
        try (Watchlist watchlist = result.watchlist()) {
            assertThat(watchlist.size()).isEqualTo(204);
            Resemblances found = Resemblances.of(watchlist, similarity, () -> false);
            assertThat(found.alike())
                    .hasSize(102)
                    .allSatisfy(pair ->
                            assertThat(pair.first().reference().substring(0, 3))
                                    .isEqualTo(pair.second().reference().substring(0, 3)))
                    .isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
            assertThat(found.unlike()).isEmpty();
            double least = found.alike().getLast().similarity();
            double most =
                    Resemblances.of(watchlist, 0.1, () -> false).alike().stream()
                            .filter(pair ->
                                    !pair.first()
                                            .reference()
                                            .substring(0, 3)
                                            .equals(pair.second().reference().substring(0, 3)))
                            .mapToDouble(Resemblances.Pair::similarity)
                            .max()
                            .orElseThrow();
            reporter.publishEntry("leastOfOnePerson", "" + least);
            reporter.publishEntry("mostOfTwoPeople", "" + most);
            assertThat(most).isLessThan(similarity).isLessThan(least);
        }
    }

    @Test
    void twoPhotographsOfOneEntryResembleOneAnother() throws Exception {
        EnrolmentResult.Compiled result = enrol(false);
        assertThat(result.report().refused()).isZero();
        try (Watchlist watchlist = result.watchlist()) {
            assertThat(watchlist.size()).isEqualTo(102);
            Resemblances found = Resemblances.of(watchlist, similarity, () -> false);
            assertThat(found.alike()).isEmpty();
            assertThat(found.unlike()).isEmpty();
            assertThat(Resemblances.of(watchlist, 1, () -> false).unlike()).hasSize(102);
        }
    }

    @Test
    void comparingStopsWhenItIsCalledOff() throws Exception {
        try (Watchlist watchlist = enrol(false).watchlist()) {
            AtomicInteger asked = new AtomicInteger();
            assertThat(Resemblances.of(watchlist, 0.1, () -> asked.incrementAndGet() > 0).alike())
                    .isEmpty();
            assertThat(asked).hasValue(1);
        }
    }

    /// The largest published list, of nobody: two of its templates are the same.
    @Test
    @Timeout(120)
    void thePairAmongAsManyAsTheLargestListIsFoundInReasonableTime(TestReporter reporter) {
        int entries = 16_800;
        RandomGenerator random = Galleries.random(16);
        List<Watchlist.Enrolment> all = new ArrayList<>();
        Category category = Policy.demonstration().category("SUSPECT").orElseThrow();
        float[] twin = Galleries.direction(random, 256);
        for (int i = 0; i < entries; i++) {
            boolean isTwin = i == 11 || i == 16_790;
            all.add(
                    new Watchlist.Enrolment(
                            new WatchlistEntry("R" + i, "Nobody", category),
                            List.of(new ReferenceImage("" + i, NOBODY, ImageDetails.none())),
                            List.of(isTwin ? Template.of(twin) : Galleries.template(random, 256))));
        }
        try (Watchlist watchlist = Watchlist.of("pack", 256, all)) {
            all.forEach(enrolment -> enrolment.templates().forEach(Template::close));
            long begun = System.nanoTime();
            Resemblances found = Resemblances.of(watchlist, similarity, () -> false);
            reporter.publishEntry("seconds", "" + (System.nanoTime() - begun) / 1e9);
            assertThat(found.alike())
                    .singleElement()
                    .satisfies(pair -> {
                        assertThat(pair.first().reference()).isEqualTo("R11");
                        assertThat(pair.second().reference()).isEqualTo("R16790");
                    });
        }
    }

    private static final ReferenceImage.Face NOBODY =
            new ReferenceImage.Face() {
                @Override
                public Optional<Portrait> portrait() {
                    return Optional.empty();
                }

                @Override
                public void close() {
                    // There is none.
                }
            };

    private EnrolmentResult.Compiled enrol(boolean oneEntryPerImage) throws Exception {
        Path london = Shared.folder("faces", "london");
        List<Path> files;
        try (Stream<Path> all = Files.walk(london)) {
            files = all.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        }
        assertThat(files).hasSize(204);
        List<String> rows = new ArrayList<>(List.of("reference,name,category,image"));
        for (Path file : files) {
            String image = file.getFileName().toString();
            Path link = folder.resolve(image);
            if (!Files.exists(link)) {
                Files.copy(file, link);
            }
            String reference = image.substring(0, oneEntryPerImage ? 6 : 3);
            rows.add("%s,Subject,SUSPECT,%s".formatted(reference, image));
        }
        Path list = Files.write(folder.resolve("watchlist.csv"), rows);
        ModelPack pack = SharedEngine.pack();
        Enroller enroller =
                new Enroller(
                        SharedEngine.photographs(),
                        pack.identity(),
                        pack.manifest().embedder().templateLength());
        return (EnrolmentResult.Compiled)
                enroller.enrol(
                        ImportedWatchlist.read(
                                List.of(list),
                                new ListCheck(Policy.demonstration(), Instant.now())),
                        (_, _) -> {},
                        () -> false);
    }
}
