package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.ValueLayout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.secondlook.deployment.Policy;
import org.secondlook.face.Portrait;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Watchlist.Enrolment;

class WatchlistTest {
    @Test
    void holdsAnEntryWithItsImagesInOrder() {
        try (Watchlist watchlist =
                watchlist("pack", entry("A", "SUSPECT", "1", "2"), entry("B", "SUSPECT", "3"))) {
            assertThat(watchlist.size()).isEqualTo(2);
            assertThat(watchlist.imagesOf(0))
                    .extracting(ReferenceImage::sha256)
                    .containsExactly("1", "2");
            assertThat(watchlist.imagesOf(1))
                    .extracting(ReferenceImage::sha256)
                    .containsExactly("3");
            assertThat(watchlist.gallery().rows()).isEqualTo(3);
            assertThat(watchlist.gallery().entryOf(1)).isZero();
            assertThat(watchlist.gallery().entryOf(2)).isOne();
        }
    }

    @Test
    void theSameContentHasTheSameHashInWhateverOrder() {
        String hash = hash("pack", entry("A", "SUSPECT", "1", "2"), entry("B", "SUSPECT", "3"));
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(hash("pack", entry("B", "SUSPECT", "3"), entry("A", "SUSPECT", "2", "1")))
                .isEqualTo(hash);
    }

    @Test
    void anyOtherContentHasAnotherHash() {
        List<String> hashes =
                List.of(
                        hash("pack", entry("A", "SUSPECT", "1", "2"), entry("B", "SUSPECT", "3")),
                        hash("other", entry("A", "SUSPECT", "1", "2"), entry("B", "SUSPECT", "3")),
                        hash(
                                "pack",
                                entry("A", "COURT_ORDER", "1", "2"),
                                entry("B", "SUSPECT", "3")),
                        hash("pack", entry("A", "SUSPECT", "1"), entry("B", "SUSPECT", "2", "3")),
                        hash("pack", entry("A", "SUSPECT", "12"), entry("B", "SUSPECT", "3")),
                        hash("pack", entry("A", "SUSPECT", "1", "2")));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void whateverIsSaidOfEntryOrImageShowsInTheHash() {
        Instant day = Instant.parse("2026-06-01T00:00:00Z");
        LocalDate date = LocalDate.of(2024, 5, 1);
        List<Enrolment> said =
                List.of(
                        entry("A", "SUSPECT", "1"),
                        said(details("o", "", "", "", Set.of(), false, null, null)),
                        said(details("", "o", "", "", Set.of(), false, null, null)),
                        said(details("", "", "o", "", Set.of(), false, null, null)),
                        said(details("", "", "", "o", Set.of(), false, null, null)),
                        said(details("", "", "", "", Set.of(Marker.WEAPONS), false, null, null)),
                        said(details("", "", "", "", Set.of(Marker.VIOLENCE), false, null, null)),
                        said(details("", "", "", "", Set.of(), true, null, null)),
                        said(details("", "", "", "", Set.of(), false, day, null)),
                        said(details("", "", "", "", Set.of(), false, null, day)),
                        said(new ImageDetails("s", null, "")),
                        said(new ImageDetails("", null, "s")),
                        said(new ImageDetails("", date, "")));
        assertThat(said.stream().map(enrolment -> hash("pack", enrolment)).toList())
                .doesNotHaveDuplicates();
    }

    /// They are so short that they could be guessed from a hash that is recorded.
    @Test
    void namesAndDatesOfBirthAreNotInTheHash() {
        EntryDetails born =
                new EntryDetails(
                        LocalDate.of(1990, 1, 31), 36, "", "", "", "", Set.of(), false, null, null);
        assertThat(hash("pack", said(born))).isEqualTo(hash("pack", entry("A", "SUSPECT", "1")));
    }

    private static EntryDetails details(
            String offence,
            String basis,
            String officer,
            String instructions,
            Set<Marker> markers,
            boolean relatives,
            @Nullable Instant expires,
            @Nullable Instant checked) {
        return new EntryDetails(
                null,
                null,
                offence,
                basis,
                officer,
                instructions,
                markers,
                relatives,
                expires,
                checked);
    }

    private static Enrolment said(EntryDetails details) {
        Enrolment bare = entry("A", "SUSPECT", "1");
        WatchlistEntry entry = bare.entry();
        return new Enrolment(
                new WatchlistEntry("A", "Other", entry.category(), details),
                bare.images(),
                bare.templates());
    }

    private static Enrolment said(ImageDetails details) {
        Enrolment bare = entry("A", "SUSPECT", "1");
        ReferenceImage image = bare.images().getFirst();
        return new Enrolment(
                bare.entry(),
                List.of(new ReferenceImage(image.sha256(), image.face(), details)),
                bare.templates());
    }

    @Test
    void closingWipesTemplatesAndPortraits() {
        Watchlist watchlist = watchlist("pack", entry("A", "SUSPECT", "1"));
        Portrait portrait = watchlist.images().getFirst().portrait().orElseThrow();
        watchlist.close();
        watchlist.close();
        assertThatIllegalStateException().isThrownBy(() -> portrait.picture().argb(0, 0));
        assertThatIllegalStateException()
                .isThrownBy(() -> watchlist.gallery().matrix().get(ValueLayout.JAVA_BYTE, 0));
    }

    @Test
    void anEntryWithoutAnImageOrListedTwiceIsNone() {
        Enrolment bare = entry("A", "SUSPECT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Watchlist.of("pack", Faces.LENGTH, List.of(bare)));
        Enrolment once = entry("A", "SUSPECT", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Watchlist.of("pack", Faces.LENGTH, List.of(once, once)));
    }

    @Test
    void saysNobodysName() {
        assertThat(entry("A", "SUSPECT").entry())
                .asString()
                .contains("A")
                .doesNotContain("Name of");
    }

    private static String hash(String pack, Enrolment... enrolments) {
        try (Watchlist watchlist = watchlist(pack, enrolments)) {
            return watchlist.sha256();
        }
    }

    private static Watchlist watchlist(String pack, Enrolment... enrolments) {
        Watchlist watchlist = Watchlist.of(pack, Faces.LENGTH, List.of(enrolments));
        for (Enrolment enrolment : enrolments) {
            enrolment.templates().forEach(Template::close);
        }
        return watchlist;
    }

    private static Enrolment entry(String reference, String category, String... hashes) {
        List<ReferenceImage> images = new ArrayList<>();
        List<Template> templates = new ArrayList<>();
        for (String hash : hashes) {
            images.add(new ReferenceImage(hash, Faces.portrait()));
            templates.add(Faces.template(hash.hashCode(), Faces.LENGTH));
        }
        return new Enrolment(
                new WatchlistEntry(
                        reference,
                        "Name of " + reference,
                        Policy.demonstration().category(category).orElseThrow()),
                images,
                templates);
    }
}
