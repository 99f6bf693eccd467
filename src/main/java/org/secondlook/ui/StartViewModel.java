package org.secondlook.ui;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Starting on recorded footage: whom to look for, where, how strictly. Used by the screen's
/// thread; starting runs on `work` and comes back by `screen`.
final class StartViewModel {
    private final StartDefaults defaults;
    private final SessionStarter starter;
    private final Messages messages;
    private final Executor work;
    private final Executor screen;
    private final Consumer<RunningSession> started;
    private final StringProperty watchlist = new SimpleStringProperty();
    private final StringProperty threshold = new SimpleStringProperty();
    private final ObservableList<String> cameras = FXCollections.observableArrayList();
    private final Map<StartRefusedException.Field, ReadOnlyStringWrapper> errors =
            new EnumMap<>(StartRefusedException.Field.class);
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private AtomicBoolean cancelled = new AtomicBoolean();

    /// @param started shows the session
    StartViewModel(
            StartDefaults defaults,
            SessionStarter starter,
            Messages messages,
            Executor work,
            Executor screen,
            Consumer<RunningSession> started) {
        this.defaults = defaults;
        this.starter = starter;
        this.messages = messages;
        this.work = work;
        this.screen = screen;
        this.started = started;
        for (StartRefusedException.Field field : StartRefusedException.Field.values()) {
            errors.put(field, new ReadOnlyStringWrapper(""));
        }
        watchlist.set(defaults.watchlist());
        cameras.setAll(defaults.cameras());
        threshold.set(defaults.isPackFound() ? exact(defaults.threshold()) : "");
        if (!defaults.isPackFound()) {
            error(StartRefusedException.Field.PACK, defaults.packMissing());
        }
    }

    StringProperty watchlist() {
        return watchlist;
    }

    StringProperty threshold() {
        return threshold;
    }

    /// Addresses of the cameras, in order.
    ObservableList<String> cameras() {
        return cameras;
    }

    StartDefaults defaults() {
        return defaults;
    }

    /// What is wrong with a field, a sentence; empty when nothing is.
    ReadOnlyStringProperty error(StartRefusedException.Field field) {
        return wrapper(field).getReadOnlyProperty();
    }

    private ReadOnlyStringWrapper wrapper(StartRefusedException.Field field) {
        ReadOnlyStringWrapper wrapper = errors.get(field);
        if (wrapper == null) {
            throw new IllegalStateException("no place for errors of " + field);
        }
        return wrapper;
    }

    private void error(StartRefusedException.Field field, String sentence) {
        wrapper(field).set(sentence);
    }

    /// Whether a session is being started.
    ReadOnlyBooleanProperty starting() {
        return starting.getReadOnlyProperty();
    }

    /// What is being done, a sentence.
    ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// How much of it is done, 0…1, or −1 when nobody knows.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Adds a camera, once.
    void addCamera(String address) {
        if (!address.isBlank() && !cameras.contains(address.strip())) {
            cameras.add(address.strip());
        }
    }

    /// Removes a camera.
    void removeCamera(String address) {
        cameras.remove(address);
    }

    /// Starts the session if every field can be used; else says at each field why not.
    void start() {
        if (starting.get() || !check()) {
            return;
        }
        StartRequest request =
                new StartRequest(
                        Path.of(watchlist.get().strip()),
                        cameras,
                        Double.parseDouble(threshold.get().strip()));
        AtomicBoolean cancel = new AtomicBoolean();
        cancelled = cancel;
        starting.set(true);
        progress.set(messages.text("start.starting"));
        share.set(-1);
        work.execute(() -> run(request, cancel));
    }

    private void run(StartRequest request, AtomicBoolean cancel) {
        try {
            RunningSession session = starter.start(request, this::report, cancel::get);
            screen.execute(() -> {
                starting.set(false);
                started.accept(session);
            });
        } catch (StartRefusedException e) {
            screen.execute(() -> {
                starting.set(false);
                error(e.field(), String.valueOf(e.getMessage()));
            });
        } catch (RuntimeException | Error e) {
            screen.execute(() -> {
                starting.set(false);
                error(
                        StartRefusedException.Field.NONE,
                        messages.text("start.failed", e.toString()));
            });
            throw e;
        }
    }

    private void report(String sentence, int done, int total) {
        screen.execute(() -> {
            progress.set(sentence);
            share.set(total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1));
        });
    }

    /// Asks the starter to stop.
    void cancel() {
        cancelled.set(true);
        progress.set(messages.text("start.cancelling"));
    }

    private boolean check() {
        error(StartRefusedException.Field.NONE, "");
        error(StartRefusedException.Field.WATCHLIST, watchlistProblem());
        error(
                StartRefusedException.Field.CAMERAS,
                cameras.isEmpty() ? messages.text("start.cameras.none") : "");
        error(StartRefusedException.Field.PACK, defaults.packMissing());
        error(StartRefusedException.Field.THRESHOLD, thresholdProblem());
        return errors.values().stream().allMatch(e -> e.get().isEmpty());
    }

    private String watchlistProblem() {
        String file = watchlist.get().strip();
        if (file.isEmpty()) {
            return messages.text("start.watchlist.none");
        }
        try {
            return Files.isRegularFile(Path.of(file))
                    ? ""
                    : messages.text("start.watchlist.missing");
        } catch (InvalidPathException _) {
            return messages.text("start.watchlist.missing");
        }
    }

    private String thresholdProblem() {
        if (!defaults.isPackFound()) {
            return "";
        }
        try {
            double value = Double.parseDouble(threshold.get().strip());
            return value >= defaults.floor() && value <= 1
                    ? ""
                    : messages.text("start.threshold.range", exact(defaults.floor()));
        } catch (NumberFormatException _) {
            return messages.text("start.threshold.number");
        }
    }

    /// All digits: what is shown is what is asked for.
    private static String exact(double threshold) {
        BigDecimal digits = BigDecimal.valueOf(threshold).stripTrailingZeros();
        return digits.setScale(Math.max(2, digits.scale())).toPlainString();
    }
}
