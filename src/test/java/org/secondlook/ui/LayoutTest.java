package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.capture.CameraHealth;

/// Nothing is cut off, scaled or outside of the window.
class LayoutTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyNumberOfTilesFillsItsGrid(int cameras) {
        TileWall.Grid grid = TileWall.grid(cameras, 1_000, 600);
        assertThat(grid.columns() * grid.rows()).isGreaterThanOrEqualTo(cameras);
        assertThat((grid.columns() - 1) * grid.rows()).isLessThan(cameras);
        assertThat(grid.width()).isLessThanOrEqualTo(1_000);
        assertThat(grid.height()).isLessThanOrEqualTo(600);
        TestSession session = new TestSession(cameras);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            List<Node> tiles = bench.nodes().stream().filter(TileView.class::isInstance).toList();
            assertThat(tiles).hasSize(cameras);
            for (Node tile : tiles) {
                Bounds at = tile.localToScene(tile.getLayoutBounds());
                assertThat(at.getWidth()).isGreaterThan(150);
                assertThat(at.getMinX()).isGreaterThanOrEqualTo(0);
                assertThat(at.getMaxY()).isLessThanOrEqualTo(720);
            }
            assertThat(cut(bench)).isEmpty();
        }
    }

    @Test
    void sixAndNineTilesStandInRowsOfThree() {
        assertThat(TileWall.grid(6, 1_000, 500).columns()).isEqualTo(3);
        assertThat(TileWall.grid(9, 1_000, 600).columns()).isEqualTo(3);
        assertThat(TileWall.grid(4, 1_000, 600).columns()).isEqualTo(2);
        assertThat(TileWall.grid(1, 1_000, 600).columns()).isEqualTo(1);
    }

    @Test
    void picturesAreShownAtTheSizeTheyHave() {
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            List<ImageView> shown =
                    bench.nodes().stream()
                            .filter(n -> n instanceof ImageView v && v.getImage() != null)
                            .map(ImageView.class::cast)
                            .toList();
            assertThat(shown).hasSizeGreaterThan(6);
            for (ImageView view : shown) {
                assertThat(view.getFitWidth()).isEqualTo(view.getImage().getWidth());
                assertThat(view.getFitHeight()).isEqualTo(view.getImage().getHeight());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1920,1080,1,ENGLISH",
        "1280,720,1,ENGLISH",
        "1920,1080,1.5,ENGLISH",
        "1280,720,1.5,ENGLISH",
        "1920,1080,2,ENGLISH",
        "1920,1080,2,WELSH",
        "1920,1080,1,WELSH",
        "1280,720,1,WELSH",
        "1920,1080,1.5,WELSH",
        "1280,720,1.5,WELSH"
    })
    void noTextIsCutOff(int width, int height, double textScale, Language language) {
        TestSession session = new TestSession(4);
        String name = "t-%s-%s-%d-%s".formatted(language, "%s", width, textScale);
        try (Bench bench = new Bench(session, width, height, Theme.DARK, textScale, language)) {
            List<String> cut = new ArrayList<>(named("quiet", cut(bench)));
            session.raise();
            session.raise();
            session.raise();
            bench.pass(9);
            cut.addAll(named("look", cut(bench)));
            bench.save(name.formatted("1-look"));
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            cut.addAll(named("weigh", cut(bench)));
            bench.save(name.formatted("2-weigh"));
            session.log.failWith("The disk is full. Free some space, then decide again.");
            bench.press(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.NotRecorded);
            cut.addAll(named("not recorded", cut(bench)));
            session.camera(
                    1,
                    CameraHealth.State.STALLED,
                    "Camera 2 has sent nothing for 4 s. Trying again.");
            session.fault("The model pack cannot be read. No alerts are raised until it can.");
            bench.pass(60);
            cut.addAll(named("expired", cut(bench)));
            bench.save(name.formatted("3-expired"));
            bench.press(KeyCode.F1);
            cut.addAll(named("keys", cut(bench)));
            bench.save(name.formatted("4-keys"));
            bench.press(KeyCode.ESCAPE);
            bench.press(KeyCode.L, true);
            cut.addAll(named("lock", cut(bench)));
            bench.save(name.formatted("5-lock"));
            assertThat(cut).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void atTheSmallestWindowTheCardNeedsNoScrolling(Language language) {
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1, language)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            bench.settle();
            List<Node> panes =
                    bench.nodes().stream()
                            .filter(n -> n instanceof ScrollPane && isSeen(n))
                            .filter(n -> n.getStyleClass().contains("plain-scroll"))
                            .toList();
            assertThat(panes).isNotEmpty();
            for (Node pane : panes) {
                ScrollPane scroll = (ScrollPane) pane;
                assertThat(scroll.getContent().getLayoutBounds().getHeight())
                        .isLessThanOrEqualTo(scroll.getViewportBounds().getHeight() + 0.5);
            }
        }
    }

    private static List<String> named(String state, List<String> cut) {
        return cut.stream().map(c -> state + ": " + c).toList();
    }

    /// Texts that cannot be read in full.
    static List<String> cut(Bench bench) {
        return Bench.onScreen(() -> Cut.of(bench.scene));
    }

    static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
