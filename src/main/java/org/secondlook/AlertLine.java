package org.secondlook;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertLog;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.FirstJudgement;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.TakenStep;
import org.secondlook.deployment.Officer;
import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;
import org.secondlook.face.QualityGate;
import org.secondlook.match.Candidate;

/// The alerts of `watch`, one line each. Nobody adjudicates there, so this is all that is ever
/// written of them; it holds references and figures only. Thread-safe.
final class AlertLine implements AlertLog {
    private final PrintWriter out;
    private final boolean json;

    AlertLine(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public synchronized void raised(Alert alert) throws NotRecordedException {
        Alert.Sight sight = alert.sight();
        if (json) {
            line(alert).printTo(out);
        } else {
            out.printf(
                    "Alert %d: %s at %.2f s, entry %s, similarity %.2f (threshold %.2f)%n",
                    alert.number(),
                    sight.camera(),
                    sight.alertSeconds(),
                    sight.candidate().entry().reference(),
                    sight.candidate().similarity(),
                    sight.threshold());
        }
        if (out.checkError()) {
            throw new NotRecordedException("Alerts cannot be written: standard output is closed.");
        }
    }

    private static Json line(Alert alert) {
        Alert.Sight sight = alert.sight();
        Quality quality = alert.probe().portraits().getFirst().quality();
        return new Json()
                .put("camera", sight.camera())
                .put("track", sight.track())
                .put("firstSeenSeconds", sight.firstSeenSeconds(), 3)
                .put("alertSeconds", sight.alertSeconds(), 3)
                .put("reference", sight.candidate().entry().reference())
                .put("similarity", sight.candidate().similarity(), 4)
                .put("threshold", sight.threshold())
                .put("inQuality", QualityGate.weight(quality), 3)
                .put("interEyeDistance", quality.interEyeDistance(), 1)
                .put("runnersUp", sight.runnersUp().stream().map(AlertLine::runnerUp).toList());
    }

    private static Map<String, @Nullable Object> runnerUp(Candidate candidate) {
        return new Json()
                .put("reference", candidate.entry().reference())
                .put("similarity", candidate.similarity(), 4)
                .fields();
    }

    @Override
    public void decided(Alert alert, Decision decision) throws NotRecordedException {
        throw new NotRecordedException("`watch` takes no decisions.");
    }

    @Override
    public void notAdjudicated(Alert alert, Instant at) {
        // Nobody was asked to adjudicate: the line above is the whole record.
    }

    @Override
    public void engaged(Alert alert, Engagement engagement) {
        // A line tells what was known when it was written.
    }

    @Override
    public void decidedLate(Alert alert, Decision decision, Instant endedAt) {
        // A line tells what was known when it was written.
    }

    @Override
    public FirstJudgement judged(Alert alert, Decision first, @Nullable Instant until)
            throws NotRecordedException {
        throw new NotRecordedException("`watch` takes no judgements.");
    }

    @Override
    public Decision decidedTogether(
            Alert alert, Decision second, Decision standing, @Nullable Instant endedAt)
            throws NotRecordedException {
        throw new NotRecordedException("`watch` takes no decisions.");
    }

    @Override
    public void later(Alert alert, List<Portrait> portraits) {
        // A line tells what was known when it was written.
    }

    @Override
    public void did(TakenStep step) {}

    @Override
    public void writeSteps() {}

    @Override
    public void looked(Alert alert, Officer by, Instant at) {
        // There is no card.
    }
}
