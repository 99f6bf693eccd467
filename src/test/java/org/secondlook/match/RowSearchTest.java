package org.secondlook.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.face.Template;
import org.secondlook.match.RowSearch.Hit;
import org.secondlook.watchlist.Gallery;

class RowSearchTest {
    private static final int LENGTH = 128;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 9, 10, 11, 100, 1000})
    void findsExactlyTheBestOfAllEntries(int entries) {
        RandomGenerator random = Galleries.random(entries);
        int[] entryOfRow = entriesWithOneToFourRows(random, entries);
        try (Gallery gallery = Galleries.gallery(random, LENGTH, entryOfRow);
                Template probe = Galleries.template(random, LENGTH)) {
            RowSearch search = new RowSearch(gallery, 10);
            assertThat(search.hits(probe, 10, _ -> true)).isEqualTo(byHand(gallery, probe, 10));
        }
    }

    @Test
    void anEntryIsFoundOnceByItsBestImage() {
        RandomGenerator random = Galleries.random(7);
        float[] sought = Galleries.direction(random, LENGTH);
        List<Template> templates =
                List.of(
                        Galleries.template(random, LENGTH),
                        Galleries.template(random, LENGTH),
                        Template.of(sought),
                        Galleries.template(random, LENGTH));
        try (Gallery gallery = Galleries.of(LENGTH, templates, 0, 1, 1, 1);
                Template probe = Template.of(sought)) {
            RowSearch search = new RowSearch(gallery, 5);
            List<Hit> hits = search.hits(probe, 5, _ -> true);
            assertThat(hits).hasSize(2);
            assertThat(hits.getFirst().row()).isEqualTo(2);
            assertThat(hits.getLast().row()).isZero();
        }
    }

    @Test
    void equalsRankInTheOrderOfTheWatchlist() {
        float[] same = Galleries.direction(Galleries.random(8), LENGTH);
        List<Template> templates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            templates.add(Template.of(same));
        }
        try (Gallery gallery = Galleries.of(LENGTH, templates, 0, 0, 1, 2, 3, 3);
                Template probe = Template.of(same)) {
            RowSearch search = new RowSearch(gallery, 3);
            assertThat(search.hits(probe, 3, _ -> true))
                    .extracting(Hit::row)
                    .containsExactly(0, 2, 3);
        }
    }

    @Test
    void whatIsNoNumberIsNoCandidate() {
        try (Gallery gallery = Galleries.gallery(Galleries.random(9), LENGTH, 0, 0, 1)) {
            TopEntries top = new TopEntries(5);
            double[] similarities = {Double.NaN, 0.4, Double.NaN};
            top.select(gallery, row -> similarities[row], 5, _ -> true);
            assertThat(top.size()).isOne();
            assertThat(top.row(0)).isOne();
        }
    }

    @Test
    void refusesATemplateOfAnotherPack() {
        try (Gallery gallery = Galleries.gallery(Galleries.random(12), 3, LENGTH);
                Template probe = Galleries.template(Galleries.random(13), 2 * LENGTH)) {
            RowSearch search = new RowSearch(gallery, 5);
            assertThatIllegalArgumentException().isThrownBy(() -> search.hits(probe, 1, _ -> true));
        }
    }

    @Test
    void findsNobodyInAClosedGalleryButFails() {
        Gallery gallery = Galleries.gallery(Galleries.random(14), 3, LENGTH);
        RowSearch search = new RowSearch(gallery, 5);
        try (Template probe = Galleries.template(Galleries.random(15), LENGTH)) {
            gallery.close();
            assertThatIllegalStateException().isThrownBy(() -> search.hits(probe, 1, _ -> true));
        }
    }

    private static int[] entriesWithOneToFourRows(RandomGenerator random, int entries) {
        List<Integer> rows = new ArrayList<>();
        for (int entry = 0; entry < entries; entry++) {
            for (int images = random.nextInt(1, 5); images > 0; images--) {
                rows.add(entry);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Hit> byHand(Gallery gallery, Template probe, int most) {
        List<Hit> best = new ArrayList<>();
        for (int row = 0; row < gallery.rows(); row++) {
            Hit hit = new Hit(row, Similarity.of(gallery, row, probe.values()));
            int entry = gallery.entryOf(row);
            if (row > 0 && gallery.entryOf(row - 1) == entry) {
                if (hit.similarity() > best.getLast().similarity()) {
                    best.set(best.size() - 1, hit);
                }
            } else {
                best.add(hit);
            }
        }
        return best.stream()
                .sorted(Comparator.comparingDouble(Hit::similarity).reversed())
                .limit(most)
                .toList();
    }
}
