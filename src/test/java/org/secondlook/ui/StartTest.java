package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.ui.StartRefusedException.Field;

/// The start screen asks for what is needed and says beside each field what is wrong.
class StartTest {
    @TempDir Path folder;

    private final List<StartRequest> requests = new ArrayList<>();
    private final List<RunningSession> started = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    @BeforeAll
    static void toolkit() {
        Bench.start();
    }

    private static StartDefaults found() {
        return new StartDefaults("", "", List.of(), "yunet-retail0095", "", 0.64, 0.6);
    }

    private StartViewModel model(StartDefaults defaults, SessionStarter starter) {
        return new StartViewModel(
                defaults, starter, new Messages(), waiting::add, Runnable::run, started::add);
    }

    private RunningSession take(
            StartRequest request, SessionStarter.Progress progress, SessionStarter.Cancel cancel) {
        requests.add(request);
        progress.report("Enrolling 602 of 1,204.", 602, 1_204);
        return new TestSession(1).running();
    }

    private Path csv() throws IOException {
        return Files.writeString(folder.resolve("list.csv"), "reference,name\n");
    }

    @Test
    void everyFieldSaysWhatIsMissing() {
        StartViewModel model = model(found(), this::take);
        model.threshold().set("0.4");
        model.start();
        assertThat(model.error(Field.WATCHLIST).get()).startsWith("Choose the watchlist");
        assertThat(model.error(Field.CAMERAS).get()).startsWith("Add at least one camera");
        assertThat(model.error(Field.THRESHOLD).get()).contains("0.60");
        assertThat(waiting).isEmpty();
    }

    @Test
    void withEverythingThereTheSessionStartsAndIsShown() throws IOException {
        StartViewModel model = model(found(), this::take);
        model.watchlist().set(csv().toString());
        model.addCamera("north.mp4");
        model.addCamera("north.mp4");
        model.start();
        assertThat(model.starting().get()).isTrue();
        waiting.removeFirst().run();
        assertThat(requests)
                .containsExactly(
                        new StartRequest(folder.resolve("list.csv"), List.of("north.mp4"), 0.64));
        assertThat(started).hasSize(1);
        assertThat(model.starting().get()).isFalse();
        assertThat(model.share().get()).isEqualTo(0.5);
    }

    @Test
    void whatTheStarterRefusesIsToldBesideItsField() throws IOException {
        StartViewModel model =
                model(
                        found(),
                        (_, _, _) -> {
                            throw new StartRefusedException(
                                    Field.WATCHLIST, "Row 7 has no photograph.");
                        });
        model.watchlist().set(csv().toString());
        model.addCamera("north.mp4");
        model.start();
        waiting.removeFirst().run();
        assertThat(model.error(Field.WATCHLIST).get()).isEqualTo("Row 7 has no photograph.");
        assertThat(model.starting().get()).isFalse();
        assertThat(started).isEmpty();
    }

    @Test
    void withoutAPackNothingStarts() {
        StartDefaults none =
                new StartDefaults(
                        "PC-4471", "", List.of(), "", "No model pack. Run: models get", 0, 0);
        StartViewModel model = model(none, this::take);
        assertThat(model.error(Field.PACK).get()).isEqualTo("No model pack. Run: models get");
        model.start();
        assertThat(waiting).isEmpty();
    }

    @Test
    void cancellingIsHandedToTheStarter() throws IOException {
        List<Boolean> asked = new ArrayList<>();
        StartViewModel model =
                model(
                        found(),
                        (_, _, cancel) -> {
                            asked.add(cancel.isAsked());
                            throw new StartRefusedException(Field.NONE, "Cancelled.");
                        });
        model.watchlist().set(csv().toString());
        model.addCamera("north.mp4");
        model.start();
        model.cancel();
        waiting.removeFirst().run();
        assertThat(asked).containsExactly(true);
        assertThat(model.error(Field.NONE).get()).isEqualTo("Cancelled.");
    }

    @ParameterizedTest
    @CsvSource({
        "1280,720,1,ENGLISH",
        "1920,1080,1,ENGLISH",
        "1280,720,1.5,ENGLISH",
        "1920,1080,1.5,ENGLISH",
        "1280,720,1,WELSH",
        "1920,1080,1,WELSH",
        "1280,720,1.5,WELSH",
        "1920,1080,1.5,WELSH"
    })
    void nothingOfItIsCut(int width, int height, double textScale, Language language)
            throws IOException {
        String size = "-%d-%s-%s".formatted(width, textScale, language);
        Messages messages = new Messages(language);
        StartViewModel model =
                new StartViewModel(
                        found(), this::take, messages, waiting::add, Runnable::run, started::add);
        for (String state : List.of("empty", "errors")) {
            assertThat(cut(model, messages, "0-start-" + state + size, width, height, textScale))
                    .as(state)
                    .isEmpty();
            model.start();
        }
    }

    private static List<String> cut(
            StartViewModel model,
            Messages messages,
            String name,
            int width,
            int height,
            double textScale)
            throws IOException {
        try (KeyboardDesk desk =
                new KeyboardDesk(
                        () -> new StartView(model, messages),
                        width,
                        height,
                        Theme.DARK,
                        textScale)) {
            desk.save(name);
            return desk.cut();
        }
    }

    @Test
    void itCanBeShownWithItsErrorsAndItsProgress() throws IOException {
        for (Theme theme : Theme.values()) {
            StartViewModel model = model(found(), this::take);
            save(model, "0-start-" + theme.name().toLowerCase(Locale.ROOT), theme);
            model.start();
            save(model, "0-start-errors-" + theme.name().toLowerCase(Locale.ROOT), theme);
        }
        StartViewModel busy = model(found(), this::take);
        busy.watchlist().set(csv().toString());
        busy.addCamera("/footage/north-pavement.mp4");
        busy.addCamera("/footage/station-steps.mp4");
        busy.start();
        save(busy, "0-start-busy", Theme.DARK);
    }

    private static void save(StartViewModel model, String name, Theme theme) throws IOException {
        var image =
                Bench.onScreen(() -> {
                    Shell shell = new Shell(1280, 720, theme, 1);
                    shell.show(new StartView(model, new Messages()));
                    Stage stage = new Stage();
                    stage.setScene(shell.scene());
                    stage.show();
                    Scene scene = shell.scene();
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    var taken = scene.snapshot(null);
                    stage.hide();
                    return taken;
                });
        Path out = Files.createDirectories(Path.of("target", "screens"));
        Png.write(image, out.resolve(name + ".png"));
    }
}
