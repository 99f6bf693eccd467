package org.secondlook.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.AlertTally;
import org.secondlook.alert.Decision;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.Verdict;
import org.secondlook.live.Counters;

/// What this shift has counted and decided. Used by the screen's thread.
final class ShiftViewModel {
    /// A figure with what it counts.
    ///
    /// @param caption what is counted
    /// @param value as shown
    record Figure(String caption, ReadOnlyStringWrapper value) {
        ReadOnlyStringProperty shown() {
            return value.getReadOnlyProperty();
        }
    }

    private record Ended(Instant at, ShiftRow row) {}

    private final Messages messages;
    private final Times times;
    private final ReasonList reasons;
    private final Figure seen;
    private final Figure forgotten;
    private final Figure alerts;
    private final Figure waiting;
    private final Figure dropped;
    private final Figure delay;
    private final ObservableList<ShiftRow> rows = FXCollections.observableArrayList();
    private final Set<Integer> listed = new HashSet<>();
    private final EngagementWords engagements;
    private AlertTally tally = AlertTally.NONE;

    ShiftViewModel(Messages messages, Times times, ReasonList reasons) {
        this.messages = messages;
        this.times = times;
        this.reasons = reasons;
        this.engagements = new EngagementWords(messages);
        this.seen = figure(messages.text("figure.seen"));
        this.forgotten = figure(messages.text("figure.forgotten"));
        this.alerts = figure(messages.text("figure.alerts"));
        this.waiting = figure(messages.text("figure.waiting"));
        this.dropped = figure(messages.text("figure.dropped"));
        this.delay = figure(messages.text("figure.delay"));
    }

    private static Figure figure(String caption) {
        return new Figure(caption, new ReadOnlyStringWrapper("0"));
    }

    /// The six figures, in order.
    List<Figure> figures() {
        return List.of(seen, forgotten, alerts, waiting, dropped, delay);
    }

    /// Finished alerts, newest first.
    ObservableList<ShiftRow> rows() {
        return rows;
    }

    /// How many alerts ended without a decision, whether or not somebody decided late.
    int notAdjudicated() {
        return tally.notAdjudicated();
    }

    /// What became of the alerts so far.
    AlertTally tally() {
        return tally;
    }

    /// Takes note of what has been counted and decided so far.
    void refresh(Counters counters, List<Alert> all, long waitingNow) {
        seen.value().set(count(counters.facesSeen()));
        forgotten.value().set(count(counters.nonMatchesForgotten()));
        alerts.value()
                .set(count(all.stream().filter(a -> a.isReal() || !a.state().isFinal()).count()));
        waiting.value().set(count(waitingNow));
        dropped.value().set(count(counters.framesDropped()));
        delay.value().set(delay(counters.alertLatencyMsP95()));
        list(all);
        tally = AlertTally.ofDesk(all);
    }

    private void list(List<Alert> all) {
        List<Ended> ended = new ArrayList<>();
        for (Alert alert : all) {
            if (alert.state().isFinal() && listed.add(alert.number())) {
                ended.add(row(alert));
            }
        }
        follow(all);
        ended.sort(Comparator.comparing(Ended::at));
        for (Ended one : ended) {
            rows.addFirst(one.row);
        }
    }

    /// What came of an alert may be told long after its decision, and a late decision after its
    /// end.
    private void follow(List<Alert> all) {
        Map<Integer, Alert> byNumber =
                all.stream().collect(Collectors.toMap(Alert::number, alert -> alert));
        for (int i = 0; i < rows.size(); i++) {
            Alert alert = byNumber.get(rows.get(i).number());
            if (alert != null && alert.state().isFinal()) {
                ShiftRow now = row(alert).row;
                if (!now.equals(rows.get(i))) {
                    rows.set(i, now);
                }
            }
        }
    }

    /// A known-answer pair is told as what it was, and counts as nothing.
    private Ended pair(Alert alert, KnownPair pair) {
        Instant at = alert.raisedAt();
        String how = messages.text("shift.pair.ended");
        if (alert.state() instanceof AlertState.Decided(Decision judged, _)) {
            at = judged.at();
            how =
                    pair.isRight(judged.verdict())
                            ? messages.text("shift.pair.right")
                            : messages.text("shift.pair.wrong");
        } else if (alert.state() instanceof AlertState.NotAdjudicated(Instant end)) {
            at = end;
        }
        return new Ended(
                at,
                new ShiftRow(
                        alert.number(),
                        times.clock(at),
                        messages.text("shift.pair"),
                        how,
                        false,
                        true));
    }

    private Ended row(Alert alert) {
        if (alert.pair().isPresent()) {
            return pair(alert, alert.pair().get());
        }
        return switch (alert.state()) {
            case AlertState.Decided(Decision decision, var endedAt) ->
                    new Ended(
                            decision.at(),
                            new ShiftRow(
                                    alert.number(),
                                    times.clock(decision.at()),
                                    words(alert, decision, endedAt),
                                    decision.verdict() == Verdict.ENGAGE
                                            ? engagements.brief(alert.engagement())
                                            : messages.text("shift.recorded"),
                                    decision.verdict() == Verdict.ENGAGE
                                            && alert.engagement() == null,
                                    true));
            case AlertState.NotAdjudicated(Instant at) ->
                    new Ended(
                            at,
                            new ShiftRow(
                                    alert.number(),
                                    times.clock(at),
                                    alert.first() == null
                                            ? messages.text("shift.expired")
                                            : messages.text("shift.expired.one"),
                                    messages.text("shift.notAdjudicated"),
                                    false,
                                    false));
            case AlertState.Waiting _, AlertState.Committing _ ->
                    throw new IllegalStateException(
                            "alert %d is not over".formatted(alert.number()));
        };
    }

    private String words(Alert alert, Decision decision, @Nullable Instant endedAt) {
        if (alert.isDisputed()) {
            return messages.text("shift.disputed", words(decision));
        }
        return endedAt == null ? words(decision) : messages.text("shift.late", words(decision));
    }

    private String words(Decision decision) {
        String list =
                decision.reasons().stream()
                        .map(reasons::label)
                        .map(label -> label.toLowerCase(Locale.UK))
                        .collect(Collectors.joining(", "));
        return switch (decision.verdict()) {
            case ENGAGE -> messages.text("shift.engaged", list);
            case DO_NOT_ENGAGE -> messages.text("shift.didNotEngage", list);
        };
    }

    private static String count(long n) {
        return String.format(Locale.UK, "%,d", n);
    }

    private String delay(double ms) {
        return Double.isNaN(ms)
                ? "–"
                : messages.text("figure.seconds", String.format(Locale.UK, "%.2f", ms / 1_000));
    }
}
