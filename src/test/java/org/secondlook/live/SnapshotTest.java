package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Scaler;
import org.secondlook.face.Photos;
import org.secondlook.face.Scene;

/// Three people stand apart: two who are compared and a passer-by.
class SnapshotTest {
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 720;

    private static final Box FIRST = new Box(0.1, 0.2, 0.1, 0.2);
    private static final Box SECOND = new Box(0.7, 0.2, 0.1, 0.2);
    private static final Box PASSER_BY = new Box(0.4, 0.6, 0.1, 0.2);

    private final Scaler scaler = new Scaler();
    private Picture shown;
    private Frame frame;
    private Snapshot snapshot;

    @BeforeEach
    void take() throws Exception {
        try (Picture raw =
                Photos.drawn(
                        WIDTH,
                        HEIGHT,
                        (x, y) -> (x * 97 & 255) << 16 | (y * 61 & 255) << 8 | (x ^ y) & 255)) {
            frame = Photos.frame(raw);
        }
        shown = Photos.picture(frame, Scene.MAX_SIDE);
        snapshot = new Snapshot(frame, scaler, List.of(FIRST, SECOND), List.of(PASSER_BY));
    }

    @AfterEach
    void close() {
        scaler.close();
        frame.close();
        shown.close();
    }

    @Test
    void inTheSceneOfOneEverybodyElseIsCovered() {
        try (Snapshot taken = snapshot;
                Scene scene = taken.scene(FIRST)) {
            assertThat(scene.person()).isEqualTo(FIRST);
            assertThat(unlike(scene, FIRST)).isZero();
            assertCovered(scene, SECOND);
            assertCovered(scene, PASSER_BY);
        }
        try (Snapshot again = retake();
                Scene scene = again.scene(SECOND)) {
            assertThat(unlike(scene, SECOND)).isZero();
            assertCovered(scene, FIRST);
            assertCovered(scene, PASSER_BY);
        }
    }

    private Snapshot retake() {
        return new Snapshot(frame, scaler, List.of(FIRST, SECOND), List.of(PASSER_BY));
    }

    /// Hair and ears tell people too.
    @Test
    void aFaceIsCoveredWithWhatIsAroundIt() {
        try (Snapshot taken = snapshot;
                Scene scene = taken.scene(FIRST)) {
            assertThat(unlike(scene, PASSER_BY.grown(1.8))).isGreaterThan(0.98);
        }
    }

    @Test
    void theSceneHasTheShapeOfTheViewAndIsSmall() throws Exception {
        try (Snapshot taken = snapshot;
                Scene scene = taken.scene(FIRST)) {
            assertThat(scene.picture().width()).isEqualTo(640);
            assertThat(scene.picture().height()).isEqualTo(360);
        }
        try (Picture raw = Photos.drawn(300, 1_200, (_, _) -> 0x808080);
                Frame tall = Photos.frame(raw);
                Snapshot of = new Snapshot(tall, scaler, List.of(FIRST), List.of());
                Scene scene = of.scene(FIRST)) {
            assertThat(scene.picture().width()).isEqualTo(160);
            assertThat(scene.picture().height()).isEqualTo(640);
        }
        try (Picture raw = Photos.drawn(200, 100, (_, _) -> 0x808080);
                Frame small = Photos.frame(raw);
                Snapshot of = new Snapshot(small, scaler, List.of(FIRST), List.of());
                Scene scene = of.scene(FIRST)) {
            assertThat(scene.picture().width()).as("never enlarged").isEqualTo(200);
        }
    }

    @Test
    void itIsWipedWhenTheLastComparisonIsDoneAndTheSceneStays() {
        Snapshot second = snapshot.share();
        try (Scene scene = snapshot.scene(FIRST)) {
            snapshot.close();
            assertThat(snapshot.isWiped()).isFalse();
            second.close();
            assertThat(snapshot.isWiped()).isTrue();
            assertThat(unlike(scene, FIRST)).isZero();
        }
    }

    private void assertCovered(Scene scene, Box face) {
        assertThat(unlike(scene, face)).isGreaterThan(0.98);
        Box box = face.scaled(scene.picture().width(), scene.picture().height());
        Set<Integer> colours = new HashSet<>();
        for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
            for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                colours.add(scene.picture().argb(x, y));
            }
        }
        assertThat(colours).as("blocks").hasSizeLessThanOrEqualTo(4 * 5);
    }

    /// The share of a box's pixels that are not those of the frame.
    private double unlike(Scene scene, Box shares) {
        Box box = shares.scaled(scene.picture().width(), scene.picture().height());
        int all = 0;
        int other = 0;
        for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
            for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                all++;
                other += scene.picture().argb(x, y) != shown.argb(x, y) ? 1 : 0;
            }
        }
        return (double) other / all;
    }
}
