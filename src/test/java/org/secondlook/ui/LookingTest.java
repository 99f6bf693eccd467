package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.CardStep.Aid;
import org.secondlook.alert.TakenStep;

/// Both faces are looked at alike, and what the officer does to see them is recorded.
class LookingTest {
    private static final List<CardStep> BEGINNING =
            List.of(
                    new CardStep.Opened(),
                    new CardStep.PictureShown(0),
                    new CardStep.ReferenceShown(0));

    @Test
    void eyesStayOnOneLineHoweverTheFacesAreMagnifiedAndMoved() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            for (KeyCode key : List.of(KeyCode.PLUS, KeyCode.PLUS, KeyCode.MINUS, KeyCode.Z)) {
                bench.press(key);
                bench.pressWithShift(KeyCode.DOWN);
                bench.pressWithShift(KeyCode.RIGHT);
                List<Node> faces = faces(bench);
                assertThat(size(faces.getFirst())).isEqualTo(size(faces.getLast()));
                List<Double> eyes = faces.stream().map(LookingTest::eyeLine).toList();
                assertThat(eyes.getFirst()).isEqualTo(eyes.getLast());
            }
            bench.press(KeyCode.PLUS, KeyCode.DIGIT0);
            assertThat(view(bench)).isEqualTo(Magnification.WHOLE);
        }
    }

    @Test
    void onlyWhatRestedIsRecordedAsLookedAt() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.PLUS, KeyCode.PLUS);
            bench.pressWithShift(KeyCode.UP);
            assertThat(steps(session)).isEqualTo(BEGINNING);
            bench.pass(1);
            Magnification seen = view(bench);
            assertThat(steps(session).subList(3, 4))
                    .singleElement()
                    .satisfies(step -> {
                        CardStep.Viewed viewed = (CardStep.Viewed) step;
                        assertThat(viewed.zoom()).isCloseTo(seen.zoom(), within(0.001));
                        assertThat(viewed.y()).isCloseTo(seen.y(), within(0.001)).isLessThan(0.5);
                    });
            bench.pass(1);
            assertThat(steps(session)).hasSize(4);
            bench.press(KeyCode.PLUS, KeyCode.DIGIT6);
            assertThat(steps(session).subList(4, 6))
                    .hasExactlyElementsOfTypes(CardStep.Viewed.class, CardStep.Marked.class);
        }
    }

    @Test
    void everyAidIsOffUntilAskedForAndRecorded() {
        TestSession session = new TestSession(1);
        session.references = 2;
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            assertThat(bench.model.card().lens().aids()).isEmpty();
            bench.press(KeyCode.X, KeyCode.L, KeyCode.G, KeyCode.W, KeyCode.K, KeyCode.R);
            assertThat(steps(session).subList(3, steps(session).size()))
                    .containsExactly(
                            new CardStep.Aided(Aid.SWAPPED, true),
                            new CardStep.Aided(Aid.EQUALISED, true),
                            new CardStep.Aided(Aid.GRID, true),
                            new CardStep.Aided(Aid.WIPE, true),
                            new CardStep.Aided(Aid.WIPE, false),
                            new CardStep.Aided(Aid.FLICKER, true),
                            new CardStep.ReferenceShown(1));
        }
    }

    @Test
    void aKeyThatIsHeldDownTurnsAnAidOnce() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.hold(KeyCode.L, 7);
            assertThat(bench.model.card().lens().aids()).isEqualTo(Set.of(Aid.EQUALISED));
            bench.hold(KeyCode.L, 2);
            assertThat(bench.model.card().lens().aids()).isEmpty();
        }
    }

    @Test
    void flickerStaysBelowThreeFlashesASecond() {
        TestClock clock = new TestClock();
        Lens lens = new Lens(clock, _ -> {});
        lens.toggle(Aid.FLICKER);
        int turns = 0;
        double before = lens.edge().get();
        for (int i = 0; i < 600; i++) {
            clock.pass(java.time.Duration.ofMillis(100));
            lens.refresh();
            if (lens.edge().get() != before) {
                before = lens.edge().get();
                turns++;
            }
        }
        assertThat(turns).isBetween(80, 86);
    }

    @Test
    void anotherCardBeginsWithWholeFacesAndNoAid() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            session.raise();
            bench.settle();
            bench.press(KeyCode.PLUS, KeyCode.X, KeyCode.W);
            bench.press(bench.model.card().number() == 1 ? KeyCode.UP : KeyCode.DOWN);
            assertThat(view(bench)).isEqualTo(Magnification.WHOLE);
            assertThat(bench.model.card().lens().aids()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1920,1080,1,DARK,ENGLISH",
        "1280,720,1,DARK,ENGLISH",
        "1920,1080,1.5,LIGHT,ENGLISH",
        "1280,720,1.5,DARK,ENGLISH",
        "1920,1080,1,DARK,WELSH",
        "1280,720,1,DARK,WELSH",
        "1920,1080,1.5,DARK,WELSH",
        "1280,720,1.5,DARK,WELSH"
    })
    void everyAidCanBeLookedAt(
            int width, int height, double textScale, Theme theme, Language language) {
        TestSession session = new TestSession(4);
        session.references = 3;
        String name = "look-%s-%d-" + width + "-" + Math.round(100 * textScale) + "-" + language;
        try (Bench bench = new Bench(session, width, height, theme, textScale, language)) {
            session.raise();
            bench.settle();
            bench.save(name.formatted("plain", 1));
            bench.press(KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS, KeyCode.G, KeyCode.L);
            bench.save(name.formatted("near", 2));
            bench.press(KeyCode.DIGIT0, KeyCode.G, KeyCode.X, KeyCode.W, KeyCode.R);
            bench.save(name.formatted("wipe", 3));
            assertThat(LayoutTest.cut(bench)).isEmpty();
        }
    }

    private static List<CardStep> steps(TestSession session) {
        return session.log.steps.stream().map(TakenStep::step).toList();
    }

    private static Magnification view(Bench bench) {
        return Bench.onScreen(() -> bench.model.card().lens().view().get());
    }

    private static List<Node> faces(Bench bench) {
        return bench.nodes().stream()
                .filter(n -> n instanceof PortraitView && n.getParent() instanceof FacesPane)
                .toList();
    }

    private static List<Double> size(Node face) {
        Bounds bounds = face.getLayoutBounds();
        return List.of(bounds.getWidth(), bounds.getHeight());
    }

    private static double eyeLine(Node face) {
        return Bench.all(face).stream()
                .filter(n -> n.getStyleClass().contains("eye-line"))
                .map(Line.class::cast)
                .mapToDouble(line -> line.localToScene(line.getBoundsInLocal()).getCenterY())
                .sum();
    }
}
