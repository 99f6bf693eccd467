package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.live.LiveView;

/// What the program does about the record and the cameras, in sentences. Used by the screen's
/// thread.
final class FootViewModel {
    private static final int SECONDS_TOLD = 60;

    private final LiveView view;
    private final Clock clock;
    private final Messages messages;
    private final Times times;
    private final ReadOnlyStringWrapper record = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CameraViewModel.Tone> recordTone =
            new ReadOnlyObjectWrapper<>(CameraViewModel.Tone.QUIET);
    private final ReadOnlyStringWrapper cameras = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CameraViewModel.Tone> camerasTone =
            new ReadOnlyObjectWrapper<>(CameraViewModel.Tone.QUIET);
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notAdjudicated = new ReadOnlyStringWrapper("");

    FootViewModel(LiveView view, Clock clock, Messages messages, Times times) {
        this.view = view;
        this.clock = clock;
        this.messages = messages;
        this.times = times;
    }

    /// When the record was last written, or why it cannot be.
    ReadOnlyStringProperty record() {
        return record.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CameraViewModel.Tone> recordTone() {
        return recordTone.getReadOnlyProperty();
    }

    /// How many cameras send pictures.
    ReadOnlyStringProperty cameras() {
        return cameras.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CameraViewModel.Tone> camerasTone() {
        return camerasTone.getReadOnlyProperty();
    }

    /// Why no alerts can be raised at the moment; empty when all is well.
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /// How many alerts nobody judged.
    ReadOnlyStringProperty notAdjudicated() {
        return notAdjudicated.getReadOnlyProperty();
    }

    /// Takes note of how things stand now.
    void refresh(List<Alert> alerts, List<CameraViewModel> shown, int ended) {
        Optional<String> broken = view.desk().fault();
        record.set(
                broken.map(why -> messages.text("foot.record.fault", why))
                        .orElseGet(() -> committed(alerts)));
        recordTone.set(broken.isPresent() ? CameraViewModel.Tone.BAD : CameraViewModel.Tone.GOOD);
        fault.set(view.fault().orElse(""));
        long live = shown.stream().filter(CameraViewModel::isLive).count();
        if (view.isOver()) {
            cameras.set(messages.text("foot.over"));
            camerasTone.set(CameraViewModel.Tone.QUIET);
        } else {
            cameras.set(messages.text("foot.cameras", live, shown.size()));
            camerasTone.set(
                    live == shown.size() ? CameraViewModel.Tone.GOOD : CameraViewModel.Tone.WARN);
        }
        notAdjudicated.set(messages.text("foot.notAdjudicated", ended));
    }

    private String committed(List<Alert> alerts) {
        Instant last = Instant.MIN;
        for (Alert alert : alerts) {
            Instant written = lastWritten(alert);
            last = written.isAfter(last) ? written : last;
        }
        if (last.equals(Instant.MIN)) {
            return messages.text("foot.record.empty");
        }
        long seconds = Math.max(0, Duration.between(last, clock.instant()).toSeconds());
        return seconds < SECONDS_TOLD
                ? messages.text("foot.record.ago", seconds)
                : messages.text("foot.record.at", times.clock(last));
    }

    private static Instant lastWritten(Alert alert) {
        return switch (alert.state()) {
            case AlertState.Waiting _, AlertState.Committing _ -> alert.raisedAt();
            case AlertState.Decided(Decision decision) -> decision.at();
            case AlertState.NotAdjudicated(Instant at) -> at;
        };
    }
}
