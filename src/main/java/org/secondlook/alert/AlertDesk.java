package org.secondlook.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Reason;
import org.secondlook.face.Probe;
import org.secondlook.face.Scene;

/// The alerts of one deployment: raised, judged, expired. Thread-safe.
///
/// Nothing is shown that is not recorded: raising and deciding count as done only when the log has
/// them. An ending without a judgement takes effect at once, because nobody may decide any more,
/// and is owed to the log until it has it. The screen pulls `alerts()` at its own pace and never
/// waits for the disk, and neither does closing for long: no lock that it needs is held while the
/// log writes.
public final class AlertDesk implements AutoCloseable {
    /// Alerts of one deployment that are kept at hand. A day's work is a few dozen.
    public static final int MAX_ALERTS = 1_000;

    /// Known-answer pairs that are shown in one session at most.
    public static final int MAX_PAIRS = 50;

    /// How long closing waits for what the log is writing, and again for what it makes it write.
    static final long CLOSE_MS = 1_000;

    private final Policy policy;
    private final AlertLog log;
    private final Clock clock;
    private final Merging merging;
    private final Unrecorded unrecorded;
    private final CardWork cards;
    private final Engagements engagements;
    private final Judgements judgements;
    private final LaterPortraits later;
    private final Underway underway = new Underway();

    /// Held while an alert is raised, by those who raise; closing does not need it.
    private final Object raising = new Object();

    /// Held for a moment, never while the log writes.
    private final Object listing = new Object();

    private int lastNumber;
    private boolean swept;
    private volatile List<Alert> alerts = List.of();
    private volatile boolean closed;
    private volatile boolean full;
    private volatile @Nullable String fault;

    /// A desk that counts alerts from 1.
    ///
    /// @param policy lifetime and merge window
    /// @param log where everything is written first
    /// @param clock the deployment's
    public AlertDesk(Policy policy, AlertLog log, Clock clock) {
        this(policy, log, clock, 0);
    }

    /// A desk that goes on counting where an earlier one of the same deployment stopped.
    ///
    /// @param policy lifetime and merge window
    /// @param log where everything is written first
    /// @param clock the deployment's
    /// @param lastNumber the highest number recorded in this deployment
    public AlertDesk(Policy policy, AlertLog log, Clock clock, int lastNumber) {
        this.policy = policy;
        this.log = log;
        this.clock = clock;
        this.lastNumber = lastNumber;
        this.merging = new Merging(policy.mergeWindowSeconds());
        this.cards = new CardWork(log, clock);
        this.engagements = new Engagements(policy, log);
        this.judgements = new Judgements(policy, log, clock);
        this.later = new LaterPortraits(log, underway, sentence -> fault = sentence);
        this.unrecorded = new Unrecorded(log, later::tell);
    }

    /// Raises an alert, unless it repeats an earlier one. Probe and scene are taken over, and wiped
    /// where nothing comes of it.
    ///
    /// @return the alert, or empty when it was merged into an earlier one or could not be recorded;
    ///   then `fault` tells
    public Optional<Alert> raise(Alert.Sight sight, Probe probe, Scene scene) {
        return wipingUnlessTaken(
                probe,
                scene,
                () -> {
                    if (closed || merging.isRepeat(sight, real())) {
                        return Optional.empty();
                    }
                    if (real().size() >= MAX_ALERTS) {
                        full = true;
                        return Optional.empty();
                    }
                    Optional<Alert> alert = recorded(sight, probe, scene, null);
                    if (alert.isPresent()) {
                        withdrawPairs();
                    }
                    return alert;
                });
    }

    private Optional<Alert> wipingUnlessTaken(
            Probe probe, Scene scene, Supplier<Optional<Alert>> attempt) {
        boolean taken = false;
        underway.begin();
        try {
            if (closed) {
                return Optional.empty();
            }
            synchronized (raising) {
                Optional<Alert> alert = attempt.get();
                taken = alert.isPresent();
                return alert;
            }
        } finally {
            underway.end();
            if (!taken) {
                probe.close();
                scene.close();
            }
        }
    }

    /// Shows a known-answer pair as if it were an alert, unless anything else waits to be judged.
    /// Probe and scene are taken over, and wiped where nothing comes of it.
    ///
    /// @return it, or empty when it is not shown
    public Optional<Alert> pose(Alert.Sight sight, Probe probe, Scene scene, KnownPair pair) {
        return wipingUnlessTaken(
                probe,
                scene,
                () ->
                        closed
                                        || fault().isPresent()
                                        || posed() >= MAX_PAIRS
                                        || !alerts.stream().allMatch(a -> a.state().isFinal())
                                ? Optional.empty()
                                : recorded(sight, probe, scene, pair));
    }

    private long posed() {
        return alerts.stream().filter(alert -> !alert.isReal()).count();
    }

    private List<Alert> real() {
        return alerts.stream().filter(Alert::isReal).toList();
    }

    /// Nobody who walks by is kept waiting for a pair: where one waits it ends.
    private void withdrawPairs() {
        for (Alert alert : alerts) {
            AlertState state = alert.state();
            if (!alert.isReal() && state instanceof AlertState.Waiting) {
                end(alert, state, clock.instant());
            }
        }
    }

    /// A number is never used twice, even where it is not known whether the log has it.
    private Optional<Alert> recorded(
            Alert.Sight sight, Probe probe, Scene scene, @Nullable KnownPair pair) {
        lastNumber++;
        Duration life = Duration.ofSeconds(policy.alertLifetimeSeconds());
        Alert alert =
                new Alert(
                        UUID.randomUUID(),
                        lastNumber,
                        sight,
                        probe,
                        scene,
                        clock.instant(),
                        life,
                        pair);
        try {
            log.raised(alert);
        } catch (NotRecordedException e) {
            fault = e.getMessage();
            return Optional.empty();
        }
        fault = null;
        if (!list(alert)) {
            end(alert, alert.state(), clock.instant());
            return Optional.empty();
        }
        return Optional.of(alert);
    }

    /// @return false when the desk was closed while the log was writing
    private boolean list(Alert alert) {
        synchronized (listing) {
            if (!swept) {
                List<Alert> more = new ArrayList<>(alerts);
                more.add(alert);
                alerts = List.copyOf(more);
            }
            return !swept;
        }
    }

    /// Decides on an alert; returns when the decision is durable. May block for as long as the disk
    /// takes.
    ///
    /// @throws IllegalArgumentException when a reason is not one that the policy gives for this
    ///   verdict, or the blind mark is missing that the policy requires, or contradicts the verdict
    ///   and the note does not say why
    public DecisionResult decide(Alert alert, Decision decision) {
        requireMark(decision, requireReasonsOfPolicy(decision));
        underway.begin();
        try {
            AlertState committing = new AlertState.Committing(decision.officer());
            while (true) {
                AlertState before = alert.state();
                if (!(before instanceof AlertState.Waiting)) {
                    return new DecisionResult.TooLate(before);
                }
                Instant now = clock.instant();
                if (closed || !now.isBefore(alert.expiresAt())) {
                    end(alert, before, now);
                } else if (alert.move(before, committing)) {
                    return commit(alert, before, committing, decision);
                }
            }
        } finally {
            underway.end();
        }
    }

    /// Decides on an alert that has ended as not adjudicated; returns when the decision is durable
    /// and marked as late. That it ended stays on the record. May block as above.
    ///
    /// Where the policy asks for two officers, engaging late takes two as well: the first one
    /// judges, and the alert stays as it is until another officer decides late.
    ///
    /// @throws IllegalArgumentException as above
    public DecisionResult decideLate(Alert alert, Decision decision) {
        requireMark(decision, requireReasonsOfPolicy(decision));
        underway.begin();
        try {
            AlertState committing = new AlertState.Committing(decision.officer());
            AlertState before = alert.state();
            if (unrecorded.owes(alert)) {
                unrecorded.write();
            }
            if (unrecorded.owes(alert)) {
                return new DecisionResult.NotRecorded(
                        unrecorded.fault().orElse("The record does not have its ending yet."));
            }
            if (closed
                    || !alert.isReal()
                    || !(before instanceof AlertState.NotAdjudicated)
                    || !alert.move(before, committing)) {
                return new DecisionResult.TooLate(alert.state());
            }
            return commit(alert, before, committing, decision);
        } finally {
            underway.end();
        }
    }

    private DecisionResult commit(
            Alert alert, AlertState before, AlertState committing, Decision decision) {
        AlertState after = before;
        Instant endedAt = before instanceof AlertState.NotAdjudicated(Instant at) ? at : null;
        try {
            DecisionResult result = judgements.take(alert, endedAt, decision);
            if (result instanceof DecisionResult.Taken(Decision taken)) {
                after = new AlertState.Decided(taken, endedAt);
            }
            fault = null;
            return result;
        } catch (NotRecordedException e) {
            Optional<AlertState> standing = e.standing();
            if (standing.isPresent()) {
                after = standing.get();
                return new DecisionResult.TooLate(after);
            }
            if (e.first().isEmpty()) {
                fault = e.getMessage();
            }
            return new DecisionResult.NotRecorded(String.valueOf(e.getMessage()));
        } finally {
            alert.move(committing, after);
            if (before instanceof AlertState.Waiting && after.isFinal()) {
                later.tell(alert);
            } else if (closed && after instanceof AlertState.Waiting) {
                end(alert, after, clock.instant());
            }
        }
    }

    /// Where what officers do on the cards is told.
    public CardWork cards() {
        return cards;
    }

    /// Where what came of engaging is told.
    public Engagements engagements() {
        return engagements;
    }

    private List<Reason> requireReasonsOfPolicy(Decision decision) {
        List<Reason> allowed =
                switch (decision.verdict()) {
                    case ENGAGE -> policy.engageReasons();
                    case DO_NOT_ENGAGE -> policy.doNotEngageReasons();
                };
        List<Reason> given =
                allowed.stream().filter(r -> decision.reasons().contains(r.code())).toList();
        if (given.size() < decision.reasons().size()) {
            throw new IllegalArgumentException(
                    "the policy does not have every one of the reasons %s for %s"
                            .formatted(decision.reasons(), decision.verdict()));
        }
        return given;
    }

    private void requireMark(Decision decision, List<Reason> given) {
        boolean required =
                policy.rules().decisions().blindLook().value() == PolicyRules.BlindLook.REQUIRED;
        if (required && decision.mark() == null) {
            throw new IllegalArgumentException("the policy requires a blind look first");
        }
        BlindMark mark = decision.mark();
        int marked = mark == null ? 0 : mark.value();
        if (Decision.contradicts(decision.verdict(), marked, given) && decision.note().isBlank()) {
            throw new IllegalArgumentException(
                    "a decision against the blind mark needs a note that says why");
        }
    }

    /// Ends the alerts whose life is over as not adjudicated. One that is being committed is left
    /// alone: it becomes decided, or waits again and is ended next time.
    public void expire() {
        underway.begin();
        try {
            unrecorded.write();
            cards.write();
            Instant now = clock.instant();
            for (Alert alert : alerts) {
                AlertState state = alert.state();
                if (state instanceof AlertState.Waiting && !now.isBefore(alert.expiresAt())) {
                    end(alert, state, now);
                }
            }
        } finally {
            underway.end();
        }
    }

    private void end(Alert alert, AlertState waiting, Instant now) {
        if (unrecorded.owe(alert, waiting, now)) {
            unrecorded.write();
        }
    }

    /// All alerts so far, oldest first, and among them the known-answer pairs. Never waits.
    public List<Alert> alerts() {
        return alerts;
    }

    /// Why alerts cannot be raised or recorded at the moment, in a plain sentence. Never waits.
    public Optional<String> fault() {
        if (full) {
            return Optional.of(
                    "This deployment has had %d alerts, the most that can be kept. No more are raised."
                            .formatted(MAX_ALERTS));
        }
        return Optional.ofNullable(fault).or(unrecorded::fault).or(cards::fault);
    }

    /// Ends what still waits as not adjudicated, and wipes all pictures. Nothing is raised or
    /// decided any more. Closing twice is allowed.
    ///
    /// Decisions that are being committed and endings are given `CLOSE_MS` each to be written. A
    /// log that hangs is not waited for any longer: what it writes later counts, and what it never
    /// writes it ends when it is next opened.
    @Override
    public void close() {
        closed = true;
        underway.awaitNone(CLOSE_MS);
        List<Alert> all;
        synchronized (listing) {
            swept = true;
            all = alerts;
        }
        Instant now = clock.instant();
        for (Alert alert : all) {
            AlertState state = alert.state();
            if (state instanceof AlertState.Waiting) {
                unrecorded.owe(alert, state, now);
            }
        }
        if (!unrecorded.isEmpty()) {
            underway.aside("alert-endings", unrecorded::write);
            underway.awaitNone(CLOSE_MS);
        }
        all.forEach(Alert::close);
        later.close();
    }

    /// What closing left unwritten because the log hung or failed, in plain sentences; empty when
    /// it has everything. To be asked after closing; never waits.
    public Optional<String> unwritten() {
        long deciding =
                alerts.stream().filter(a -> a.state() instanceof AlertState.Committing).count();
        if (deciding + unrecorded.size() + later.unwritten() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                "The record did not take everything before the session was closed. Decisions that were not told as taken, and that the record may have or not: %d. Alerts that nobody judged, which the record ends when it is next opened: %d. Alerts whose later pictures are not kept: %d."
                        .formatted(deciding, unrecorded.size(), later.unwritten()));
    }
}
