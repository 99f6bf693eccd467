package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

class TileTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    /// A picture in which no two pixels near each other are alike.
    private final Picture raw =
            Photos.drawn(
                    WIDTH, HEIGHT, (x, y) -> (x * 97 & 255) << 16 | (y * 61 & 255) << 8 | x ^ y);

    private final Tile tile = new Tile();
    private final Scaler scaler = new Scaler();
    private Frame frame;
    private Picture shown;

    @BeforeEach
    void open() throws Exception {
        frame = Photos.frame(raw);
        shown = Photos.picture(frame, WIDTH);
        tile.ask(WIDTH, HEIGHT);
    }

    @AfterEach
    void close() {
        tile.close();
        scaler.close();
        frame.close();
        shown.close();
        raw.close();
    }

    @Test
    void theFaceOfAPasserByIsFlatBlocksAndNothingElseIsTouched() {
        Box face = box(200, 150, 80, 100);
        tile.offer(frame, scaler, List.of(new FaceMark(face, 0)), List.of(face));
        Picture picture = read();
        Box pixels = face.scaled(WIDTH, HEIGHT);
        assertThat(colours(picture, pixels)).isLessThanOrEqualTo(8 * 9);
        assertThat(colours(shown, pixels)).isGreaterThan(2_000);
        assertSame(picture, (x, y) -> !isIn(pixels.grown(1.4), x, y));
        assertThat(unlike(picture, pixels)).isGreaterThan(0.98);
    }

    @Test
    void anAlertingFaceIsClear() {
        Box face = box(200, 150, 80, 100);
        tile.offer(frame, scaler, List.of(new FaceMark(face, 7)), List.of());
        assertSame(read(), (_, _) -> true);
    }

    @Test
    void anAlertingFaceStaysClearBeforeAPasserBy() {
        Box alerting = box(200, 150, 80, 100);
        Box other = box(250, 160, 80, 100);
        tile.offer(
                frame,
                scaler,
                List.of(new FaceMark(alerting, 7), new FaceMark(other, 0)),
                List.of(other));
        Picture picture = read();
        assertSame(picture, (x, y) -> isIn(alerting.scaled(WIDTH, HEIGHT).grown(0.5), x, y));
        assertThat(unlike(picture, new Box(285, 165, 40, 90))).isGreaterThan(0.98);
    }

    @Test
    void whereSomebodyIsExpectedIsCoveredThoughNobodyIsFound() {
        Box hidden = box(400, 300, 60, 80);
        tile.offer(frame, scaler, List.of(), List.of(hidden));
        assertThat(unlike(read(), hidden.scaled(WIDTH, HEIGHT))).isGreaterThan(0.98);
    }

    @Test
    void aFaceAtTheEdgeIsCoveredAsFarAsItIsSeen() {
        Box face = box(-40, -30, 80, 100);
        tile.offer(frame, scaler, List.of(new FaceMark(face, 0)), List.of(face));
        assertThat(unlike(read(), new Box(0, 0, 40, 70))).isGreaterThan(0.98);
    }

    @Test
    void aPictureIsReadOnce() {
        tile.offer(frame, scaler, List.of(), List.of());
        assertThat(tile.readNewest(_ -> {})).isTrue();
        assertThat(tile.readNewest(_ -> {})).isFalse();
        tile.offer(frame, scaler, List.of(), List.of());
        assertThat(tile.readNewest(_ -> {})).isTrue();
    }

    @Test
    void nothingIsShownUntilItIsAskedForNorWhenItIsNotAskedForAnyMore() {
        Tile fresh = new Tile();
        fresh.offer(frame, scaler, List.of(), List.of());
        assertThat(fresh.readNewest(_ -> {})).isFalse();

        tile.offer(frame, scaler, List.of(), List.of());
        tile.ask(0, 0);
        assertThat(tile.readNewest(_ -> {})).isFalse();
        tile.offer(frame, scaler, List.of(), List.of());
        assertThat(tile.readNewest(_ -> {})).isFalse();
    }

    @Test
    void whatIsAskedForIsBounded() {
        tile.ask(1_000_000, -5);
        tile.offer(frame, scaler, List.of(), List.of());
        assertThat(tile.readNewest(_ -> {})).isFalse();
        tile.ask(320, 240);
        tile.offer(frame, scaler, List.of(), List.of());
        tile.readNewest(view -> assertThat(view.picture().width()).isEqualTo(320));
    }

    @Test
    void aClosedTileShowsNothingAndTakesNothing() {
        List<Picture> pictures = new ArrayList<>();
        tile.offer(frame, scaler, List.of(), List.of());
        tile.readNewest(view -> pictures.add(view.picture()));
        tile.close();
        assertThat(pictures.getFirst().pixels().scope().isAlive()).isFalse();
        tile.offer(frame, scaler, List.of(), List.of());
        assertThat(tile.readNewest(_ -> {})).isFalse();
    }

    private Picture read() {
        List<Picture> copies = new ArrayList<>();
        assertThat(tile.readNewest(view -> copies.add(view.picture()))).isTrue();
        return copies.getFirst();
    }

    private static Box box(double x, double y, double width, double height) {
        return new Box(x, y, width, height).scaled(1.0 / WIDTH, 1.0 / HEIGHT);
    }

    @FunctionalInterface
    private interface Place {
        boolean holds(int x, int y);
    }

    private void assertSame(Picture picture, Place where) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (where.holds(x, y) && picture.argb(x, y) != shown.argb(x, y)) {
                    throw new AssertionError("another pixel at %d, %d".formatted(x, y));
                }
            }
        }
    }

    /// The share of a box's pixels that are not those of the frame.
    private double unlike(Picture picture, Box box) {
        int all = 0;
        int other = 0;
        for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
            for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                all++;
                other += picture.argb(x, y) != shown.argb(x, y) ? 1 : 0;
            }
        }
        return (double) other / all;
    }

    private static int colours(Picture picture, Box box) {
        Set<Integer> colours = new HashSet<>();
        for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
            for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                colours.add(picture.argb(x, y));
            }
        }
        return colours.size();
    }

    private static boolean isIn(Box box, int x, int y) {
        return x >= box.x()
                && x < box.x() + box.width()
                && y >= box.y()
                && y < box.y() + box.height();
    }
}
