package org.secondlook.record;

/// What an event tells of. The names are written to the record and to exports and stay as they are.
public enum EventType {
    /// A session began: from now on alerts can be raised.
    SESSION_OPENED,
    /// A session ended in good order and told how many faces it saw.
    SESSION_ENDED,
    /// An alert was raised.
    ALERT_RAISED,
    /// An officer decided an alert.
    ALERT_DECIDED,
    /// One of two officers judged an alert; what is decided is told beside it.
    ALERT_JUDGED,
    /// An officer decided an alert that had ended as not adjudicated.
    ALERT_DECIDED_LATE,
    /// An alert ended and nobody had decided it: no officer judged it, or one of two did.
    ALERT_NOT_ADJUDICATED,
    /// A supervisor found which of two judgements that do not agree was right.
    DISPUTE_RESOLVED,
    /// What came of a decision to engage.
    ENGAGEMENT_TOLD,
    /// Two photographs whose answer is known were shown as if they were an alert.
    KNOWN_PAIR_POSED,
    /// An officer judged such a pair.
    KNOWN_PAIR_JUDGED,
    /// Such a pair ended and nobody had judged it.
    KNOWN_PAIR_ENDED,
    /// Pictures of an alert were sealed, to be kept until a given time.
    EXHIBITS_KEPT,
    /// Somebody looked at the sealed pictures of an alert.
    ALERT_VIEWED,
    /// What an officer did on the card of an alert, step by step.
    CARD_STEPS,
    /// The key under which the keys of all pictures lie was made.
    STORE_KEY_MADE,
    /// Who is on a watchlist was recorded, as digests of record ids.
    WATCHLIST_ROLL,
    /// Somebody asked whether a person was on the list on a given day.
    LIST_ASKED,
    /// An officer was added.
    OFFICER_ADDED,
    /// An officer's passphrase was changed, or the officer was retired.
    OFFICER_CHANGED,
    /// Somebody tried to sign in, signed out, locked or unlocked.
    SIGN_IN,
    /// A step in the life of a deployment.
    DEPLOYMENT_STEP,
    /// A watchlist came into the program or was deleted.
    WATCHLIST,
    /// Somebody began to close a deployment: what is kept of it is deleted from now on.
    CLOSING_BEGUN,
    /// Something was deleted for good.
    PURGED,
    /// Pictures of an alert were held back from their deletion.
    EVIDENCE_HELD,
    /// Pictures of an alert are held back no more.
    HOLD_ENDED,
    /// The clock was moved.
    CLOCK_CHANGED,
    /// The events were exported.
    EXPORTED,
    /// The record was closed in good order, and something had happened since it was last signed.
    RECORD_CLOSED;

    /// Whether it can be built again from rows that stay as they are.
    boolean tellsOfRows() {
        return switch (this) {
            case SESSION_OPENED,
                    SESSION_ENDED,
                    ALERT_RAISED,
                    ALERT_DECIDED,
                    ALERT_JUDGED,
                    ALERT_DECIDED_LATE,
                    ALERT_NOT_ADJUDICATED,
                    DISPUTE_RESOLVED,
                    ENGAGEMENT_TOLD,
                    EXHIBITS_KEPT,
                    OFFICER_ADDED,
                    OFFICER_CHANGED,
                    WATCHLIST_ROLL,
                    DEPLOYMENT_STEP,
                    PURGED,
                    EVIDENCE_HELD,
                    HOLD_ENDED ->
                    true;
            case KNOWN_PAIR_POSED,
                    KNOWN_PAIR_JUDGED,
                    KNOWN_PAIR_ENDED,
                    ALERT_VIEWED,
                    CARD_STEPS,
                    STORE_KEY_MADE,
                    SIGN_IN,
                    WATCHLIST,
                    LIST_ASKED,
                    CLOSING_BEGUN,
                    CLOCK_CHANGED,
                    EXPORTED,
                    RECORD_CLOSED ->
                    false;
        };
    }
}
