package org.secondlook.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Presence;

/// An operator's screen on a real stage, off screen, driven from the test's thread.
final class Bench implements AutoCloseable {
    static final Officer OFFICER = new Officer("PC-4471");
    private static boolean started;

    final TestSession session;
    final List<Presence> presence = new CopyOnWriteArrayList<>();
    final SessionScreen screen;
    final SignInViewModel signIn;
    final LockCover cover;
    final TestDoor doors;
    int left;
    final OperatorViewModel model;
    final OperatorView view;
    final Scene scene;
    int chimes;
    boolean loudspeaker = true;
    private final Stage stage;
    private final ExecutorService work = Executors.newSingleThreadExecutor();

    Bench(TestSession session, int width, int height, Theme theme, double textScale) {
        this(session, width, height, theme, textScale, Language.ENGLISH);
    }

    Bench(
            TestSession session,
            int width,
            int height,
            Theme theme,
            double textScale,
            Language language) {
        start();
        this.session = session;
        this.doors = new TestDoor(session.clock, OFFICER);
        List<Object> made =
                onScreen(() -> {
                    Messages messages = new Messages(language);
                    Seat seat = new Seat(OFFICER, (_, what) -> presence.add(what));
                    Shell shell = new Shell(width, height, theme, textScale);
                    Surroundings around =
                            new Surroundings(
                                    session.clock,
                                    messages,
                                    work,
                                    work,
                                    work,
                                    Platform::runLater,
                                    sound());
                    SessionScreen screen =
                            new SessionScreen(
                                    session.running(),
                                    seat,
                                    around,
                                    shell,
                                    null,
                                    () -> session.storage,
                                    () -> left++);
                    SignInViewModel asking = signIn(seat, around);
                    LockViewModel lock =
                            new LockViewModel(
                                    seat,
                                    asking,
                                    screen::waiting,
                                    screen::forAnother,
                                    session.clock,
                                    messages);
                    LockCover cover = new LockCover(shell, lock, messages);
                    Stage shown = new Stage();
                    shown.setTitle(messages.text("product"));
                    shown.setX(0);
                    shown.setY(0);
                    shown.setScene(shell.scene());
                    shown.show();
                    return List.of(screen, shell.scene(), shown, asking, cover);
                });
        screen = (SessionScreen) made.get(0);
        view = screen.view();
        model = view.model();
        scene = (Scene) made.get(1);
        stage = (Stage) made.get(2);
        signIn = (SignInViewModel) made.get(3);
        cover = (LockCover) made.get(4);
        settle();
    }

    /// The real judge of passphrases, who knows one officer and forgets no attempt.
    private SignInViewModel signIn(Seat seat, Surroundings around) {
        return new SignInViewModel(
                doors::knock,
                session.clock,
                around.messages(),
                work,
                Platform::runLater,
                who -> seat.unlock(who.officer()));
    }

    private Sound sound() {
        return new Sound() {
            @Override
            public void play() {
                chimes++;
            }

            @Override
            public boolean isThere() {
                return loudspeaker;
            }
        };
    }

    static Bench of(int cameras) {
        return new Bench(new TestSession(cameras), 1920, 1080, Theme.DARK, 1);
    }

    static synchronized void start() {
        if (!started) {
            CountDownLatch up = new CountDownLatch(1);
            try {
                Platform.startup(up::countDown);
            } catch (IllegalStateException _) {
                Platform.runLater(up::countDown);
            }
            try {
                up.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Platform.setImplicitExit(false);
            onScreen(() -> {
                Fonts.load();
                return true;
            });
            started = true;
        }
    }

    static <T> T onScreen(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Brings the screen up to date, with the newest pictures.
    void settle() {
        onScreen(() -> {
            for (int i = 0; i < 3; i++) {
                view.refresh();
                cover.tick();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            return true;
        });
        session.sendFrames(model.card().number());
        session.sendPerson(model.card().number());
        onScreen(() -> {
            view.pulse(System.nanoTime());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
    }

    void pass(long seconds) {
        session.clock.pass(Duration.ofSeconds(seconds));
        session.desk.expire();
        settle();
    }

    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key, false);
        }
    }

    void press(KeyCode key, boolean control) {
        press(key, false, control, 1);
    }

    void pressWithShift(KeyCode key) {
        press(key, true, false, 1);
    }

    /// Holds a key down, so that it repeats.
    void hold(KeyCode key, int times) {
        press(key, false, false, times);
    }

    private void press(KeyCode key, boolean shift, boolean control, int times) {
        onScreen(() -> {
            Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            for (int i = 0; i < times; i++) {
                target.fireEvent(key(KeyEvent.KEY_PRESSED, key, shift, control));
            }
            target.fireEvent(key(KeyEvent.KEY_RELEASED, key, shift, control));
            return true;
        });
        settle();
    }

    private static KeyEvent key(
            EventType<KeyEvent> type, KeyCode key, boolean shift, boolean control) {
        return new KeyEvent(type, "", "", key, shift, control, false, false);
    }

    /// Presses a key as a keyboard does: with the letter that it types, wherever the focus is by
    /// then.
    void strike(KeyCode key, String letter) {
        onScreen(() -> {
            Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            target.fireEvent(key(KeyEvent.KEY_PRESSED, key, false, false));
            Node then = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            then.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            letter,
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
            then.fireEvent(key(KeyEvent.KEY_RELEASED, key, false, false));
            return true;
        });
        settle();
    }

    void type(String text) {
        onScreen(() -> {
            for (int i = 0; i < text.length(); i++) {
                Node target =
                        scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
                target.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                text.substring(i, i + 1),
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false));
            }
            return true;
        });
        settle();
    }

    /// Waits until something holds on the screen.
    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!onScreen(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to pass within 10 s");
            }
            settle();
        }
    }

    void save(String name) {
        settle();
        picture(name);
    }

    /// Saves the screen as it is, without sending anything anew.
    void picture(String name) {
        Image image = onScreen(() -> scene.snapshot(null));
        try {
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            Png.write(image, folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every node of the scene, shown or not.
    List<Node> nodes() {
        return onScreen(() -> all(scene.getRoot()));
    }

    static List<Node> all(Node node) {
        List<Node> all = new ArrayList<>();
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(all(child)));
        }
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            all.addAll(all(scroll.getContent()));
        }
        return all;
    }

    Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        onScreen(() -> {
            stage.hide();
            return true;
        });
        work.shutdown();
        session.desk.close();
    }
}
