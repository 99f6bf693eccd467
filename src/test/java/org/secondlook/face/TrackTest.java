package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.secondlook.ProcessMemory;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;

class TrackTest {
    private static FaceEngine engine;

    private final Tracker tracker = new Tracker();
    private Optional<Track> latest = Optional.empty();

    @BeforeAll
    static void open() throws Exception {
        engine = new FaceEngine(ModelPack.open(TestPack.shared()));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void aFaceIsComparedWhenItIsFirstSeenAndWhenTheLastLookIsASecondAgo() throws Exception {
        try (Frame frame = Photos.london("001")) {
            List<Track.Look> looks = new ArrayList<>();
            for (double seconds : new double[] {0, 0.12, 0.5, 0.99, 1.0, 1.5, 2.1}) {
                looks.add(look(frame, seconds));
            }
            assertThat(looks)
                    .containsExactly(
                            Track.Look.IMPROVED,
                            Track.Look.NOTHING_NEW,
                            Track.Look.NOTHING_NEW,
                            Track.Look.NOTHING_NEW,
                            Track.Look.IMPROVED,
                            Track.Look.NOTHING_NEW,
                            Track.Look.IMPROVED);
            assertThat(only().wasCompared()).isTrue();
            try (TrackFaces faces = only().faces();
                    Probe probe = faces.probe()) {
                assertThat(probe.portraits()).hasSize(3);
            }
        } finally {
            wipe();
        }
    }

    @Test
    void aFaceThatComesNearerIsComparedAtOnceAndItsBestPicturesAreKeptBestFirst() throws Exception {
        try (Frame whole = Photos.london("001");
                Picture picture = Photos.picture(whole, 800)) {
            int[] sizes = {130, 170, 225, 300, 400, 520, 700};
            for (int i = 0; i < sizes.length; i++) {
                try (Frame frame = standing(picture, sizes[i])) {
                    assertThat(look(frame, 0.1 * i))
                            .as("%d", sizes[i])
                            .isIn(Track.Look.IMPROVED, Track.Look.NOTHING_NEW);
                }
            }
            assertThat(tracker.expectedUnseen(10)).hasSize(1);
            try (TrackFaces faces = only().faces();
                    Probe probe = faces.probe()) {
                assertThat(probe.portraits()).hasSizeBetween(2, Probe.MAX_PORTRAITS);
                assertThat(
                                probe.portraits().stream()
                                        .map(p -> -QualityGate.weight(p.quality()))
                                        .toList())
                        .isSorted();
                assertThat(probe.portraits().getFirst().quality().interEyeDistance())
                        .isGreaterThan(45);
                assertThat(probe.template().similarity(faces.template())).isGreaterThan(0.9999);
            }
        } finally {
            wipe();
        }
    }

    @Test
    void aFaceThatTurnsOutToBeSomebodyElseIsToldAndNotMixedIn() throws Exception {
        try (Frame first = Photos.london("001");
                Frame second = Photos.london("011")) {
            look(first, 0);
            Track track = only();
            assertThat(look(second, 1.0)).isEqualTo(Track.Look.SOMEBODY_ELSE);
            assertThat(tracker.expectedUnseen(9)).hasSize(1);
            try (TrackFaces faces = track.faces();
                    Template own = engine.embed(first, engine.detect(first).getFirst())) {
                assertThat(faces.template().similarity(own)).isGreaterThan(0.9999);
            }
        } finally {
            wipe();
        }
    }

    @Test
    void noMoreTemplatesAreTakenThanTheMostButSomebodyElseIsStillNoticed() throws Exception {
        try (Frame first = Photos.london("001");
                Frame second = Photos.london("011")) {
            int improved = 0;
            for (int second1 = 0; second1 < Track.MAX_TEMPLATES + 3; second1++) {
                improved += look(first, second1) == Track.Look.IMPROVED ? 1 : 0;
            }
            assertThat(improved).isEqualTo(Track.MAX_TEMPLATES);
            assertThat(look(second, Track.MAX_TEMPLATES + 3)).isEqualTo(Track.Look.SOMEBODY_ELSE);
        } finally {
            wipe();
        }
    }

    @Test
    void aFaceBelowTheGateIsFollowedButNotCompared() throws Exception {
        try (Frame whole = Photos.london("001");
                Picture picture = Photos.picture(whole, 800);
                Frame frame = standing(picture, 80)) {
            assertThat(look(frame, 0)).isEqualTo(Track.Look.NOTHING_NEW);
            assertThat(only().wasCompared()).isFalse();
        } finally {
            wipe();
        }
    }

    @Test
    void whatATrackGaveAwayOutlivesIt() throws Exception {
        try (Frame frame = Photos.london("001")) {
            look(frame, 0);
            try (TrackFaces faces = only().faces()) {
                wipe();
                try (Probe probe = faces.probe()) {
                    assertThat(probe.portraits()).hasSize(1);
                    assertThat(probe.template().isWiped()).isFalse();
                }
            }
        }
    }

    @Test
    void aTrackThatIsClosedHasNothingToGiveAndMayBeClosedAgain() throws Exception {
        try (Frame frame = Photos.london("001")) {
            look(frame, 0);
            Track track = only();
            track.close();
            track.close();
            assertThatIllegalStateException().isThrownBy(track::faces);
        } finally {
            tracker.takeAll();
        }
    }

    @Test
    void ofAClosedTrackNoTemplateIsLeftInMemory() throws Exception {
        try (Frame frame = Photos.london("001")) {
            look(frame, 0);
            List<ProcessMemory.Trace> traces = new ArrayList<>();
            try (TrackFaces faces = only().faces();
                    Template again = engine.embed(frame, engine.detect(frame).getFirst())) {
                traces.add(trace(faces.template()));
                traces.add(trace(again));
                assertThat(ProcessMemory.count(traces)).doesNotContain(0);
            }
            wipe();
            engine.forget();
            assertThat(ProcessMemory.count(traces)).containsOnly(0);
        }
    }

    /// Its first values, so many that nothing else is alike by chance.
    private static ProcessMemory.Trace trace(Template template) {
        ProcessMemory.Trace trace = new ProcessMemory.Trace(4);
        for (int i = 0; i < 4; i++) {
            // Not the very first: freed memory is overwritten there by its allocator.
            trace.set(i, template.values().getAtIndex(ValueLayout.JAVA_INT, 16 + i));
        }
        return trace;
    }

    private Track.Look look(Frame frame, double seconds) {
        List<Detection> all = engine.detectAll(frame);
        List<Track> seen = tracker.update(FaceEngine.faces(all), seconds);
        assertThat(seen).hasSize(1);
        latest = Optional.of(seen.getFirst());
        return seen.getFirst().look(engine, frame, all);
    }

    private Track only() {
        assertThat(tracker.expectedUnseen(Double.MAX_VALUE)).hasSize(1);
        return latest.orElseThrow();
    }

    private void wipe() {
        tracker.takeAll().forEach(Track::close);
    }

    /// A person's photograph so wide in the middle of a grey 1280 × 1280 frame.
    private static Frame standing(Picture person, int width) throws Exception {
        double scale = (double) person.width() / width;
        int left = (1280 - width) / 2;
        try (Picture picture =
                Photos.drawn(
                        1280,
                        1280,
                        (x, y) -> {
                            int px = (int) ((x - left) * scale);
                            int py = (int) ((y - left) * scale);
                            return x >= left
                                            && y >= left
                                            && px < person.width()
                                            && py < person.height()
                                    ? person.argb(px, py)
                                    : 0x808080;
                        })) {
            return Photos.frame(picture);
        }
    }
}
