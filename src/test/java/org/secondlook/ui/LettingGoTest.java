package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// What is not shown any more is let go of: no picture of a face outlives what showed it.
class LettingGoTest {
    private static final int TIMES = 50;
    private final TestSession session = new TestSession(1);

    private static void collect() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Bench.onScreen(() -> true);
            Thread.sleep(50);
        }
    }

    private static void engage(Bench bench) {
        bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
        bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
    }

    /// How often a part is told of the focus, by how often it asks whether the focus is inside.
    private static final class Asked extends StackPane {
        private final AtomicInteger times = new AtomicInteger();
        private final Button inside = new Button();

        Asked() {
            getChildren().add(inside);
        }

        @Override
        public boolean equals(Object other) {
            if (other == this) {
                times.incrementAndGet();
            }
            return other == this;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    @Test
    void aPaneThatComesBackFiftyTimesListensOnce() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            int asked =
                    Bench.onScreen(() -> {
                        Asked content = new Asked();
                        ScrollPane scroll = new ScrollPane(content);
                        ScrollToFocus.on(scroll);
                        bench.view.getChildren().add(scroll);
                        scroll.applyCss();
                        scroll.layout();
                        for (int i = 0; i < TIMES; i++) {
                            bench.view.getChildren().remove(scroll);
                            bench.view.getChildren().add(scroll);
                        }
                        content.times.set(0);
                        content.inside.requestFocus();
                        int times = content.times.get();
                        bench.view.getChildren().remove(scroll);
                        return times;
                    });
            assertThat(asked).isBetween(1, 4);
        }
    }

    @Test
    void fiftyFormsAreNotKept() throws InterruptedException {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            engage(bench);
            List<WeakReference<Node>> forms = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                forms.add(
                        Bench.onScreen(() -> {
                            bench.model.tellOutcome();
                            Node form = Objects.requireNonNull(bench.view.card().engagement());
                            bench.model.engagements().close();
                            return new WeakReference<>(form);
                        }));
            }
            bench.settle();
            collect();
            assertThat(forms).filteredOn(form -> form.get() != null).hasSizeLessThan(3);
        }
    }

    private static List<ImageView> pictures(Node from) {
        return Bench.all(from).stream()
                .filter(n -> n instanceof ImageView v && v.getImage() != null)
                .map(ImageView.class::cast)
                .toList();
    }

    @Test
    void theFaceOfAFormIsWipedWhenItCloses() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            engage(bench);
            bench.press(KeyCode.O);
            Node form = Objects.requireNonNull(bench.view.card().engagement());
            assertThat(pictures(form)).isNotEmpty();
            bench.press(KeyCode.ESCAPE);
            assertThat(pictures(form)).isEmpty();
        }
    }

    @Test
    void noPictureOfACardIsLeftBehindTheLockOrAfterTheSession() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            assertThat(pictures(bench.view.card())).isNotEmpty();
            Bench.onScreen(() -> {
                bench.model.seat().lock();
                return true;
            });
            assertThat(pictures(bench.view.card())).isEmpty();
            Bench.onScreen(() -> {
                bench.model.seat().unlock(Bench.OFFICER);
                return true;
            });
            bench.settle();
            bench.settle();
            assertThat(pictures(bench.view.card())).hasSizeGreaterThan(3);
            Bench.onScreen(() -> {
                bench.screen.close();
                bench.scene.setRoot(new StackPane());
                return true;
            });
            assertThat(pictures(bench.view.card())).isEmpty();
        }
    }
}
