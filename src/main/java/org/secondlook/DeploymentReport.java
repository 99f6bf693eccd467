package org.secondlook;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.AlertTally;
import org.secondlook.alert.Decision;
import org.secondlook.alert.EngagementResult;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Receipt;
import org.secondlook.record.RecordException;
import org.secondlook.record.RecordedAlert;
import org.secondlook.record.RecordedSession;
import org.secondlook.record.Register;
import org.secondlook.record.SessionCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `second-look deployment report`: what a cancellation report is made of. No names, no faces.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Tells all that is recorded of a deployment as one JSON object: authority, thresholds, figures, receipt.")
final class DeploymentReport implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "REFERENCE", description = "Reference of the deployment.")
    private String reference = "";

    @Override
    public Integer call() throws Refused, RecordException {
        Clock clock = Clock.systemDefaultZone();
        try (Register register =
                Register.open(PackOptions.dataFolder().resolve(Starter.RECORD), clock)) {
            DeploymentLife life = DeploymentCommand.known(register, reference);
            report(register, life, clock).printTo(spec.commandLine().getOut());
        }
        return 0;
    }

    private Json report(Register register, DeploymentLife life, Clock clock)
            throws RecordException {
        List<RecordedAlert> alerts = register.alerts(reference);
        AlertTally tally = register.tally(reference);
        List<RecordedSession> sessions = register.sessions(reference);
        List<SessionCount> counts = register.counts(reference);
        Json json = DeploymentLines.whole(life, clock.instant());
        json.fields().remove("mayWatch");
        json.fields().remove("why");
        json.fields().remove("next");
        json.put(
                "history",
                DeploymentLines.history(life).stream()
                        .map(DeploymentReport::withoutNames)
                        .toList());
        return json.put("sessions", sessions.stream().map(s -> session(s, counts)).toList())
                .put(
                        "facesSeen",
                        counts.isEmpty()
                                ? null
                                : counts.stream().mapToLong(SessionCount::facesSeen).sum())
                .put("sessionsWithoutCount", sessions.size() - counts.size())
                .put("alerts", alerts(tally))
                .put("engagements", engagements(tally))
                .put("decisions", decisions(alerts))
                .put(
                        "receipt",
                        register.receipt(reference).map(DeploymentReport::receipt).orElse(null));
    }

    private static Map<String, Object> withoutNames(Map<String, Object> event) {
        Map<String, Object> fields = new LinkedHashMap<>(event);
        fields.remove("name");
        return fields;
    }

    private static Map<String, @Nullable Object> session(
            RecordedSession session, List<SessionCount> counts) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("session", session.id().toString());
        fields.put("openedAt", session.openedAt().toString());
        fields.put("watchlistSize", session.details().watchlistSize());
        fields.put("watchlistHash", session.details().watchlistHash());
        fields.put("threshold", session.details().threshold());
        fields.put("pack", session.details().packId());
        counts.stream()
                .filter(count -> count.session().equals(session.id()))
                .findFirst()
                .ifPresent(count -> {
                    fields.put("endedAt", count.endedAt().toString());
                    fields.put("facesSeen", count.facesSeen());
                    fields.put("countingRule", count.countingRule());
                });
        return fields;
    }

    /// Raised are those decided in time, decided late, never decided and undecided.
    private static Map<String, Object> alerts(AlertTally tally) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("raised", tally.raised());
        fields.put("decided", tally.decided());
        fields.put("decidedInTime", tally.decidedInTime());
        fields.put("decidedLate", tally.decidedLate());
        fields.put("notAdjudicated", tally.neverDecided());
        fields.put("judgedByOneAlone", tally.judgedByOne());
        fields.put("undecided", tally.stillOpen());
        fields.put("endedAsNotAdjudicated", tally.notAdjudicated());
        fields.put("judgedByTwo", tally.judgedByTwo());
        fields.put("disagreements", tally.disagreements());
        return fields;
    }

    /// Engaged are those of each result and those of which nothing was told yet.
    private static Map<String, Object> engagements(AlertTally tally) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("engaged", tally.engaged());
        fields.put("confirmedTrue", tally.of(EngagementResult.CONFIRMED_TRUE));
        fields.put("confirmedFalse", tally.of(EngagementResult.CONFIRMED_FALSE));
        fields.put("evaded", tally.of(EngagementResult.EVADED));
        fields.put("notLocated", tally.of(EngagementResult.NOT_LOCATED));
        fields.put("choseNotToEngage", tally.of(EngagementResult.CHOSE_NOT_TO_ENGAGE));
        fields.put("notToldYet", tally.notToldYet());
        return fields;
    }

    private static Map<String, Object> decisions(List<RecordedAlert> alerts) {
        List<Decision> decisions =
                alerts.stream()
                        .map(RecordedAlert::state)
                        .filter(AlertState.Decided.class::isInstance)
                        .map(state -> ((AlertState.Decided) state).decision())
                        .toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "byVerdict",
                decisions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        d -> d.verdict().name(),
                                        TreeMap::new,
                                        Collectors.counting())));
        fields.put(
                "byReason",
                decisions.stream()
                        .flatMap(d -> d.reasons().stream())
                        .collect(
                                Collectors.groupingBy(
                                        reason -> reason, TreeMap::new, Collectors.counting())));
        return fields;
    }

    /// A receipt for programs.
    static Map<String, Object> receipt(Receipt receipt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("policy", receipt.policyId());
        fields.put("policyHash", receipt.policyHash());
        fields.put(
                "items",
                receipt.items().stream()
                        .map(item -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("kind", item.kind().words());
                            one.put("outcome", item.outcome().words());
                            one.put("people", item.count());
                            one.put("hash", item.hash());
                            one.put("keysDestroyed", item.keysDestroyed());
                            one.put("held", item.held());
                            return one;
                        })
                        .toList());
        return fields;
    }
}
