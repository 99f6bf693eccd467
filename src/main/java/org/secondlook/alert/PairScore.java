package org.secondlook.alert;

import org.secondlook.deployment.Chance;
import org.secondlook.deployment.FalseAlertEstimate;

/// How an officer judged known-answer pairs. For coaching: small counts say little, so rates are
/// told with counts and interval.
///
/// @param different pairs of two people that were judged
/// @param falseAccepts of those, how many were engaged
/// @param same pairs of one person that were judged
/// @param falseRejects of those, how many were not engaged
public record PairScore(int different, int falseAccepts, int same, int falseRejects) {
    /// Of nothing judged.
    public static final PairScore NONE = new PairScore(0, 0, 0, 0);

    /// With one more judgement.
    public PairScore and(KnownPair.Answer answer, Verdict verdict) {
        int engaged = verdict == Verdict.ENGAGE ? 1 : 0;
        return switch (answer) {
            case DIFFERENT ->
                    new PairScore(different + 1, falseAccepts + engaged, same, falseRejects);
            case SAME ->
                    new PairScore(different, falseAccepts, same + 1, falseRejects + 1 - engaged);
        };
    }

    /// Share of pairs of two people that were engaged, with Wilson's 95 % interval.
    public FalseAlertEstimate.Range falseAcceptRate() {
        return rate(falseAccepts, different);
    }

    /// Share of pairs of one person that were not engaged, with Wilson's 95 % interval.
    public FalseAlertEstimate.Range falseRejectRate() {
        return rate(falseRejects, same);
    }

    /// Of nothing anything can be the rate.
    private static FalseAlertEstimate.Range rate(int wrong, int of) {
        return of == 0
                ? new FalseAlertEstimate.Range(0, Double.NaN, 1)
                : Chance.wilson((double) wrong / of, of);
    }

    /// How many were judged.
    public int judged() {
        return different + same;
    }
}
