package org.secondlook.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.secondlook.capture.Box;
import org.secondlook.capture.Picture;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.ResponseColour;
import org.secondlook.face.Portrait;
import org.secondlook.face.Probe;
import org.secondlook.face.Quality;
import org.secondlook.face.Scene;
import org.secondlook.face.Template;
import org.secondlook.match.Candidate;
import org.secondlook.watchlist.ReferenceImage;
import org.secondlook.watchlist.WatchlistEntry;

/// Alerts as tests need them, with everything in them made up.
public final class Sights {
    /// The name of every entry made here; it must never reach a store.
    public static final String NAME = "Zebedee Nobody-Fictional";

    /// The byte that every pixel made here is made of, so that it can be looked for.
    public static final byte PIXEL = (byte) 0xA7;

    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");

    private Sights() {}

    /// A sight of an entry; its track number is derived from when it alerted.
    public static Alert.Sight of(String camera, String reference, double alertSeconds) {
        return of(camera, (long) (alertSeconds * 1000), reference, alertSeconds);
    }

    public static Alert.Sight of(String camera, long track, String reference, double alertSeconds) {
        return new Alert.Sight(
                camera,
                track,
                alertSeconds - 0.5,
                alertSeconds,
                0.35,
                candidate(reference, 0.52),
                List.of(candidate("E-901", 0.31), candidate("E-902", 0.27)));
    }

    public static Candidate candidate(String reference, double similarity) {
        Category category =
                new Category("WANTED_BY_COURT", "Wanted by a court", ResponseColour.RED);
        return new Candidate(
                new WatchlistEntry(reference, NAME, category),
                new ReferenceImage("00".repeat(32), portrait(8)),
                similarity);
    }

    /// A probe of marked pixels and the template of a marked vector.
    public static Probe probe() {
        List<Portrait> portraits = new ArrayList<>();
        portraits.add(portrait(16));
        return new Probe(portraits, Template.of(marked()));
    }

    /// A scene of marked pixels.
    public static Scene scene() {
        Picture picture = new Picture(16, 9);
        picture.pixels().fill(PIXEL);
        return new Scene(picture, new Box(0.4, 0.2, 0.1, 0.2));
    }

    /// The vector of every template made here.
    public static float[] marked() {
        float[] vector = new float[128];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) Math.sin(1 + i);
        }
        return vector;
    }

    /// A portrait of marked pixels.
    public static Portrait portrait(int side) {
        Picture picture = new Picture(side, side);
        picture.pixels().fill(PIXEL);
        Quality quality = new Quality(60, 1, 2, 3, 400, 120, 180, 0.01, 0.93);
        return new Portrait(picture, quality, 1.25);
    }

    /// An alert that no desk has raised, at noon, with a minute to live.
    public static Alert alert(int number, String reference) {
        return new Alert(
                UUID.randomUUID(),
                number,
                of("North gate", number, reference, 10.0 * number),
                probe(),
                scene(),
                NOON.plusSeconds(number),
                Duration.ofMinutes(1));
    }

    public static Decision engage(String officer, Instant at) {
        return new Decision(
                Verdict.ENGAGE,
                List.of("FEATURES_AGREE", "MARKS_AGREE"),
                "scar over the left brow",
                new Officer(officer),
                at,
                mark(2, at));
    }

    /// A judgement as what was decided once another officer had judged, as a log makes it.
    public static Decision decidedAt(Decision judgement, Instant at) {
        return new Decision(
                judgement.verdict(),
                judgement.reasons(),
                judgement.note(),
                judgement.officer(),
                at,
                judgement.mark());
    }

    /// A blind mark whose card was opened ten seconds before.
    public static BlindMark mark(int value, Instant at) {
        return new BlindMark(value, at.minusSeconds(10), at.minusSeconds(4), at.minusSeconds(3));
    }

    public static Decision doNotEngage(String officer, Instant at) {
        return new Decision(
                Verdict.DO_NOT_ENGAGE,
                List.of("FEATURES_DIFFER"),
                "",
                new Officer(officer),
                at,
                mark(-2, at));
    }
}
