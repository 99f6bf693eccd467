package org.secondlook.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.deployment.Officer;

/// What events say of sessions and alerts. Stateless.
///
/// Texts that officers type are not in them, since they may hold a name; their SHA-256 is, so that
/// the text in the record can be shown to be the one that was written.
final class AlertEvents {
    private AlertEvents() {}

    static Event opened(RecordedSession session) {
        SessionDetails details = session.details();
        Map<String, Object> payload = new TreeMap<>();
        payload.put("session", session.id().toString());
        payload.put("demonstration", details.deployment().demonstration());
        payload.put("policy", details.policyId());
        payload.put("policyVersion", details.policyVersion());
        payload.put("pack", details.packId());
        payload.put("watchlistHash", details.watchlistHash());
        payload.put("watchlistSize", details.watchlistSize());
        payload.put("threshold", details.threshold());
        payload.put("floor", details.floor());
        payload.put("zone", details.zone().getId());
        payload.put("nameSha256", sha256(details.deployment().name()));
        Keeping keeping = details.keeping();
        if (keeping.alertHours() + keeping.notEngagedHours() + keeping.watchlistHours() > 0) {
            payload.put("alertHours", keeping.alertHours());
            payload.put("notEngagedHours", keeping.notEngagedHours());
            payload.put("watchlistHours", keeping.watchlistHours());
        }
        return new Event(
                session.openedAt(),
                details.deployment().reference(),
                "",
                EventType.SESSION_OPENED,
                payload);
    }

    static Event counted(String deployment, SessionCount count) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("session", count.session().toString());
        payload.put("facesSeen", count.facesSeen());
        payload.put("countingRule", count.countingRule());
        Map<String, Object> bins = new TreeMap<>();
        count.similarities()
                .faces()
                .forEach((bin, faces) -> bins.put("%02d".formatted(bin), faces));
        if (!bins.isEmpty()) {
            payload.put("similarities", bins);
        }
        return new Event(count.endedAt(), deployment, "", EventType.SESSION_ENDED, payload);
    }

    static Event raised(String deployment, RecordedAlert alert) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("session", alert.session().toString());
        payload.put("alert", alert.id().toString());
        payload.put("number", alert.number());
        payload.put("camera", alert.camera());
        payload.put("track", alert.track());
        payload.put("firstSeenSeconds", alert.firstSeenSeconds());
        payload.put("alertSeconds", alert.alertSeconds());
        payload.put("candidate", candidate(alert.best()));
        payload.put("runnersUp", alert.runnersUp().stream().map(AlertEvents::candidate).toList());
        payload.put("threshold", alert.threshold());
        payload.put("expiresAt", Event.utc(alert.expiresAt()));
        return new Event(alert.raisedAt(), deployment, "", EventType.ALERT_RAISED, payload);
    }

    private static Map<String, Object> candidate(RecordedCandidate candidate) {
        return Map.of("reference", candidate.reference(), "similarity", candidate.similarity());
    }

    /// @param standing which of two judgements the decision is, 1 or 2; 0 where one officer decided
    /// @param late whether the alert had ended as not adjudicated
    static Event decided(
            String deployment, UUID alert, Decision decision, int standing, boolean late) {
        Map<String, Object> payload = said(alert, decision);
        if (standing > 0) {
            payload.put("standing", standing);
        }
        return new Event(
                decision.at(),
                deployment,
                decision.officer().id(),
                late ? EventType.ALERT_DECIDED_LATE : EventType.ALERT_DECIDED,
                payload);
    }

    private static Map<String, Object> said(UUID alert, Decision decision) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("alert", alert.toString());
        payload.put("verdict", Codes.of(decision.verdict()));
        payload.put("reasons", List.copyOf(decision.reasons()));
        payload.put("noteSha256", sha256(decision.note()));
        BlindMark mark = decision.mark();
        if (mark != null) {
            payload.put("mark", mark.value());
            payload.put("openedAt", Event.utc(mark.openedAt()));
            payload.put("markedAt", Event.utc(mark.markedAt()));
            payload.put("revealedAt", Event.utc(mark.revealedAt()));
        }
        return payload;
    }

    static Event judged(JudgementRows.Judged judged) {
        Decision judgement = judged.judgement();
        Map<String, Object> payload = said(judged.alert(), judgement);
        payload.put("number", judged.number());
        Instant until = judged.until();
        if (until != null) {
            payload.put("until", Event.utc(until));
        }
        return new Event(
                judgement.at(),
                judged.deployment(),
                judgement.officer().id(),
                EventType.ALERT_JUDGED,
                payload);
    }

    static Event resolved(String deployment, UUID alert, DisputeResolution resolution) {
        return new Event(
                resolution.at(),
                deployment,
                resolution.officer().id(),
                EventType.DISPUTE_RESOLVED,
                Map.of(
                        "alert",
                        alert.toString(),
                        "right",
                        resolution.right(),
                        "noteSha256",
                        sha256(resolution.note())));
    }

    static Event engaged(String deployment, UUID alert, Engagement engagement) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("alert", alert.toString());
        payload.put("number", engagement.number());
        payload.put("result", Codes.of(engagement.result()));
        payload.put("identifiedBy", engagement.identifiedBy());
        payload.put("minutes", engagement.minutes());
        payload.put("outcome", Codes.of(engagement.outcome()));
        payload.put("arrestReason", engagement.arrestReason());
        payload.put("explained", engagement.explained());
        payload.put("perceivedEthnicity", engagement.perceived().ethnicity());
        payload.put("perceivedSex", engagement.perceived().sex());
        payload.put("perceivedAge", engagement.perceived().age());
        payload.put("complaintSha256", sha256(engagement.complaint()));
        return new Event(
                engagement.at(),
                deployment,
                engagement.officer().id(),
                EventType.ENGAGEMENT_TOLD,
                payload);
    }

    static Event notAdjudicated(String deployment, UUID alert, Instant at) {
        return notAdjudicated(deployment, alert, at, null);
    }

    /// @param session that found it left open by another; null for the alert's own
    static Event notAdjudicated(String deployment, UUID alert, Instant at, @Nullable UUID session) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("alert", alert.toString());
        if (session != null) {
            payload.put("session", session.toString());
        }
        return new Event(at, deployment, "", EventType.ALERT_NOT_ADJUDICATED, payload);
    }

    static Event kept(String deployment, ExhibitRows.Kept kept, Instant at) {
        return new Event(
                at,
                deployment,
                "",
                EventType.EXHIBITS_KEPT,
                Map.of(
                        "alert",
                        kept.alert().toString(),
                        "part",
                        kept.part(),
                        "exhibits",
                        kept.file().exhibits(),
                        "bytes",
                        kept.file().bytes(),
                        "sha256",
                        kept.file().sha256(),
                        "deleteAt",
                        Event.utc(kept.deleteAt())));
    }

    static Event roll(Rolls.Roll roll) {
        return new Event(
                roll.at(),
                "",
                "",
                EventType.WATCHLIST_ROLL,
                Map.of(
                        "watchlistHash",
                        roll.watchlistHash(),
                        "members",
                        roll.members(),
                        "sha256",
                        roll.sha256()));
    }

    /// @param digest of the id that was asked for
    static Event asked(Officer by, String digest, LocalDate day, Instant at) {
        return new Event(
                at,
                "",
                by.id(),
                EventType.LIST_ASKED,
                Map.of("member", digest, "day", day.toString()));
    }

    static Event viewed(String deployment, UUID alert, Officer by, Instant at) {
        return new Event(
                at, deployment, by.id(), EventType.ALERT_VIEWED, Map.of("alert", alert.toString()));
    }

    /// What stands for a text that somebody typed; empty for none.
    static String sha256(String... texts) {
        return VerifyRecord.sha256(
                CanonicalJson.of(Map.of("texts", List.of(texts))).getBytes(StandardCharsets.UTF_8));
    }

    /// As above of one alone, its bytes as they are; empty for none.
    static String sha256(String text) {
        return text.isEmpty() ? "" : VerifyRecord.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
