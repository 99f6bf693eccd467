package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The console's frame on a real stage, off screen, with a real record; driven from the test's
/// thread by what a person sees: titles of fields and words of buttons.
final class OfficeBench implements AutoCloseable {
    static final String PASSPHRASE = "three quiet rivers";

    final TestClock clock = new TestClock();
    final TestOffice office;
    final FrontOffice front;
    final Shell shell;
    int chimes;
    private final Path folder;
    private final Language language;
    private final Interpreter interpreter;
    private final Stage stage;
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private long nanos = System.nanoTime();

    OfficeBench(Path folder, int width, int height, Theme theme, double textScale) {
        this(folder, width, height, theme, textScale, _ -> {});
    }

    /// @param before what is in the record already
    OfficeBench(
            Path folder, int width, int height, Theme theme, double textScale, Furnishing before) {
        this(folder, width, height, theme, textScale, Language.ENGLISH, before);
    }

    /// @param language of the screen; tests still name what they look for in English
    OfficeBench(
            Path folder,
            int width,
            int height,
            Theme theme,
            double textScale,
            Language language,
            Furnishing before) {
        this.folder = folder;
        this.language = language;
        this.interpreter = new Interpreter(language);
        Bench.start();
        office = new TestOffice(folder, clock);
        try {
            before.furnish(office);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        List<Object> made =
                Bench.onScreen(() -> {
                    Shell dressed = new Shell(width, height, theme, textScale);
                    Stage shown = new Stage();
                    shown.setX(0);
                    shown.setY(0);
                    shown.setScene(dressed.scene());
                    shown.show();
                    StartDefaults defaults =
                            new StartDefaults("", "", List.of(), "yunet-retail0095", "", 0.64, 0.6);
                    FrontOffice opened = new FrontOffice(office, defaults, around(), dressed);
                    opened.open();
                    return List.of(dressed, shown, opened);
                });
        shell = (Shell) made.get(0);
        stage = (Stage) made.get(1);
        front = (FrontOffice) made.get(2);
        settle();
    }

    /// Puts something into the record.
    @FunctionalInterface
    interface Furnishing {
        void furnish(TestOffice office) throws Exception;
    }

    private Surroundings around() {
        return new Surroundings(
                clock,
                new Messages(language),
                work,
                work,
                work,
                Platform::runLater,
                new Sound() {
                    @Override
                    public void play() {
                        chimes++;
                    }

                    @Override
                    public boolean isThere() {
                        return true;
                    }
                });
    }

    Scene scene() {
        return shell.scene();
    }

    /// Waits for everything that was begun, and brings the screen up to date.
    void settle() {
        for (int i = 0; i < 3; i++) {
            try {
                work.submit(() -> {}).get(60, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            pulse();
        }
    }

    /// One pulse, a second after the one before as the machine counts.
    void pulse() {
        nanos += 1_000_000_000L;
        Bench.onScreen(() -> {
            front.pulse(nanos);
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return true;
        });
    }

    /// Time goes by and nobody touches anything.
    void pass(Duration time) {
        clock.pass(time);
        settle();
    }

    private List<Node> shown() {
        return Bench.all(scene().getRoot()).stream().filter(OfficeBench::isSeen).toList();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Types into the field with a title, as a person does who clicks into it.
    void type(String title, String text) {
        Bench.onScreen(() -> {
            TextInputControl field =
                    shown().stream()
                            .filter(TextInputControl.class::isInstance)
                            .map(TextInputControl.class::cast)
                            .filter(f -> is(f.getAccessibleText(), title))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no field " + title));
            field.requestFocus();
            field.selectAll();
            field.replaceSelection(text);
            return true;
        });
    }

    /// What is typed into the field with a title.
    String typed(String title) {
        return Bench.onScreen(() ->
                shown().stream()
                        .filter(TextInputControl.class::isInstance)
                        .map(TextInputControl.class::cast)
                        .filter(f -> is(f.getAccessibleText(), title))
                        .map(TextInputControl::getText)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no field " + title)));
    }

    /// Presses the button with these words.
    void click(String words) {
        Bench.onScreen(() -> {
            Button button =
                    shown().stream()
                            .filter(Button.class::isInstance)
                            .map(Button.class::cast)
                            .filter(b -> is(b.getText(), words) || is(b.getAccessibleText(), words))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no button " + words));
            button.requestFocus();
            button.fire();
            return true;
        });
        settle();
    }

    private boolean is(@Nullable String shown, String words) {
        return shown != null && interpreter.is(shown, words);
    }

    void press(KeyCode key, boolean control) {
        Bench.onScreen(() -> {
            Node target =
                    scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                target.fireEvent(new KeyEvent(type, "", "", key, false, control, false, false));
            }
            return true;
        });
        settle();
    }

    void signIn(String id, String passphrase) {
        type("Officer id", id);
        type("Passphrase", passphrase);
        click("Sign in");
    }

    /// Begins a session, as the room of recorded footage does.
    void watch() {
        press(KeyCode.DIGIT5, true);
        try {
            Path list = Files.writeString(folder.resolve("list.csv"), "reference,name");
            type("Watchlist", list.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Bench.onScreen(() -> {
            ListView<?> cameras =
                    shown().stream()
                            .filter(ListView.class::isInstance)
                            .map(ListView.class::cast)
                            .findFirst()
                            .orElseThrow();
            @SuppressWarnings("unchecked") // the list of cameras holds their addresses
            ListView<String> addresses = (ListView<String>) cameras;
            addresses.getItems().add("north.mp4");
            return true;
        });
        click("Start");
        await(() -> says("Leave"));
    }

    /// The operator's screen that is shown or locked.
    OperatorView operator() {
        OperatorView shown = Bench.onScreen(front::operator);
        if (shown == null) {
            throw new IllegalStateException("no session is shown");
        }
        return shown;
    }

    /// Locks, and unlocks as whoever this is.
    void lockAndSignIn(String id) {
        press(KeyCode.L, true);
        click("Sign in as another officer");
        type("Officer id", id);
        type("Passphrase", TestDoor.RIGHT);
        click("Unlock");
        await(() -> !says("Locked"));
    }

    /// Every text that can be read.
    List<String> texts() {
        return Bench.onScreen(() -> {
            List<String> texts = new ArrayList<>();
            for (Node node : shown()) {
                if (node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isEmpty()) {
                    texts.add(labeled.getText());
                }
            }
            return texts;
        });
    }

    boolean says(String part) {
        return texts().stream().anyMatch(text -> interpreter.holds(text, part));
    }

    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to pass within 20 s: " + texts());
            }
            settle();
        }
    }

    /// Saves a picture, and sees that every text can be read in full.
    void look(String name) {
        picture(name);
        assertThat(Bench.onScreen(() -> Cut.of(scene()))).as(name).isEmpty();
    }

    void picture(String name) {
        settle();
        try {
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            Png.write(Bench.onScreen(() -> scene().snapshot(null)), folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        Bench.onScreen(() -> {
            front.close();
            stage.hide();
            return true;
        });
        work.shutdown();
        try {
            if (!work.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("something is still being done");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        office.close();
        office.session.desk.close();
    }
}
