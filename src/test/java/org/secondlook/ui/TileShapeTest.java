package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.Shared;
import org.secondlook.capture.Box;
import org.secondlook.capture.CameraAddress;
import org.secondlook.capture.CaptureException;
import org.secondlook.capture.DecodingCamera;
import org.secondlook.capture.Frame;
import org.secondlook.capture.FrameSlot;
import org.secondlook.capture.Pace;
import org.secondlook.live.FaceMark;

/// Footage is shown in its own shape, and boxes stand where the faces are.
class TileShapeTest {
    private static final Box FACE = new Box(0.5, 0.25, 0.25, 0.1);

    @ParameterizedTest
    @CsvSource({"540,960", "960,720", "720,720", "960,540", "1920,400"})
    void everyShapeIsKept(int width, int height) throws CaptureException {
        TestSession session = new TestSession(2);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1);
                Frame frame = Drawings.plain(width, height)) {
            show(bench, session, frame);
            assertShape(bench, (double) width / height);
        }
    }

    @Test
    void aTurnedClipIsNotStretched() throws Exception {
        Path clip = Shared.folder("footage", "clips", "new_face_video-90.mp4");
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1);
                Frame frame = first(clip)) {
            show(bench, session, frame);
            bench.picture("h-turned-clip");
            assertShape(bench, (double) frame.width() / frame.height());
        }
    }

    private static Frame first(Path clip) throws Exception {
        FrameSlot slot = new FrameSlot(() -> {});
        try (DecodingCamera camera =
                new DecodingCamera(
                        "clip", CameraAddress.parse(clip.toString()), Pace.AS_ANALYSED, slot)) {
            camera.start();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (System.nanoTime() < until) {
                Frame frame = slot.take();
                if (frame != null) {
                    return frame;
                }
                Thread.sleep(10);
            }
            throw new AssertionError("no frame came");
        }
    }

    private static void show(Bench bench, TestSession session, Frame frame) {
        for (int i = 0; i < 2; i++) {
            session.send(0, frame, List.of(new FaceMark(FACE, 0)));
            Bench.onScreen(() -> {
                bench.view.pulse(System.nanoTime());
                bench.scene.getRoot().layout();
                return true;
            });
        }
    }

    private static void assertShape(Bench bench, double shape) {
        Node tile =
                bench.nodes().stream().filter(TileView.class::isInstance).findFirst().orElseThrow();
        ImageView picture =
                Bench.all(tile).stream()
                        .filter(ImageView.class::isInstance)
                        .map(ImageView.class::cast)
                        .findFirst()
                        .orElseThrow();
        Bounds place = picture.getBoundsInParent();
        assertThat(place.getWidth() / place.getHeight()).isEqualTo(shape, within(0.012 * shape));
        Bounds all = tile.getLayoutBounds();
        assertThat(place.getCenterX()).isEqualTo(all.getCenterX(), within(1.0));
        assertThat(place.getCenterY()).isEqualTo(all.getCenterY(), within(1.0));
        assertThat(Math.max(place.getWidth() / all.getWidth(), place.getHeight() / all.getHeight()))
                .isEqualTo(1, within(0.01));
        Rectangle box =
                Bench.all(tile).stream()
                        .filter(n -> n instanceof Rectangle && n.isVisible())
                        .map(Rectangle.class::cast)
                        .findFirst()
                        .orElseThrow();
        Bounds at = tile.sceneToLocal(box.localToScene(box.getBoundsInLocal()));
        assertThat(at.getCenterX())
                .isEqualTo(place.getMinX() + FACE.centreX() * place.getWidth(), within(1.5));
        assertThat(at.getCenterY())
                .isEqualTo(place.getMinY() + FACE.centreY() * place.getHeight(), within(1.5));
    }
}
