package org.secondlook.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.Decision;
import org.secondlook.alert.DecisionResult;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Officer;
import org.secondlook.match.Candidate;

/// An officer's unfinished work on one alert, kept while another card is open. Used by the screen's
/// thread.
final class Draft {
    final Alert alert;
    final Instant openedAt;
    final Pictures pictures = new Pictures();
    final Set<String> ticked = new LinkedHashSet<>();
    String note = "";

    /// Place of the reference image that is shown.
    int reference;

    @Nullable Mark mark;
    @Nullable Instant markedAt;
    @Nullable Instant revealedAt;
    @Nullable Verdict deciding;
    @Nullable DecisionResult result;
    @Nullable Instant resultAt;

    Draft(Alert alert, Instant openedAt) {
        this.alert = alert;
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
    Weighing weighing(double floor) {
        Mark placed = mark;
        Instant at = markedAt;
        if (placed == null || at == null) {
            throw new IllegalStateException("nothing is revealed before the look is marked");
        }
        Alert.Sight sight = alert.sight();
        Candidate best = sight.candidate();
        return new Weighing(
                best.entry().name(),
                best.entry().reference(),
                best.entry().category(),
                best.similarity(),
                sight.threshold(),
                floor,
                sight.runnersUp().stream().map(Draft::runnerUp).toList(),
                placed,
                Duration.between(openedAt, at).toSeconds());
    }

    private static Weighing.RunnerUp runnerUp(Candidate candidate) {
        return new Weighing.RunnerUp(
                candidate.entry().name(),
                candidate.similarity(),
                candidate.image().portrait().orElse(null));
    }

    /// Where the card stands: what the officer is waiting for first, then what the desk says.
    CardStatus standing() {
        Verdict wanted = deciding;
        if (wanted != null) {
            return new CardStatus.Recording(wanted);
        }
        Instant at = resultAt;
        if (result instanceof DecisionResult.Taken(Decision decision) && at != null) {
            return new CardStatus.Recorded(decision, at);
        }
        return switch (alert.state()) {
            case AlertState.Waiting _ ->
                    result instanceof DecisionResult.NotRecorded(String reason)
                            ? new CardStatus.NotRecorded(reason)
                            : new CardStatus.Open();
            case AlertState.Committing(Officer other) -> new CardStatus.Elsewhere(other.id());
            case AlertState.Decided(Decision decision) -> new CardStatus.DecidedElsewhere(decision);
            case AlertState.NotAdjudicated(Instant ended) -> new CardStatus.Expired(ended);
        };
    }
}
