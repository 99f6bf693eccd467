package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.secondlook.alert.AlertTally;
import org.secondlook.live.LiveView;
import org.secondlook.record.Opening;
import org.secondlook.record.StorageState;
import org.secondlook.record.StoreHealth;
import org.secondlook.training.Vigilance;

/// What the program does about the record, the cameras and the sound, in sentences. Used by the
/// screen's thread.
final class FootViewModel {
    /// What was found at the start is told for so long.
    static final Duration OPENING_TOLD = Duration.ofMinutes(2);

    private static final int SECONDS_TOLD = 60;

    private final RunningSession session;
    private final Clock clock;
    private final Messages messages;
    private final Times times;
    private final Instant begun;
    private final ReadOnlyStringWrapper record = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CameraViewModel.Tone> recordTone =
            new ReadOnlyObjectWrapper<>(CameraViewModel.Tone.QUIET);
    private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CameraViewModel.Tone> openingTone =
            new ReadOnlyObjectWrapper<>(CameraViewModel.Tone.QUIET);
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private List<StorageWords.Notice> storage = List.of();
    private final ReadOnlyStringWrapper cameras = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CameraViewModel.Tone> camerasTone =
            new ReadOnlyObjectWrapper<>(CameraViewModel.Tone.QUIET);
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notAdjudicated = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sound = new ReadOnlyStringWrapper("");

    FootViewModel(RunningSession session, Clock clock, Messages messages, Times times) {
        this.session = session;
        this.clock = clock;
        this.messages = messages;
        this.times = times;
        this.begun = clock.instant();
    }

    /// When the record was last written, or why it is not.
    ReadOnlyStringProperty record() {
        return record.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CameraViewModel.Tone> recordTone() {
        return recordTone.getReadOnlyProperty();
    }

    /// What the officer should know although alerts can be raised, such as a clock that was moved;
    /// or how the storage of the record stands; or else, for a while, what was found when the
    /// record was opened.
    ReadOnlyStringProperty opening() {
        return opening.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CameraViewModel.Tone> openingTone() {
        return openingTone.getReadOnlyProperty();
    }

    /// What to do about the storage of the record, in full; empty where there is nothing.
    ReadOnlyStringProperty advice() {
        return advice.getReadOnlyProperty();
    }

    /// Takes note of how the storage of the record stands; told at the next refresh.
    void storage(StorageState state) {
        storage = new StorageWords(messages).of(state);
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

    /// How many alerts ended without a decision, and on how many of these one came late.
    ReadOnlyStringProperty notAdjudicated() {
        return notAdjudicated.getReadOnlyProperty();
    }

    /// Whether a new alert is heard.
    ReadOnlyStringProperty sound() {
        return sound.getReadOnlyProperty();
    }

    /// Takes note of how things stand now.
    ///
    /// @param tally of the alerts so far
    void refresh(List<CameraViewModel> shown, AlertTally tally) {
        LiveView view = session.view();
        StoreHealth health = session.record().get();
        record.set(
                switch (health.state()) {
                    case WELL -> committed(health);
                    case SLOW, FAILED, CLOSED -> health.sentence();
                });
        recordTone.set(
                switch (health.state()) {
                    case WELL -> CameraViewModel.Tone.GOOD;
                    case SLOW -> CameraViewModel.Tone.WARN;
                    case FAILED, CLOSED -> CameraViewModel.Tone.BAD;
                });
        boolean told = Duration.between(begun, clock.instant()).compareTo(OPENING_TOLD) < 0;
        Vigilance vigilance = session.vigilance();
        Optional<String> notice =
                view.notice().or(() -> vigilance == null ? Optional.empty() : vigilance.fault());
        boolean first =
                !storage.isEmpty()
                        && (notice.isEmpty()
                                || storage.getFirst().tone() == CameraViewModel.Tone.BAD);
        if (first) {
            opening.set(new StorageWords(messages).shortly(storage));
            openingTone.set(storage.getFirst().tone());
        } else {
            opening.set(notice.orElse(told ? opened(session.opening()) : ""));
            openingTone.set(
                    notice.isPresent() || session.opening().leftOpen() > 0
                            ? CameraViewModel.Tone.WARN
                            : CameraViewModel.Tone.QUIET);
        }
        advice.set(
                storage.isEmpty()
                        ? ""
                        : StorageWords.fully(storage) + " " + messages.text("storage.where"));
        fault.set(view.fault().filter(why -> !why.equals(health.sentence())).orElse(""));
        long live = shown.stream().filter(CameraViewModel::isLive).count();
        if (view.isOver()
                && view.fault().isEmpty()
                && shown.stream().noneMatch(CameraViewModel::isInTrouble)) {
            cameras.set(messages.text("foot.over"));
            camerasTone.set(CameraViewModel.Tone.QUIET);
        } else {
            cameras.set(messages.text("foot.cameras", live, shown.size()));
            boolean trouble = shown.stream().anyMatch(CameraViewModel::isInTrouble);
            camerasTone.set(
                    trouble
                            ? CameraViewModel.Tone.WARN
                            : live == shown.size()
                                    ? CameraViewModel.Tone.GOOD
                                    : CameraViewModel.Tone.QUIET);
        }
        notAdjudicated.set(
                tally.decidedLate() == 0
                        ? messages.text("foot.notAdjudicated", tally.notAdjudicated())
                        : messages.text(
                                "foot.notAdjudicated.late",
                                tally.notAdjudicated(),
                                tally.decidedLate()));
    }

    /// Takes note of whether alerts are heard.
    void sound(boolean there, boolean muted) {
        sound.set(
                !there
                        ? messages.text("foot.sound.none")
                        : muted ? messages.text("foot.sound.off") : messages.text("foot.sound.on"));
    }

    private String opened(Opening found) {
        StringJoiner words = new StringJoiner(" ");
        if (found.created()) {
            words.add(messages.text("foot.record.begun"));
        }
        if (found.leftOpen() > 0) {
            words.add(messages.text("foot.record.leftOpen", found.leftOpen()));
        }
        return words.toString();
    }

    private String committed(StoreHealth health) {
        Instant last = health.lastCommitted();
        if (last == null) {
            return messages.text("foot.record.empty");
        }
        long seconds = Math.max(0, Duration.between(last, clock.instant()).toSeconds());
        return seconds < SECONDS_TOLD
                ? messages.text("foot.record.ago", seconds)
                : messages.text("foot.record.at", times.clock(last));
    }
}
