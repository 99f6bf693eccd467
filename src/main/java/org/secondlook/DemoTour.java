package org.secondlook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.live.LiveSession;
import org.secondlook.ui.Console;

/// Walks through a demonstration that nobody sees, by the keys an officer would press, and leaves
/// pictures of it. Used by one thread.
///
/// What it decides is always the cautious thing, “cannot tell, do not engage”, and it is recorded
/// under the officer DEMO in the demonstration's own record.
final class DemoTour {
    private static final long PATIENCE_SECONDS = 60;
    private static final long GOOD_PICTURE_SECONDS = 6;
    private static final double GOOD_EYES_PX = 48;

    private final Console console;
    private final LiveSession session;
    private final Path folder;
    private final PrintWriter err;

    DemoTour(Console console, LiveSession session, Path folder, PrintWriter err) {
        this.console = console;
        this.session = session;
        this.folder = folder;
        this.err = err;
    }

    /// @throws IOException when a picture cannot be written
    /// @throws Refused when the demonstration does not get as far as a decision
    void run() throws IOException, Refused {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        err.println("There is no display: the demonstration runs off screen.");
        await("the camera", () -> session.counters().framesAnalysed() > 0);
        pause(800);
        save("1-cameras.png");
        await("an alert", () -> !session.desk().alerts().isEmpty());
        Alert alert = session.desk().alerts().getFirst();
        awaitGoodPicture(alert);
        save("2-alert-look.png");
        console.press(List.of("4", "Enter"));
        pause(500);
        save("3-alert-weigh.png");
        console.press(List.of("5", "N"));
        await("the decision", () -> alert.state() instanceof AlertState.Decided);
        pause(700);
        save("4-decision-logged.png");
        await("the end of the footage", session::isOver);
        pause(500);
        save("5-end-of-footage.png");
        err.printf(
                "%d alerts were raised, %d decided and recorded. The pictures are in %s%n",
                session.desk().alerts().size(),
                session.desk().alerts().stream()
                        .filter(a -> a.state() instanceof AlertState.Decided)
                        .count(),
                folder.toAbsolutePath().normalize());
    }

    /// Whoever alerts from afar comes nearer: waits for a picture worth judging, but not for ever.
    private static void awaitGoodPicture(Alert alert) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GOOD_PICTURE_SECONDS);
        while (eyes(alert) < GOOD_EYES_PX && System.nanoTime() < until) {
            pause(50);
        }
        pause(500);
    }

    private static double eyes(Alert alert) {
        return alert.portraits().getFirst().quality().interEyeDistance();
    }

    private void save(String name) throws IOException {
        console.savePicture(folder.resolve(name));
    }

    private static void await(String what, BooleanSupplier there) throws Refused {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2 * PATIENCE_SECONDS);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new Refused("The demonstration waited in vain for %s.".formatted(what));
            }
            pause(50);
        }
    }

    private static void pause(long ms) {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
