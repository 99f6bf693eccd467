package org.secondlook.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.secondlook.Shared;

/// How fast the card is, with four cameras running in real time: from an alert to a card that can
/// be read, from a key to what it does, and how often magnified faces are drawn. Run by hand; tells
/// figures and judges nothing: `./mvnw test -Dtest=CardFigures`, or with longer footage of the same
/// people `-Dfigures.footage=FILE`, which is watched to its end.
class CardFigures {
    private static final int KEYS = 300;

    /// From then on the figures are those of a shift.
    private static final int WARM_AFTER = 15;

    /// Who has alerted does not alert again for a while.
    private static final long NEXT_SECONDS = 400;

    private static final long ZOOM_MS = 10_000;

    @org.junit.jupiter.api.Test
    void tell() throws Exception {
        Path folder = Files.createTempDirectory("card-figures");
        String longer = System.getProperty("figures.footage", "");
        Path footage =
                longer.isEmpty()
                        ? Shared.folder("footage", "precinct", "footage.mp4")
                        : Path.of(longer);
        try (RealFootage real =
                        RealFootage.start(
                                Shared.folder("footage", "precinct", "watchlist.csv"),
                                folder,
                                footage,
                                footage,
                                footage,
                                footage);
                RealWindow window = new RealWindow(real.running())) {
            CardViewModel card = window.card();
            List<Double> opened = new ArrayList<>();
            AtomicLong seen = new AtomicLong();
            Scene scene = Bench.onScreen(() -> window.shown().getScene());
            Bench.onScreen(() -> {
                scene.addPostLayoutPulseListener(() -> {
                    int number = card.number();
                    if (number != 0 && number != seen.get() && card.look().get() != null) {
                        seen.set(number);
                        window.shown().model().queue().entries().stream()
                                .filter(e -> e.number() == number)
                                .findFirst()
                                .ifPresent(e ->
                                        opened.add(
                                                Duration.between(
                                                                        e.alert().raisedAt(),
                                                                        Clock.systemUTC().instant())
                                                                .toNanos()
                                                        / 1e6));
                    }
                });
                return true;
            });
            window.await("an alert", 60, () -> card.status().get().isOpen());
            System.out.println("In the first half minute, before the compiler has warmed up:");
            keys(window, scene);
            zoom(window, scene);
            long stallsAtFirst = window.gapsMs().stream().filter(g -> g > 100).count();
            for (int judged = 0; isNextOpen(window, card, real); judged++) {
                if (judged == WARM_AFTER) {
                    System.out.println("After %d alerts:".formatted(judged));
                    keys(window, scene);
                    zoom(window, scene);
                }
                decide(window);
                Bench.onScreen(() -> {
                    card.close();
                    window.shown().model().queue().entries().removeIf(_ -> true);
                    return true;
                });
            }
            report("alert to card, where none was open", opened);
            List<Long> gaps = window.gapsMs();
            System.out.printf(
                    "pulses: %d, p50 %d ms, p95 %d ms, longest %d ms, over 100 ms: %d, of these %d in the first half minute%n",
                    gaps.size(),
                    gaps.get(gaps.size() / 2),
                    gaps.get((int) (gaps.size() * 0.95)),
                    gaps.getLast(),
                    gaps.stream().filter(g -> g > 100).count(),
                    stallsAtFirst);
            System.out.println(
                    "alerts to cards in their order, ms: "
                            + opened.stream().map(ms -> "%.0f".formatted(ms)).toList());
        }
    }

    /// @return false when the footage is over and nothing waits
    private static boolean isNextOpen(RealWindow window, CardViewModel card, RealFootage real) {
        window.await(
                "an alert",
                NEXT_SECONDS,
                () -> card.status().get().isOpen() || real.session.isOver());
        return window.is(() -> card.status().get().isOpen());
    }

    private static void decide(RealWindow window) {
        window.press(KeyCode.DIGIT4, KeyCode.ENTER, KeyCode.DIGIT5, KeyCode.N);
        RealWindow.pause(300);
    }

    /// From the moment at which the system hands over a key until the pulse that shows its effect
    /// is laid out.
    private static void keys(RealWindow window, Scene scene) throws InterruptedException {
        KeyCode[] all = {
            KeyCode.DIGIT6,
            KeyCode.RIGHT,
            KeyCode.DIGIT2,
            KeyCode.LEFT,
            KeyCode.PLUS,
            KeyCode.MINUS,
            KeyCode.G,
            KeyCode.L,
            KeyCode.X
        };
        Random random = new Random(5);
        List<Double> ms = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            KeyCode key = all[i % all.length];
            CountDownLatch done = new CountDownLatch(1);
            long from = System.nanoTime();
            javafx.application.Platform.runLater(() -> {
                Node focus = scene.getFocusOwner();
                Node target = focus == null ? scene.getRoot() : focus;
                for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                    target.fireEvent(new KeyEvent(type, "", "", key, false, false, false, false));
                }
                Runnable[] once = new Runnable[1];
                once[0] =
                        () -> {
                            ms.add((System.nanoTime() - from) / 1e6);
                            scene.removePostLayoutPulseListener(once[0]);
                            done.countDown();
                        };
                scene.addPostLayoutPulseListener(once[0]);
                javafx.application.Platform.requestNextPulse();
            });
            done.await(5, TimeUnit.SECONDS);
            Thread.sleep(10 + random.nextInt(40));
        }
        report("key to effect", ms);
    }

    /// Magnifies and moves at every pulse.
    private static void zoom(RealWindow window, Scene scene) {
        CardViewModel card = window.card();
        long[] frames = new long[1];
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long nanos) {
                        frames[0]++;
                        if (frames[0] % 120 < 60) {
                            card.lens().zoomBy(1.02, 0.5, 0.4);
                        } else {
                            card.lens().zoomBy(1 / 1.02, 0.5, 0.4);
                        }
                        card.lens().move(frames[0] % 2 == 0 ? 0.01 : -0.01, 0);
                    }
                };
        long from = System.nanoTime();
        Bench.onScreen(() -> {
            timer.start();
            return true;
        });
        RealWindow.pause(ZOOM_MS);
        Bench.onScreen(() -> {
            timer.stop();
            return true;
        });
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf("zoom and pan: %.1f frames a second%n", frames[0] / seconds);
    }

    private static void report(String what, List<Double> ms) {
        List<Double> sorted = ms.stream().sorted().toList();
        if (sorted.isEmpty()) {
            System.out.println(what + ": nothing was measured");
            return;
        }
        System.out.printf(
                "%s: n %d, p50 %.0f ms, p95 %.0f ms, most %.0f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.getLast());
    }
}
