package org.secondlook.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.Authority;
import org.secondlook.deployment.Checklist;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Presence;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.SignInAttempt;

/// What events say of officers and deployments. Stateless.
final class RegisterEvents {
    private RegisterEvents() {}

    static Event added(OfficerAccount account) {
        return new Event(
                account.addedAt(),
                "",
                account.addedBy().id(),
                EventType.OFFICER_ADDED,
                Map.of(
                        "officer",
                        account.officer().id(),
                        "roles",
                        account.roles().stream().map(Codes::of).sorted().toList(),
                        "accountSha256",
                        AlertEvents.sha256(
                                account.officer().id(),
                                account.name(),
                                account.rank(),
                                account.passphrase().encoded())));
    }

    static Event attempted(UUID id, Optional<OfficerAccount> account, SignInAttempt attempt) {
        String whose = account.map(OfficerAccount::officer).map(Officer::id).orElse("");
        return attempted(id, whose, attempt);
    }

    /// @param id of the attempt
    /// @param whose id of the officer; empty for nobody's
    static Event attempted(UUID id, String whose, SignInAttempt attempt) {
        return new Event(
                attempt.at(),
                "",
                whose,
                EventType.SIGN_IN,
                Map.of("attempt", id.toString(), "outcome", Codes.of(attempt.outcome())));
    }

    static Event list(ListEvent event) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("act", event.act().name());
        payload.put("list", event.list());
        payload.put("people", event.people());
        payload.put("photographs", event.photographs());
        payload.put("bundle", event.bundle());
        return new Event(event.at(), "", event.by().id(), EventType.WATCHLIST, payload);
    }

    static Event present(Officer officer, Presence presence, Instant at) {
        return new Event(
                at, "", officer.id(), EventType.SIGN_IN, Map.of("outcome", Codes.of(presence)));
    }

    /// @param number of the change among those of that officer, counted from 1
    static Event changed(Officer whose, int number, AccountChange change) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("officer", whose.id());
        payload.put("change", Codes.of(change));
        payload.put("number", number);
        @Nullable String passphrase = AccountRows.hash(change);
        if (passphrase != null) {
            payload.put("passphraseSha256", AlertEvents.sha256(passphrase));
        }
        return new Event(change.at(), "", change.by().id(), EventType.OFFICER_CHANGED, payload);
    }

    /// @param key which one, told without telling the key
    static Event storeKeyMade(Officer by, String key, Instant at) {
        return new Event(at, "", by.id(), EventType.STORE_KEY_MADE, Map.of("key", key));
    }

    static Event closed(Instant at) {
        return new Event(at, "", "", EventType.RECORD_CLOSED, Map.of());
    }

    static Event exported(Officer by, Instant at) {
        return new Event(at, "", by.id(), EventType.EXPORTED, Map.of());
    }

    static Event planned(Plan plan, DeploymentEvent.Planned planned) {
        Map<String, Object> payload = step(1, Codes.PLANNED, planned.act());
        payload.put("useCase", plan.useCase());
        payload.put("begins", Event.utc(plan.begins()));
        payload.put("ends", Event.utc(plan.ends()));
        payload.put("cameras", plan.cameras().size());
        payload.put("officers", plan.officers().stream().map(Officer::id).toList());
        payload.put("threshold", plan.threshold());
        payload.put("expectedFaces", plan.expectedFaces());
        payload.put("pack", plan.packId());
        payload.put("equalityAssessment", plan.equalityAssessment());
        payload.put("necessitySha256", AlertEvents.sha256(plan.necessity()));
        payload.put("planSha256", sha256(plan));
        return event(plan.reference(), planned, payload);
    }

    /// Of what a plan says in words, which events do not repeat.
    private static String sha256(Plan plan) {
        List<String> texts = new ArrayList<>();
        texts.add(plan.name());
        texts.add(plan.force());
        texts.add(plan.place().toString());
        texts.add(plan.zone().getId());
        plan.cameras().forEach(camera -> texts.addAll(List.of(camera.name(), camera.address())));
        texts.add(plan.watchlist());
        texts.add(plan.policy());
        return AlertEvents.sha256(texts.toArray(String[]::new));
    }

    /// A later step.
    static Event taken(String reference, int number, DeploymentEvent event) {
        return event(reference, event, payload(number, event));
    }

    /// What was destroyed when a deployment was closed.
    static Event purged(String reference, Act act, Receipt receipt) {
        return new Event(
                act.at(),
                reference,
                act.officer().id(),
                EventType.PURGED,
                Map.of(
                        "policy",
                        receipt.policyId(),
                        "policyHash",
                        receipt.policyHash(),
                        "items",
                        receipt.items().stream()
                                .sorted(Comparator.comparing(Receipt.Item::kind))
                                .map(RegisterEvents::item)
                                .toList()));
    }

    private static Map<String, Object> item(Receipt.Item item) {
        Map<String, Object> said = new TreeMap<>();
        said.put("kind", Codes.of(item.kind()));
        said.put("outcome", Codes.of(item.outcome()));
        said.put("people", item.count());
        said.put("hash", item.hash());
        said.put("keysDestroyed", item.keysDestroyed());
        if (item.held() > 0) {
            said.put("held", item.held());
        }
        return said;
    }

    private static Map<String, Object> payload(int number, DeploymentEvent event) {
        return switch (event) {
            case DeploymentEvent.Planned(Act act) -> step(number, Codes.PLANNED, act);
            case DeploymentEvent.Authorised(Act act, Authority authority, Frozen frozen) -> {
                Map<String, Object> payload = step(number, Codes.AUTHORISED, act);
                payload.put("authority", authority.reference());
                payload.put(
                        "authoritySha256", AlertEvents.sha256(authority.name(), authority.rank()));
                payload.put("limitsSha256", AlertEvents.sha256(authority.limits()));
                payload.put("watchlistHash", frozen.watchlistHash());
                payload.put("watchlistSize", frozen.watchlistSize());
                payload.put("threshold", frozen.threshold());
                payload.put("floor", frozen.floor());
                payload.put("pack", frozen.packId());
                payload.put("packHash", frozen.packHash());
                payload.put("policy", frozen.policyId());
                payload.put("policyVersion", frozen.policyVersion());
                payload.put("policyHash", frozen.policyHash());
                payload.put("demonstration", frozen.demonstration());
                yield payload;
            }
            case DeploymentEvent.Started(Act act, Checklist checklist) -> {
                Map<String, Object> payload = step(number, Codes.STARTED, act);
                payload.put("checklist", answers(checklist));
                yield payload;
            }
            case DeploymentEvent.ThresholdRaised(Act act, double before, double after) -> {
                Map<String, Object> payload = step(number, Codes.THRESHOLD_RAISED, act);
                payload.put("before", before);
                payload.put("after", after);
                yield payload;
            }
            case DeploymentEvent.Ended(Act act) -> step(number, Codes.ENDED, act);
            case DeploymentEvent.Closed(Act act) -> step(number, Codes.CLOSED, act);
        };
    }

    private static List<Map<String, Object>> answers(Checklist checklist) {
        return checklist.answers().entrySet().stream()
                .map(answer ->
                        Map.<String, Object>of(
                                "item",
                                Codes.of(answer.getKey()),
                                "waived",
                                answer.getValue().waived(),
                                "noteSha256",
                                AlertEvents.sha256(answer.getValue().note())))
                .toList();
    }

    private static Map<String, Object> step(int number, String code, Act act) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("number", number);
        payload.put("step", code);
        payload.put("role", Codes.of(act.role()));
        payload.put("noteSha256", AlertEvents.sha256(act.note()));
        return payload;
    }

    private static Event event(
            String reference, DeploymentEvent event, Map<String, Object> payload) {
        Act act = event.act();
        return new Event(
                act.at(), reference, act.officer().id(), EventType.DEPLOYMENT_STEP, payload);
    }
}
