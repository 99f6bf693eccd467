package org.secondlook.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The console's own window, off screen, with a robot at its keyboard and a watch on its pulses.
/// Driven from the test's thread.
final class RealWindow implements AutoCloseable {
    private final ConsoleWindow window;
    private final FxRobot robot = new FxRobot();
    private final Chime chime = new Chime();
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final List<Long> gapsMs = new ArrayList<>();
    private final AnimationTimer watch;

    RealWindow(RunningSession session) {
        Bench.start();
        window =
                Bench.onScreen(() -> {
                    ConsoleWindow made =
                            new ConsoleWindow(
                                    Console.Settings.offScreen(1920, 1080),
                                    new Surroundings(
                                            Clock.systemDefaultZone(),
                                            new Messages(),
                                            work,
                                            work,
                                            work,
                                            Platform::runLater,
                                            chime),
                                    () -> {});
                    made.show(session, Bench.OFFICER);
                    return made;
                });
        watch =
                new AnimationTimer() {
                    private long last;

                    @Override
                    public void handle(long nanos) {
                        if (last != 0) {
                            gapsMs.add((nanos - last) / 1_000_000);
                        }
                        last = nanos;
                    }
                };
        Bench.onScreen(() -> {
            watch.start();
            return true;
        });
    }

    /// The operator's screen, asked on the screen's thread.
    OperatorView shown() {
        OperatorView shown = window.operator();
        if (shown == null) {
            throw new IllegalStateException("no session is shown");
        }
        return shown;
    }

    OperatorView view() {
        return Bench.onScreen(this::shown);
    }

    CardViewModel card() {
        return view().model().card();
    }

    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    boolean is(BooleanSupplier condition) {
        return Bench.onScreen(condition::getAsBoolean);
    }

    void await(String what, long seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!is(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("%s: not within %d s".formatted(what, seconds));
            }
            pause(20);
        }
    }

    static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void save(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screens"));
        Png.write(Bench.onScreen(window::picture), folder.resolve(name + ".png"));
    }

    /// Times between two pulses so far, shortest first.
    List<Long> gapsMs() {
        return Bench.onScreen(() -> gapsMs.stream().sorted().toList());
    }

    @Override
    public void close() {
        Bench.onScreen(() -> {
            watch.stop();
            window.close();
            return true;
        });
        work.shutdown();
        chime.close();
    }
}
