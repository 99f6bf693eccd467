package org.secondlook;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.Authority;
import org.secondlook.deployment.Checklist;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.LiveHours;
import org.secondlook.deployment.NextStep;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.PlannedCamera;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.Role;

/// A deployment for people and for programs. Stateless.
final class DeploymentLines {
    private DeploymentLines() {}

    /// Where it stands, in short.
    static Json brief(DeploymentLife life, Instant now) {
        Plan plan = life.plan();
        Json json =
                new Json()
                        .put("reference", plan.reference())
                        .put("name", plan.name())
                        .put("state", life.state().words())
                        .put("begins", local(plan, plan.begins()))
                        .put("ends", local(plan, plan.ends()));
        return switch (LiveHours.ask(life, now)) {
            case LiveHours.Leave.Given(var permit) ->
                    json.put("mayWatch", true)
                            .put("mayWatchUntil", local(plan, permit.until()))
                            .put("threshold", permit.threshold())
                            .put("demonstration", permit.deployment().demonstration())
                            .put("watchlistHash", permit.frozen().watchlistHash());
            case LiveHours.Leave.None(String sentence) ->
                    json.put("mayWatch", false).put("why", sentence);
        };
    }

    /// All that is known of it.
    static Json whole(DeploymentLife life, Instant now) {
        Plan plan = life.plan();
        Json json =
                brief(life, now)
                        .put("force", plan.force())
                        .put(
                                "place",
                                fields(
                                        "name", plan.place().name(),
                                        "latitude", plan.place().latitude(),
                                        "longitude", plan.place().longitude(),
                                        "zoneOfRecognition", plan.place().zoneOfRecognition()))
                        .put("timeZone", plan.zone().getId())
                        .put("useCase", plan.useCase())
                        .put("cameras", plan.cameras().stream().map(PlannedCamera::name).toList())
                        .put("officers", plan.officers().stream().map(Officer::id).toList())
                        .put("watchlist", plan.watchlist())
                        .put("plannedThreshold", plan.threshold())
                        .put("expectedFaces", plan.expectedFaces())
                        .put("pack", plan.packId())
                        .put("policy", plan.policy())
                        .put("necessity", plan.necessity())
                        .put("equalityAssessment", plan.equalityAssessment())
                        .put("history", history(life));
        NextStep.of(life, now)
                .ifPresent(next ->
                        json.put(
                                "next",
                                fields(
                                        "step", next.step().words(),
                                        "by",
                                                next.step().roles().stream()
                                                        .map(Role::words)
                                                        .toList(),
                                        "missing", next.missing())));
        return json;
    }

    /// What happened to it, oldest first.
    static List<Map<String, Object>> history(DeploymentLife life) {
        return life.events().stream().map(event -> event(life.plan(), event)).toList();
    }

    private static Map<String, Object> event(Plan plan, DeploymentEvent event) {
        Act act = event.act();
        Map<String, Object> fields =
                fields(
                        "step", words(event),
                        "officer", act.officer().id(),
                        "role", act.role().words(),
                        "at", local(plan, act.at()),
                        "note", act.note());
        switch (event) {
            case DeploymentEvent.Authorised(Act _, Authority authority, Frozen frozen) -> {
                fields.putAll(
                        fields(
                                "name", authority.name(),
                                "rank", authority.rank(),
                                "authority", authority.reference(),
                                "limits", authority.limits()));
                fields.putAll(
                        fields(
                                "watchlistHash", frozen.watchlistHash(),
                                "watchlistSize", frozen.watchlistSize(),
                                "threshold", frozen.threshold(),
                                "floor", frozen.floor(),
                                "packHash", frozen.packHash(),
                                "policy", frozen.policyId() + " " + frozen.policyVersion(),
                                "policyHash", frozen.policyHash()));
            }
            case DeploymentEvent.Started(Act _, Checklist checklist) ->
                    fields.put("checklist", answers(checklist));
            case DeploymentEvent.ThresholdRaised(Act _, double before, double after) ->
                    fields.putAll(fields("before", before, "after", after));
            case DeploymentEvent.Planned _, DeploymentEvent.Ended _, DeploymentEvent.Closed _ -> {}
        }
        return fields;
    }

    private static List<Map<String, Object>> answers(Checklist checklist) {
        List<Map<String, Object>> answers = new ArrayList<>();
        checklist
                .answers()
                .forEach((item, answer) ->
                        answers.add(
                                fields(
                                        "item", item.words(),
                                        "waived", answer.waived(),
                                        "note", answer.note())));
        return answers;
    }

    private static String words(DeploymentEvent event) {
        return switch (event) {
            case DeploymentEvent.Planned _ -> "planned";
            case DeploymentEvent.Authorised _ -> "authorised";
            case DeploymentEvent.Started _ -> "started";
            case DeploymentEvent.ThresholdRaised _ -> "threshold raised";
            case DeploymentEvent.Ended _ -> "ended";
            case DeploymentEvent.Closed _ -> "closed";
        };
    }

    /// The same for people.
    static void print(DeploymentLife life, Instant now, PrintWriter out) {
        Plan plan = life.plan();
        out.printf("%s: %s, %s%n", plan.reference(), plan.name(), life.state().words());
        out.printf(
                "  %s, %s; %s to %s (%s)%n",
                plan.force(),
                plan.place().name(),
                local(plan, plan.begins()),
                local(plan, plan.ends()),
                plan.zone().getId());
        for (DeploymentEvent event : life.events()) {
            Act act = event.act();
            String note = act.note().isEmpty() ? "" : ": " + act.note();
            out.printf(
                    "  %s %s by %s, %s%s%n",
                    local(plan, act.at()),
                    words(event),
                    act.officer().id(),
                    act.role().words(),
                    note);
        }
        switch (LiveHours.ask(life, now)) {
            case LiveHours.Leave.Given(var permit) ->
                    out.printf(
                            "  May watch until %s at threshold %s.%n",
                            local(plan, permit.until()), permit.threshold());
            case LiveHours.Leave.None(String sentence) -> out.printf("  %s%n", sentence);
        }
        NextStep.of(life, now)
                .ifPresent(next -> {
                    out.printf(
                            "  Next: %s, by %s.%n",
                            next.step().words(),
                            String.join(
                                    " or ",
                                    next.step().roles().stream().map(Role::words).toList()));
                    next.missing().forEach(missing -> out.printf("    missing: %s%n", missing));
                });
    }

    /// What was destroyed when it was closed.
    static void print(Receipt receipt, PrintWriter out) {
        out.printf(
                "  Receipt, by the policy %s (SHA-256 %s):%n",
                receipt.policyId(), receipt.policyHash());
        for (Receipt.Item item : receipt.items()) {
            out.printf(
                    "    %s, of %d people: %s%s%s%n",
                    item.kind().words(),
                    item.count(),
                    item.outcome().words(),
                    item.keysDestroyed() == 0
                            ? ""
                            : "; keys destroyed: %d".formatted(item.keysDestroyed()),
                    item.held() == 0 ? "" : "; held as evidence: %d".formatted(item.held()));
        }
    }

    private static String local(Plan plan, Instant at) {
        return at.atZone(plan.zone()).toOffsetDateTime().toString();
    }

    private static Map<String, Object> fields(Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }
}
