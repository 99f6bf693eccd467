package org.secondlook.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.live.LiveView;
import org.secondlook.live.SessionFacts;
import org.secondlook.training.Vigilance;

/// The operator's screen: cameras, figures, queue, one card, and what the foot says. Used by the
/// screen's thread, which calls `refresh` at its own pace.
final class OperatorViewModel {
    private final LiveView view;
    private final @Nullable Vigilance vigilance;
    private final Sound sound;
    private final Seat seat;
    private final Clock clock;
    private final Times times;
    private final Messages messages;
    private final CardViewModel card;
    private final QueueViewModel queue;
    private final EngagementViewModel engagements;
    private final ShiftViewModel shift;
    private final FootViewModel foot;
    private final List<CameraViewModel> cameras;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper threshold = new ReadOnlyStringWrapper("");
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private List<Alert> alerts = List.of();

    /// @param seat who decides, and whether faces are hidden
    /// @param work where decisions wait for the disk
    /// @param screen brings results back to the screen's thread
    /// @param sound what is heard when an alert comes
    OperatorViewModel(
            RunningSession session,
            Seat seat,
            Clock clock,
            Messages messages,
            Executor work,
            Executor screen,
            Sound sound) {
        this.view = session.view();
        this.vigilance = session.vigilance();
        this.sound = sound;
        this.seat = seat;
        this.clock = clock;
        this.messages = messages;
        this.times = new Times(clock.getZone(), messages);
        SessionFacts facts = view.facts();
        ReasonList reasons = ReasonList.of(facts.policy(), messages);
        this.card = new CardViewModel(view, seat.officer(), clock, reasons, work, screen);
        this.engagements =
                new EngagementViewModel(
                        view.desk(),
                        facts.policy().rules().engagements(),
                        seat.officer(),
                        clock,
                        messages,
                        work,
                        screen,
                        this::told);
        this.queue =
                new QueueViewModel(
                        card,
                        clock,
                        messages,
                        () -> {
                            if (!muted.get()) {
                                sound.play();
                            }
                        });
        this.shift = new ShiftViewModel(messages, times, reasons);
        this.foot = new FootViewModel(session, clock, messages, times);
        this.cameras = view.cameras().stream().map(c -> new CameraViewModel(c, messages)).toList();
        card.look()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        engagements.close();
                    }
                });
    }

    SessionFacts facts() {
        return view.facts();
    }

    /// Who sits here, and whether every face is hidden.
    Seat seat() {
        return seat;
    }

    /// Whether leaving is worth a question: an alert waits, or a live deployment would be watched
    /// by nobody.
    boolean asksBeforeLeaving() {
        return queue.waiting() > 0 || (!facts().deployment().demonstration() && !view.isOver());
    }

    CardViewModel card() {
        return card;
    }

    QueueViewModel queue() {
        return queue;
    }

    EngagementViewModel engagements() {
        return engagements;
    }

    /// Opens the form for what came of the finished card that is open, or else of the alert that
    /// has waited longest for it. The card stays where it is behind the form.
    ///
    /// A card that waits for the officer is not covered by a form, since its alert's life runs on.
    void tellOutcome() {
        if (isAtWork()) {
            engagements.notNow();
        } else if (!engagements.open(card.number())) {
            engagements.oldestOpen().ifPresent(alert -> engagements.open(alert.number()));
        }
    }

    private boolean isAtWork() {
        CardStatus status = card.status().get();
        return !(status instanceof CardStatus.None
                || status instanceof CardStatus.AwaitsSecond
                || status.isFinal());
    }

    /// What came of an alert is on the record: its card is done with.
    private void told(Alert alert) {
        if (card.number() == alert.number()) {
            queue.next();
        }
    }

    /// Takes up an alert of this shift again: one that was engaged, to tell what came of it; one
    /// that nobody judged, to see it and decide late.
    void takeUp(int number) {
        if (isAtWork() && isEngaged(number)) {
            engagements.notNow();
        } else if (!engagements.open(number)) {
            alerts.stream()
                    .filter(alert -> alert.number() == number)
                    .filter(Alert::isReal)
                    .filter(alert -> alert.state() instanceof AlertState.NotAdjudicated)
                    .findFirst()
                    .ifPresent(card::open);
        }
    }

    private boolean isEngaged(int number) {
        return alerts.stream()
                .anyMatch(
                        alert -> alert.number() == number && EngagementViewModel.isEngaged(alert));
    }

    ShiftViewModel shift() {
        return shift;
    }

    FootViewModel foot() {
        return foot;
    }

    List<CameraViewModel> cameras() {
        return cameras;
    }

    Times times() {
        return times;
    }

    /// The threshold in force.
    ReadOnlyStringProperty threshold() {
        return threshold.getReadOnlyProperty();
    }

    /// The time of day, 12:04:09.
    ReadOnlyStringProperty time() {
        return time.getReadOnlyProperty();
    }

    /// Whether new alerts make no sound.
    BooleanProperty muted() {
        return muted;
    }

    /// What stands on the box round an alerting face.
    String tag(int number) {
        for (Alert alert : alerts) {
            if (alert.number() == number) {
                return alert.state() instanceof AlertState.Waiting
                        ? messages.text(
                                "tile.tag.waiting", String.valueOf(number), card.life().age(alert))
                        : messages.text("tile.tag", String.valueOf(number));
            }
        }
        return messages.text("tile.tag", String.valueOf(number));
    }

    /// Takes note of everything as it stands now.
    void refresh() {
        Instant now = clock.instant();
        time.set(times.clock(now));
        threshold.set(SimilarityScale.two(view.facts().threshold()));
        alerts = view.desk().alerts();
        cameras.forEach(CameraViewModel::refresh);
        card.refresh();
        engagements.refresh(alerts);
        queue.refresh(alerts, !seat.locked().get() && engagements.shown().get() == null);
        shift.refresh(view.counters(), alerts, queue.waiting() - queue.forAnother());
        foot.refresh(cameras, shift.tally());
        foot.sound(sound.isThere(), muted.get());
        if (vigilance != null) {
            vigilance.tick(isFree());
        }
    }

    /// Whether an officer sits here with nothing to do: no card, no form, and of everybody who was
    /// engaged it is told what came of it.
    private boolean isFree() {
        return !seat.locked().get()
                && !view.isOver()
                && card.status().get() instanceof CardStatus.None
                && engagements.shown().get() == null
                && engagements.oldestOpen().isEmpty()
                && queue.waiting() == 0;
    }
}
