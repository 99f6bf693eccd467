package org.secondlook.record;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.Alert;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.Decision;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.PairScore;
import org.secondlook.deployment.Officer;

/// What events say of known-answer pairs, which stand in no row: whoever counts alerts and
/// decisions cannot come upon them. Stateless.
///
/// A write that was tried again may leave an event twice; what is counted is each pair once.
final class PairEvents {
    private PairEvents() {}

    static Event posed(String deployment, Alert alert, KnownPair pair) {
        Map<String, Object> payload = told(alert, pair);
        payload.put("number", alert.number());
        payload.put("camera", alert.sight().camera());
        payload.put("similarityShown", alert.sight().candidate().similarity());
        payload.put("expiresAt", Event.utc(alert.expiresAt()));
        return new Event(alert.raisedAt(), deployment, "", EventType.KNOWN_PAIR_POSED, payload);
    }

    static Event judged(String deployment, Alert alert, KnownPair pair, Decision decision) {
        Map<String, Object> payload = told(alert, pair);
        payload.put("verdict", Codes.of(decision.verdict()));
        payload.put("reasons", List.copyOf(decision.reasons()));
        BlindMark mark = decision.mark();
        if (mark != null) {
            payload.put("mark", mark.value());
            payload.put("openedAt", Event.utc(mark.openedAt()));
            payload.put("markedAt", Event.utc(mark.markedAt()));
            payload.put("revealedAt", Event.utc(mark.revealedAt()));
        }
        return new Event(
                decision.at(),
                deployment,
                decision.officer().id(),
                EventType.KNOWN_PAIR_JUDGED,
                payload);
    }

    /// @param withdrawn before its time was over, for an alert or because the session ended
    static Event ended(
            String deployment, Alert alert, KnownPair pair, Instant at, boolean withdrawn) {
        Map<String, Object> payload = told(alert, pair);
        payload.put("withdrawn", withdrawn);
        return new Event(at, deployment, "", EventType.KNOWN_PAIR_ENDED, payload);
    }

    private static Map<String, Object> told(Alert alert, KnownPair pair) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("shown", alert.id().toString());
        payload.put("pair", pair.code());
        payload.put("answer", Codes.of(pair.answer()));
        return payload;
    }

    /// The highest number that a pair was shown under in a deployment, 0 for none.
    static int lastNumber(Handle handle, String deployment) {
        return handle.createQuery(
                        """
                        select line from event
                        where deployment = :deployment and type = 'KNOWN_PAIR_POSED'
                        order by sequence desc limit 1
                        """)
                .bind("deployment", deployment)
                .mapTo(String.class)
                .findOne()
                .map(line -> (int) EventReading.particulars(line).whole("number"))
                .orElse(0);
    }

    /// How an officer judged the pairs they were shown.
    static PairScore score(Handle handle, Officer officer) {
        PairScore score = PairScore.NONE;
        Set<String> counted = new HashSet<>();
        List<String> lines =
                handle.createQuery(
                                """
                                select line from event
                                where type = 'KNOWN_PAIR_JUDGED' and lower(actor) = lower(:officer)
                                order by sequence
                                """)
                        .bind("officer", officer.id())
                        .mapTo(String.class)
                        .list();
        for (String line : lines) {
            Particulars told = EventReading.particulars(line);
            if (counted.add(told.text("shown"))) {
                score =
                        score.and(
                                Codes.answer(told.text("answer")),
                                Codes.verdict(told.text("verdict")));
            }
        }
        return score;
    }
}
