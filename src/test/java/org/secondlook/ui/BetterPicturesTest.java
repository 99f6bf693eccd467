package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.alert.Alert;
import org.secondlook.face.Portrait;

/// Whoever alerts from afar comes nearer: the card shows it, and takes nothing from under the
/// officer's eyes.
class BetterPicturesTest {
    private final TestSession session = new TestSession(1);
    private Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1);
    private Alert alert = session.raiseFar();
    private PicturesViewModel pictures = bench.model.card().pictures();

    @BeforeEach
    void open() {
        bench.settle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Portrait comes(double interEyeDistance) {
        Portrait portrait = Drawings.portrait(1, interEyeDistance, 1);
        alert.add(portrait);
        bench.settle();
        return portrait;
    }

    @Test
    void theLargePictureFollowsTheBestOne() {
        Portrait better = comes(34);
        assertThat(pictures.shown().get()).isSameAs(better);
        Portrait worse = comes(26);
        assertThat(pictures.shown().get()).isSameAs(better);
        Portrait best = comes(58);
        assertThat(pictures.shown().get()).isSameAs(best);
        assertThat(pictures.all()).endsWith(better, worse, best);
        assertThat(shown("eyes 58 px apart, good light")).isTrue();
        assertThat(bench.model.queue().entries().getFirst().portrait().get()).isSameAs(best);
        assertThat(clearerIsTold()).isFalse();
    }

    @Test
    void afterAPickNothingJumpsButAWordIsSaid() {
        Portrait near = comes(30);
        bench.press(KeyCode.LEFT);
        Portrait picked = pictures.shown().get();
        assertThat(picked).isNotSameAs(near);
        comes(31);
        assertThat(pictures.shown().get()).isSameAs(picked);
        assertThat(clearerIsTold()).isFalse();
        Portrait best = comes(58);
        assertThat(pictures.shown().get()).isSameAs(picked);
        assertThat(clearerIsTold()).isTrue();
        bench.press(KeyCode.B);
        assertThat(pictures.shown().get()).isSameAs(best);
        assertThat(clearerIsTold()).isFalse();
    }

    @Test
    void afterAMarkNothingJumpsEither() {
        Portrait looked = pictures.shown().get();
        bench.press(KeyCode.DIGIT6);
        Portrait best = comes(58);
        bench.save("f-clearer-picture");
        assertThat(pictures.shown().get()).isSameAs(looked);
        assertThat(clearerIsTold()).isTrue();
        bench.press(KeyCode.ENTER);
        assertThat(pictures.best().get()).isSameAs(best);
    }

    @Test
    void thumbnailsGrowInTheSpaceKeptForThem() {
        List<Bounds> before = places();
        for (int i = 0; i < 20; i++) {
            comes(20 + i);
        }
        assertThat(pictures.all()).hasSize(Alert.MAX_PORTRAITS);
        bench.save("g-twelve-pictures");
        assertThat(places()).isEqualTo(before);
        assertThat(thumbs()).hasSize(Alert.MAX_PORTRAITS).allMatch(t -> t.getHeight() >= 36);
        assertThat(LayoutTest.cut(bench)).isEmpty();
    }

    @Test
    void whatWasPickedIsStillThereAfterAnotherCard() {
        comes(34);
        bench.press(KeyCode.LEFT);
        Portrait picked = pictures.shown().get();
        session.raise();
        bench.settle();
        bench.press(KeyCode.DOWN);
        assertThat(pictures.all()).hasSize(4);
        alert.add(Drawings.portrait(1, 58.0, 1));
        bench.press(KeyCode.UP);
        assertThat(pictures.all()).hasSize(3);
        assertThat(pictures.shown().get()).isSameAs(picked);
        assertThat(clearerIsTold()).isTrue();
    }

    private boolean clearerIsTold() {
        return shown("A clearer picture has come in");
    }

    private boolean shown(String text) {
        return bench.nodes().stream()
                .anyMatch(n ->
                        n instanceof Label l
                                && String.valueOf(l.getText()).contains(text)
                                && isSeen(n));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Where the two large pictures, the scale and the first thumbnail are.
    private List<Bounds> places() {
        List<Node> nodes = new ArrayList<>(bench.nodes());
        nodes.removeIf(n ->
                !(n.getParent() instanceof FacesPane && n instanceof PortraitView)
                        && !n.getStyleClass().contains("mark"));
        nodes.add(thumbs().getFirst());
        return nodes.stream().map(n -> n.localToScene(n.getLayoutBounds())).toList();
    }

    private List<Button> thumbs() {
        return bench.nodes().stream()
                .filter(n -> n.getStyleClass().contains("picture"))
                .map(Button.class::cast)
                .toList();
    }
}
