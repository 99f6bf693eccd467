package org.secondlook.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.capture.Picture;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.ResponseColour;
import org.secondlook.face.Portrait;
import org.secondlook.face.Probe;
import org.secondlook.face.Quality;
import org.secondlook.face.Template;
import org.secondlook.match.Candidate;
import org.secondlook.watchlist.EntryDetails;
import org.secondlook.watchlist.ImageDetails;
import org.secondlook.watchlist.Marker;
import org.secondlook.watchlist.ReferenceImage;
import org.secondlook.watchlist.WatchlistEntry;

/// Alerts at noon that give cause for one warning, or for none.
final class WarnedAlerts {
    /// For what.
    enum Because {
        NOTHING(false),
        MARKED(true),
        CHILD(true),
        YOUNG(true),
        BORN_LATE(true),
        RELATIVE(true),
        OLD_IMAGE(true),
        UNDATED(true),
        POOR_PROBE(true),
        POOR_REFERENCE(true),
        CLOSE_RUNNER_UP(false),
        EXPIRES(false),
        DUE(false);

        private final boolean asks;

        Because(boolean asks) {
            this.asks = asks;
        }

        /// Whether a second officer has to judge, where the policy asks for one on a warning.
        boolean asksForSecond() {
            return asks;
        }
    }

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private WarnedAlerts() {}

    static Alert of(Because because) {
        EntryDetails details =
                new EntryDetails(
                        because == Because.BORN_LATE ? TODAY.minusYears(18).plusDays(1) : null,
                        age(because),
                        "",
                        "",
                        "",
                        "",
                        because == Because.MARKED
                                ? Set.of(Marker.WEAPONS)
                                : because == Because.CHILD ? Set.of(Marker.CHILD) : Set.of(),
                        because == Because.RELATIVE,
                        in(because == Because.EXPIRES, Duration.ofMinutes(119), 48),
                        in(because == Because.DUE, Duration.ofHours(-23), -1));
        ImageDetails image =
                new ImageDetails(
                        "",
                        switch (because) {
                            case UNDATED -> null;
                            case OLD_IMAGE -> TODAY.minusYears(5);
                            default -> TODAY.minusYears(5).plusDays(1);
                        },
                        "");
        Candidate best =
                candidate(
                        "E-001", 0.62, details, image, because == Because.POOR_REFERENCE ? 39 : 60);
        List<Portrait> probes = new ArrayList<>();
        probes.add(portrait(because == Because.POOR_PROBE ? 39 : 60));
        return new Alert(
                UUID.randomUUID(),
                1,
                new Alert.Sight(
                        "A",
                        1,
                        0,
                        1,
                        0.5,
                        best,
                        List.of(
                                candidate(
                                        "E-002",
                                        because == Because.CLOSE_RUNNER_UP ? 0.58 : 0.56,
                                        EntryDetails.none(),
                                        ImageDetails.none(),
                                        60))),
                new Probe(probes, Template.of(Sights.marked())),
                Sights.scene(),
                Sights.NOON,
                Duration.ofMinutes(1));
    }

    private static @Nullable Integer age(Because because) {
        return switch (because) {
            case YOUNG -> Integer.valueOf(17);
            case BORN_LATE -> null;
            default -> Integer.valueOf(30);
        };
    }

    private static Instant in(boolean soon, Duration then, int otherwiseHours) {
        return Sights.NOON.plus(soon ? then : Duration.ofHours(otherwiseHours));
    }

    private static Candidate candidate(
            String reference,
            double similarity,
            EntryDetails details,
            ImageDetails image,
            double eyes) {
        Portrait portrait = portrait(eyes);
        return new Candidate(
                new WatchlistEntry(
                        reference,
                        Sights.NAME,
                        new Category("SUSPECT", "Suspect", ResponseColour.AMBER),
                        details),
                new ReferenceImage("00".repeat(32), new Held(portrait), image),
                similarity);
    }

    private record Held(Portrait held) implements ReferenceImage.Face {
        @Override
        public Optional<Portrait> portrait() {
            return Optional.of(held);
        }

        @Override
        public void close() {
            held.close();
        }
    }

    private static Portrait portrait(double eyes) {
        return new Portrait(
                new Picture(8, 8), new Quality(eyes, 1, 2, 3, 400, 120, 180, 0.01, 0.93), 1.25);
    }
}
