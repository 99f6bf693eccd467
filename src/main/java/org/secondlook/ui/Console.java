package org.secondlook.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.secondlook.deployment.Officer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The console's window. Thread-safe: may be called from any thread but JavaFX's own, and answers
/// when JavaFX has done what was asked.
///
/// How the root uses it:
///
/// ```
/// try (Console console = Console.open(session, officer, Clock.systemDefaultZone(), Console.Settings.normal())) {
///     console.awaitClosed();
/// }
/// ```
///
/// or, where officers sign in, `Console.open(office, defaults, clock, settings)`, which closes the
/// sessions that are begun in it. Close the console before the office, and before a session that
/// was handed in: the screen reads pictures that the session wipes. A process can open one console;
/// JavaFX does not start twice.
public final class Console implements AutoCloseable {
    /// How the window is made.
    ///
    /// @param offScreen whether to draw without a display
    /// @param width of the scene, pixels
    /// @param height of the scene, pixels
    /// @param theme to begin with
    /// @param textScale 1 for normal text
    /// @param language to begin with
    public record Settings(
            boolean offScreen,
            int width,
            int height,
            Theme theme,
            double textScale,
            Language language) {

        /// The same with text of another size.
        ///
        /// @param scale 1 for normal text
        public Settings withTextScale(double scale) {
            return new Settings(offScreen, width, height, theme, scale, language);
        }

        /// A window on this machine's display.
        public static Settings normal() {
            return new Settings(false, 1920, 1080, Theme.DARK, 1, Language.ENGLISH);
        }

        /// No window: everything is drawn in memory and can be saved with `savePicture`.
        public static Settings offScreen(int width, int height) {
            return new Settings(true, width, height, Theme.DARK, 1, Language.ENGLISH);
        }

        /// The same in another language.
        public Settings in(Language other) {
            return new Settings(offScreen, width, height, theme, textScale, other);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final long WORK_ENDS_SECONDS = 10;

    private final Chime chime = new Chime();
    private final ExecutorService decisions = thread("decisions");
    private final ExecutorService work = thread("office");
    private final ExecutorService slow = thread("errands");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ConsoleWindow window;
    private final boolean offScreen;

    private Console(Clock clock, Settings settings) {
        offScreen = settings.offScreen();
        window =
                new ConsoleWindow(
                        settings,
                        new Surroundings(
                                clock,
                                new Messages(settings.language()),
                                decisions,
                                work,
                                slow,
                                Platform::runLater,
                                chime),
                        closed::countDown);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
    }

    /// Opens the console on a running session.
    public static Console open(
            RunningSession session, Officer officer, Clock clock, Settings settings) {
        Console console = start(clock, settings);
        console.show(session, officer);
        return console;
    }

    /// Opens the console where officers sign in, or on its first start.
    ///
    /// @param office what the program does for it; closed by the caller after the console
    /// @param defaults what was given when the console was opened
    public static Console open(
            BackOffice office, StartDefaults defaults, Clock clock, Settings settings) {
        Console console = start(clock, settings);
        call(() -> {
            console.window.open(office, defaults);
            return true;
        });
        return console;
    }

    private static Console start(Clock clock, Settings settings) {
        if (settings.offScreen()) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty(
                    "headless.geometry", "%dx%d-32".formatted(settings.width(), settings.height()));
        }
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        await(up);
        Platform.setImplicitExit(false);
        return call(() -> new Console(clock, settings));
    }

    /// Shows the operator's screen of a session in place of what was shown.
    public void show(RunningSession session, Officer officer) {
        call(() -> {
            window.show(session, officer);
            return true;
        });
    }

    /// Saves what is shown as PNG.
    ///
    /// @throws IOException when the file cannot be written
    public void savePicture(Path file) throws IOException {
        Png.write(call(window::picture), file);
    }

    /// Presses keys as an officer would, one after the other; for pictures of a demonstration.
    ///
    /// @param keys as printed on them: `4`, `N`, `F11`
    /// @throws IllegalStateException on a screen that somebody sees: there, officers press keys
    public void press(List<String> keys) {
        if (!offScreen) {
            throw new IllegalStateException("keys are pressed by people");
        }
        for (String name : keys) {
            call(() -> {
                window.press(KeyCode.getKeyCode(name));
                return true;
            });
        }
    }

    /// Waits until the officer has closed the window.
    public void awaitClosed() {
        await(closed);
    }

    /// Closes the window and a session that was begun in it, and ends JavaFX. What is being
    /// recorded is waited for.
    @Override
    public void close() {
        Optional<RunningSession> left = call(window::close);
        left.ifPresent(RunningSession::close);
        for (ExecutorService thread : List.of(decisions, work, slow)) {
            end(thread);
        }
        chime.close();
        Platform.exit();
    }

    private static void end(ExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(WORK_ENDS_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("something is still being done while the console closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T call(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        if (Platform.isFxApplicationThread()) {
            future.run();
        } else {
            Platform.runLater(future);
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the screen", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the screen failed", e.getCause());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the screen", e);
        }
    }
}
