package org.secondlook;

import java.io.PrintWriter;
import java.util.Locale;
import org.secondlook.alert.PairScore;
import org.secondlook.deployment.FalseAlertEstimate;
import org.secondlook.deployment.Officer;

/// Tells how an officer judged known-answer pairs; never a rate without its counts and interval.
/// Stateless.
final class PairLines {
    private PairLines() {}

    static void print(Officer officer, PairScore score, boolean json, PrintWriter out) {
        if (json) {
            Json line =
                    new Json()
                            .put("officer", officer.id())
                            .put("differentJudged", score.different())
                            .put("falseAccepts", score.falseAccepts())
                            .put("sameJudged", score.same())
                            .put("falseRejects", score.falseRejects());
            interval(line, "falseAccept", score.falseAcceptRate());
            interval(line, "falseReject", score.falseRejectRate());
            line.printTo(out);
            return;
        }
        out.printf("Officer %s judged %d practice pairs.%n", officer.id(), score.judged());
        say(
                out,
                "Engaged, of pairs of two people",
                score.falseAccepts(),
                score.different(),
                score.falseAcceptRate());
        say(
                out,
                "Did not engage, of pairs of one person",
                score.falseRejects(),
                score.same(),
                score.falseRejectRate());
    }

    private static void interval(Json line, String what, FalseAlertEstimate.Range range) {
        line.put(what + "RateLow", range.low()).put(what + "RateHigh", range.high());
    }

    private static void say(
            PrintWriter out, String what, int wrong, int of, FalseAlertEstimate.Range range) {
        String rate =
                of == 0
                        ? "none judged yet"
                        : String.format(
                                Locale.ROOT,
                                "%d of %d (%.0f %%, 95 %% interval %.0f to %.0f %%)",
                                wrong,
                                of,
                                100 * range.value(),
                                100 * range.low(),
                                100 * range.high());
        out.printf("%s: %s%n", what, rate);
    }
}
