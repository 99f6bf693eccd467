package org.secondlook.alert;

import java.time.Clock;
import java.util.List;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;

/// When a second officer has to judge an alert, blind and independently, and which of two
/// judgements stands. Stateless.
///
/// Pooling independent judgements of unfamiliar faces is the best known remedy for their errors
/// (White et al. 2015, DOMAIN.md §7).
public final class SecondJudgements {
    private SecondJudgements() {}

    /// Whether a decision needs a second one by the policy.
    ///
    /// @param clock the deployment's
    public static boolean isNeeded(Alert alert, Decision first, Policy policy, Clock clock) {
        boolean engages = first.verdict() == Verdict.ENGAGE;
        return switch (policy.rules().decisions().secondJudgement().value()) {
            case NEVER -> false;
            case ALWAYS -> true;
            case BEFORE_ENGAGING -> engages;
            case BEFORE_ENGAGING_WHERE_WARNED ->
                    engages
                            && Warnings.of(alert, policy, List.of(), clock).stream()
                                    .anyMatch(SecondJudgements::asksForIt);
        };
    }

    private static boolean asksForIt(Warning warning) {
        return switch (warning) {
            case Warning.Marked _,
                    Warning.UnderAge _,
                    Warning.OldImage _,
                    Warning.Undated _,
                    Warning.PoorPicture _,
                    Warning.RelativeKnown _ ->
                    true;
            case Warning.Lookalike _,
                    Warning.CloseRunnerUp _,
                    Warning.Expires _,
                    Warning.DueForCheck _ ->
                    false;
        };
    }

    /// The one of two that stands: the more cautious, or the later where they agree.
    public static Decision standing(Decision first, Decision second) {
        return first.verdict() == Verdict.DO_NOT_ENGAGE && second.verdict() == Verdict.ENGAGE
                ? first
                : second;
    }

    /// Whether two ids are one officer's.
    public static boolean isSame(Officer one, Officer other) {
        return one.id().equalsIgnoreCase(other.id());
    }
}
