package org.secondlook.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;

/// What events say of what was deleted, what is held back, and of the clock. Stateless.
final class RetentionEvents {
    private RetentionEvents() {}

    static Event purged(PurgeReceipt receipt) {
        return new Event(
                receipt.at(),
                receipt.deployment(),
                actor(receipt.by()),
                EventType.PURGED,
                Map.of(
                        "purge",
                        receipt.id().toString(),
                        "policy",
                        receipt.policyId(),
                        "policyHash",
                        receipt.policyHash(),
                        "items",
                        receipt.items().stream().map(RetentionEvents::item).toList()));
    }

    private static Map<String, Object> item(PurgeReceipt.Item item) {
        Map<String, Object> said = new TreeMap<>();
        said.put("kind", Codes.of(item.kind()));
        said.put("outcome", Codes.of(item.outcome()));
        said.put("keysDestroyed", item.keysDestroyed());
        @Nullable UUID alert = item.alert();
        if (alert != null) {
            said.put("alert", alert.toString());
            said.put("part", item.part());
        }
        if (!item.list().isEmpty()) {
            said.put("list", item.list());
        }
        if (!item.sha256().isEmpty()) {
            said.put("sha256", item.sha256());
        }
        return said;
    }

    static Event held(EvidenceHold hold) {
        return new Event(
                hold.at(),
                hold.deployment(),
                hold.by().id(),
                EventType.EVIDENCE_HELD,
                Map.of(
                        "hold",
                        hold.id().toString(),
                        "alert",
                        hold.alert().toString(),
                        "role",
                        Codes.of(hold.role()),
                        "reasonSha256",
                        AlertEvents.sha256(hold.reason()),
                        "until",
                        Event.utc(hold.until()),
                        "review",
                        Event.utc(hold.review())));
    }

    static Event holdEnded(EvidenceHold hold, EvidenceHold.Ending ending) {
        return new Event(
                ending.at(),
                hold.deployment(),
                actor(ending.by()),
                EventType.HOLD_ENDED,
                Map.of(
                        "hold",
                        hold.id().toString(),
                        "alert",
                        hold.alert().toString(),
                        "reasonSha256",
                        AlertEvents.sha256(ending.reason())));
    }

    static Event closingBegun(String deployment, Officer by, Instant at) {
        return new Event(at, deployment, by.id(), EventType.CLOSING_BEGUN, Map.of());
    }

    static Event clockChanged(Instant at, long secondsForward) {
        return new Event(
                at, "", "", EventType.CLOCK_CHANGED, Map.of("secondsForward", secondsForward));
    }

    /// All that an audit builds again from the rows.
    static List<Event> of(List<PurgeReceipt> receipts, List<EvidenceHold> holds) {
        List<Event> events = new ArrayList<>();
        receipts.forEach(receipt -> events.add(purged(receipt)));
        for (EvidenceHold hold : holds) {
            events.add(held(hold));
            EvidenceHold.@Nullable Ending ending = hold.ending();
            if (ending != null) {
                events.add(holdEnded(hold, ending));
            }
        }
        return events;
    }

    private static String actor(@Nullable Officer by) {
        return by == null ? "" : by.id();
    }
}
