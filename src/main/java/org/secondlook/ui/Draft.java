package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.Decision;
import org.secondlook.alert.DecisionResult;
import org.secondlook.alert.FaceComponent;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.SecondJudgements;
import org.secondlook.alert.Verdict;
import org.secondlook.alert.Warnings;
import org.secondlook.deployment.Officer;
import org.secondlook.live.AlikeEntries;
import org.secondlook.live.SessionFacts;
import org.secondlook.match.Candidate;

/// An officer's unfinished work on one alert, kept while another card is open. Used by the screen's
/// thread.
final class Draft {
    final Alert alert;
    final Officer whose;
    final Instant openedAt;
    final Pictures pictures = new Pictures();
    final Set<String> ticked = new LinkedHashSet<>();
    final Set<String> factors = new LinkedHashSet<>();
    final Map<FaceComponent, CardStep.Finding> findings = new EnumMap<>(FaceComponent.class);
    String note = "";

    /// Place of the reference image that is shown.
    int reference;

    /// Whether the officer decides although the alert has ended.
    boolean late;

    /// Whether it was not known yet, when the officer began to weigh, who else looks alike.
    private boolean alikeAwaited;

    @Nullable Mark mark;
    @Nullable Instant markedAt;
    @Nullable Instant revealedAt;
    @Nullable Verdict deciding;
    @Nullable DecisionResult result;
    @Nullable Instant resultAt;

    Draft(Alert alert, Officer whose, Instant openedAt) {
        this.alert = alert;
        this.whose = whose;
        this.openedAt = openedAt;
        pictures.update(alert.portraits());
        Candidate best = alert.sight().candidate();
        reference = best.images().indexOf(best.image());
    }

    /// Whether the mark is placed for good and the officer weighs.
    boolean isWeighing() {
        return revealedAt != null;
    }

    /// The mark that goes with the decision.
    ///
    /// @throws IllegalStateException before weighing
    BlindMark blindMark() {
        Mark placed = mark;
        Instant at = markedAt;
        Instant revealed = revealedAt;
        if (placed == null || at == null || revealed == null) {
            throw new IllegalStateException("nothing is decided before the look is marked");
        }
        return new BlindMark(placed.value(), openedAt, at, revealed);
    }

    /// What may be weighed.
    ///
    /// @throws IllegalStateException before the look is marked
    Weighing weighing(SessionFacts facts, AlikeEntries alike, Clock clock) {
        Mark placed = mark;
        Instant at = markedAt;
        if (placed == null || at == null) {
            throw new IllegalStateException("nothing is revealed before the look is marked");
        }
        Alert.Sight sight = alert.sight();
        Candidate best = sight.candidate();
        alikeAwaited |= alike instanceof AlikeEntries.NotYet;
        List<String> lookalikes =
                alike instanceof AlikeEntries.Found(var found) ? found : List.of();
        return new Weighing(
                best.entry().name(),
                best.entry().reference(),
                best.entry().category(),
                best.similarity(),
                sight.threshold(),
                facts.floor(),
                sight.runnersUp().stream().map(Draft::runnerUp).toList(),
                placed,
                Duration.between(openedAt, at).toSeconds(),
                best.entry().details(),
                new Weighing.ShownImage(
                        best.images().get(reference).details(),
                        reference,
                        best.images().indexOf(best.image()),
                        best.images().size()),
                Warnings.of(alert, facts.policy(), lookalikes, clock),
                alike,
                alikeAwaited,
                facts.rates());
    }

    private static Weighing.RunnerUp runnerUp(Candidate candidate) {
        return new Weighing.RunnerUp(
                candidate.entry().name(),
                candidate.entry().reference(),
                candidate.similarity(),
                candidate.image().portrait().orElse(null));
    }

    /// Where the card stands: what the officer is waiting for first, then what the desk says.
    CardStatus standing() {
        Verdict wanted = deciding;
        if (wanted != null) {
            return new CardStatus.Recording(wanted);
        }
        Optional<KnownPair> pair = alert.pair();
        if (pair.isPresent() && alert.state().isFinal()) {
            return new CardStatus.PairOver(
                    pair.get().answer(),
                    alert.state() instanceof AlertState.Decided(Decision judged, _)
                            ? judged.verdict()
                            : null);
        }
        Decision first = alert.first();
        Decision second = alert.second();
        if (alert.state() instanceof AlertState.Decided(Decision standing, _)
                && first != null
                && second != null) {
            return alert.isDisputed()
                    ? new CardStatus.Disputed(first, second, standing)
                    : new CardStatus.Recorded(standing, second.at(), late);
        }
        Instant at = resultAt;
        if (result instanceof DecisionResult.Taken(Decision decision) && at != null) {
            return new CardStatus.Recorded(decision, at, late);
        }
        return switch (alert.state()) {
            case AlertState.Waiting _ -> waiting(first);
            case AlertState.Committing(Officer other) -> new CardStatus.Elsewhere(other.id());
            case AlertState.Decided(Decision decision, _) ->
                    new CardStatus.DecidedElsewhere(decision);
            case AlertState.NotAdjudicated(Instant ended) -> ended(ended);
        };
    }

    private CardStatus waiting(@Nullable Decision first) {
        if (first != null && SecondJudgements.isSame(first.officer(), whose)) {
            return new CardStatus.AwaitsSecond();
        }
        return result instanceof DecisionResult.NotRecorded(String reason)
                ? new CardStatus.NotRecorded(reason)
                : new CardStatus.Open();
    }

    private CardStatus ended(Instant at) {
        if (!late) {
            return new CardStatus.Expired(at);
        }
        Decision first = alert.first();
        if (result instanceof DecisionResult.NeedsSecond
                && first != null
                && SecondJudgements.isSame(first.officer(), whose)) {
            return new CardStatus.AwaitsSecond();
        }
        return result instanceof DecisionResult.NotRecorded(String reason)
                ? new CardStatus.NotRecorded(reason)
                : new CardStatus.Late(at);
    }
}
