package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.Shared;
import org.secondlook.capture.CameraHealth;

/// A camera whose source goes away and comes back, in the real console.
class LostCameraTest {
    /// On a machine that has time; a screen that was kept waiting is given that much more.
    private static final long TOLD_MS = 2_000;

    @TempDir Path folder;

    @Test
    void itsTileSaysSoWithinTwoSecondsTheRestGoesOnAndItRecovers() throws Exception {
        Path footage = Shared.folder("footage", "plaza");
        Path source = footage.resolve("footage.mp4");
        Path lost = Files.copy(source, folder.resolve("gate.mp4"));
        try (RealFootage real =
                        RealFootage.start(
                                footage.resolve("watchlist.csv"),
                                folder.resolve("record"),
                                source,
                                lost);
                RealWindow window = new RealWindow(real.running())) {
            window.await("both cameras", 40, () -> isLive(real, 0) && isLive(real, 1));
            RealWindow.pause(1_500);
            Path aside = Files.move(lost, folder.resolve("aside.mp4"));
            long begun = System.nanoTime();
            window.await("a sentence on the tile", 20, () -> !problem(window, 1).isEmpty());
            long tookMs = (System.nanoTime() - begun) / 1_000_000;
            long stoodStillMs = window.gapsMs().getLast();
            System.out.printf(
                    "lost camera: told after %d ms, longest stall of the screen so far %d ms%n",
                    tookMs, stoodStillMs);
            assertThat(tookMs).isLessThan(TOLD_MS + stoodStillMs);
            assertThat(Bench.onScreen(() -> problem(window, 1))).endsWith("Trying again.");
            assertThat(window.view().model().foot().cameras().get()).isEqualTo("1 of 2 cameras");
            long analysed = real.session.counters().framesAnalysed();
            window.save("j-camera-lost");
            window.press(KeyCode.F1);
            assertThat(window.is(() -> window.shown().isKeysShown())).isTrue();
            window.press(KeyCode.ESCAPE);
            RealWindow.pause(1_500);
            assertThat(Bench.onScreen(() -> problem(window, 0))).isEmpty();
            assertThat(real.session.counters().framesAnalysed()).isGreaterThan(analysed);
            assertThat(real.session.fault()).isEmpty();
            Files.move(aside, lost);
            window.await(
                    "its pictures again",
                    30,
                    () -> problem(window, 1).isEmpty() && isLive(real, 1));
            window.await(
                    "the foot",
                    5,
                    () -> window.shown().model().foot().cameras().get().equals("2 of 2 cameras"));
            RealWindow.pause(700);
            window.save("k-camera-back");
        }
    }

    private static boolean isLive(RealFootage real, int camera) {
        return real.session.cameras().get(camera).health().state() == CameraHealth.State.LIVE;
    }

    /// What a tile says is wrong; empty when it shows its camera's pictures. On the screen's
    /// thread.
    private static String problem(RealWindow window, int camera) {
        OperatorView view = window.shown();
        Node tile =
                Bench.all(view).stream()
                        .filter(TileView.class::isInstance)
                        .skip(camera)
                        .findFirst()
                        .orElseThrow();
        return Bench.all(tile).stream()
                .filter(n -> n.getStyleClass().contains("tile-problem"))
                .filter(n -> n.getParent().isVisible())
                .map(n -> ((Label) n).getText())
                .findFirst()
                .orElse("");
    }
}
