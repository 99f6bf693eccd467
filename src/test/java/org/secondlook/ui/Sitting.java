package org.secondlook.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.secondlook.RealOffice;

/// The whole program, started anew on a data folder, with an officer at its keyboard: real record,
/// real engine, the console's own window off screen. Driven from the test's thread.
final class Sitting implements AutoCloseable {
    static final String PASSPHRASE = "correct horse battery";

    final KeyboardDesk desk;
    private final RealOffice program;
    private final ConsoleWindow window;
    private final List<ExecutorService> threads =
            List.of(
                    Executors.newSingleThreadExecutor(),
                    Executors.newSingleThreadExecutor(),
                    Executors.newSingleThreadExecutor());

    Sitting(Path data, String officer) throws Exception {
        Bench.start();
        Clock clock = Clock.system(ZoneOffset.UTC);
        program = new RealOffice(data, clock);
        StartDefaults defaults = RealOffice.defaults();
        Surroundings around =
                new Surroundings(
                        clock,
                        new Messages(),
                        threads.get(0),
                        threads.get(1),
                        threads.get(2),
                        Platform::runLater,
                        new Sound() {
                            @Override
                            public void play() {}

                            @Override
                            public boolean isThere() {
                                return false;
                            }
                        });
        window =
                Bench.onScreen(() -> {
                    ConsoleWindow opened =
                            new ConsoleWindow(
                                    Console.Settings.offScreen(1280, 720), around, () -> {});
                    opened.open(program.office(), defaults);
                    return opened;
                });
        Stage stage =
                Bench.onScreen(() ->
                        (Stage)
                                Window.getWindows().stream()
                                        .filter(Stage.class::isInstance)
                                        .findFirst()
                                        .orElseThrow());
        desk = new KeyboardDesk(stage.getScene(), stage);
        desk.awaitWords("Sign in");
        desk.fill("Officer id", officer);
        desk.fill("Passphrase", PASSPHRASE);
        desk.push("Sign in");
        desk.awaitWords("Sign out");
    }

    /// The operator's screen, if a session is shown.
    Optional<OperatorView> operator() {
        return Bench.onScreen(() -> Optional.ofNullable(window.operator()));
    }

    /// Whether an alert is open on the card.
    boolean isAlertOpen() {
        return operator()
                .map(view -> Bench.onScreen(() -> view.model().card().status().get().isOpen()))
                .orElse(false);
    }

    @Override
    public void close() throws Exception {
        Optional<RunningSession> left = Bench.onScreen(window::close);
        left.ifPresent(RunningSession::close);
        for (ExecutorService thread : threads) {
            thread.shutdown();
            if (!thread.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("something is still being done");
            }
        }
        program.close();
    }
}
