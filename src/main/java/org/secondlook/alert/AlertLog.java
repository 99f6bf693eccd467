package org.secondlook.alert;

import java.time.Instant;

/// Where alerts and decisions are written. Each call returns when what it was given is durable.
/// Thread-safe.
public interface AlertLog {

    /// An alert is about to be shown.
    ///
    /// @throws NotRecordedException when it could not be written; the alert must not be raised then
    void raised(Alert alert) throws NotRecordedException;

    /// An officer has decided.
    ///
    /// @throws NotRecordedException when it could not be written; the decision is not taken then.
    ///   If the record holds another ending of this alert, the exception tells it, and that one
    ///   stands
    void decided(Alert alert, Decision decision) throws NotRecordedException;

    /// An alert's life has ended without a judgement.
    ///
    /// @throws NotRecordedException when it could not be written. If the record holds another
    ///   ending of this alert, the exception tells it, and that one stands
    void notAdjudicated(Alert alert, Instant at) throws NotRecordedException;
}
