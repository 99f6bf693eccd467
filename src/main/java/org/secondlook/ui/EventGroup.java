package org.secondlook.ui;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondlook.record.EventType;

/// Kinds of events as people think of them.
enum EventGroup {
    EVERYTHING,
    ALERTS,
    DECISIONS,
    LOOKS,
    PAIRS,
    SESSIONS,
    DEPLOYMENTS,
    WATCHLISTS,
    SIGN_IN,
    PEOPLE,
    KEPT_AND_DELETED,
    RECORD;

    /// Where a kind of event belongs.
    static EventGroup of(EventType type) {
        return switch (type) {
            case ALERT_RAISED, ALERT_NOT_ADJUDICATED -> ALERTS;
            case ALERT_DECIDED,
                    ALERT_JUDGED,
                    ALERT_DECIDED_LATE,
                    DISPUTE_RESOLVED,
                    ENGAGEMENT_TOLD ->
                    DECISIONS;
            case ALERT_VIEWED, CARD_STEPS, LIST_ASKED -> LOOKS;
            case KNOWN_PAIR_POSED, KNOWN_PAIR_JUDGED, KNOWN_PAIR_ENDED -> PAIRS;
            case SESSION_OPENED, SESSION_ENDED -> SESSIONS;
            case DEPLOYMENT_STEP -> DEPLOYMENTS;
            case WATCHLIST, WATCHLIST_ROLL -> WATCHLISTS;
            case SIGN_IN -> SIGN_IN;
            case OFFICER_ADDED, OFFICER_CHANGED -> PEOPLE;
            case EXHIBITS_KEPT, CLOSING_BEGUN, PURGED, EVIDENCE_HELD, HOLD_ENDED, STORE_KEY_MADE ->
                    KEPT_AND_DELETED;
            case RECORD_CLOSED, EXPORTED, CLOCK_CHANGED -> RECORD;
        };
    }

    /// The events that belong here; none for everything, as filters take it.
    Set<EventType> types() {
        return Arrays.stream(EventType.values())
                .filter(type -> of(type) == this)
                .collect(Collectors.toUnmodifiableSet());
    }
}
