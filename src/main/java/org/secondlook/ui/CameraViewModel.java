package org.secondlook.ui;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.secondlook.capture.CameraHealth;
import org.secondlook.live.LiveCamera;
import org.secondlook.live.Tile;

/// One camera in words: how it is doing, and why where it is not doing well. Used by the screen's
/// thread.
final class CameraViewModel {
    /// How a camera's state is coloured; the word beside it says the same.
    enum Tone {
        GOOD,
        WARN,
        BAD,
        QUIET
    }

    private static final int MS_SHOWN_AS_SECONDS = 1_000;

    private final LiveCamera camera;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.QUIET);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    CameraViewModel(LiveCamera camera, Messages messages) {
        this.camera = camera;
        this.messages = messages;
        refresh();
    }

    String name() {
        return camera.name();
    }

    Tile tile() {
        return camera.tile();
    }

    /// How its state is coloured.
    ReadOnlyObjectProperty<Tone> tone() {
        return tone.getReadOnlyProperty();
    }

    /// Its state in one word.
    ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /// Frames per second, age of the last frame, dropped frames.
    ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }

    /// What is wrong, a whole sentence; empty when it is live.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is sending frames.
    boolean isLive() {
        return tone.get() == Tone.GOOD;
    }

    /// Whether it should be sending frames and is not.
    boolean isInTrouble() {
        return tone.get() == Tone.WARN || tone.get() == Tone.BAD;
    }

    /// Takes note of how it is doing now.
    void refresh() {
        CameraHealth health = camera.health();
        tone.set(toneOf(health.state()));
        state.set(word(health.state()));
        boolean live = health.state() == CameraHealth.State.LIVE;
        detail.set(live ? figures(health) : "");
        problem.set(live ? "" : health.reason().isBlank() ? word(health.state()) : health.reason());
    }

    private String figures(CameraHealth health) {
        String fps = String.format(Locale.UK, "%.0f", health.framesPerSecond());
        return messages.text("camera.figures", fps, age(health), health.framesDropped());
    }

    private String age(CameraHealth health) {
        long ms = Math.max(0, health.lastFrameAgeMs());
        return ms < MS_SHOWN_AS_SECONDS
                ? messages.text("camera.age.ms", ms)
                : messages.text("camera.age.s", ms / MS_SHOWN_AS_SECONDS);
    }

    private static Tone toneOf(CameraHealth.State state) {
        return switch (state) {
            case LIVE -> Tone.GOOD;
            case CONNECTING, STALLED -> Tone.WARN;
            case FAILED -> Tone.BAD;
            case ENDED -> Tone.QUIET;
        };
    }

    private String word(CameraHealth.State state) {
        return switch (state) {
            case CONNECTING -> messages.text("camera.connecting");
            case LIVE -> messages.text("camera.live");
            case STALLED -> messages.text("camera.stalled");
            case FAILED -> messages.text("camera.failed");
            case ENDED -> messages.text("camera.ended");
        };
    }
}
