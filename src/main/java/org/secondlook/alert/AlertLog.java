package org.secondlook.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;
import org.secondlook.face.Portrait;

/// Where alerts and decisions are written. Each call returns when what it was given is durable. A
/// known-answer pair that is raised, decided or ends is written as what it is, apart from alerts.
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

    /// An officer has judged, and a second one has to before anything is decided.
    ///
    /// @param until when the alert ends if nobody does; null where it has ended already
    /// @return what is on the record: this, or the same that an earlier try has left there
    /// @throws NotRecordedException when it could not be written, or the record holds another first
    ///   judgement; then the exception tells it
    FirstJudgement judged(Alert alert, Decision first, @Nullable Instant until)
            throws NotRecordedException;

    /// A second officer has judged, and so it is decided.
    ///
    /// @param second their judgement
    /// @param standing the one of the two that stands
    /// @param endedAt when the alert had ended as not adjudicated; null where it is decided in time
    /// @return the decision as it is on the record: what stands, at the time of the second
    /// @throws NotRecordedException as above
    Decision decidedTogether(
            Alert alert, Decision second, Decision standing, @Nullable Instant endedAt)
            throws NotRecordedException;

    /// An officer has decided an alert that had ended as not adjudicated.
    ///
    /// @param endedAt when it had
    /// @throws NotRecordedException as above
    void decidedLate(Alert alert, Decision decision, Instant endedAt) throws NotRecordedException;

    /// An alert's life has ended without a judgement.
    ///
    /// @throws NotRecordedException when it could not be written. If the record holds another
    ///   ending of this alert, the exception tells it, and that one stands
    void notAdjudicated(Alert alert, Instant at) throws NotRecordedException;

    /// What came of a decision to engage.
    ///
    /// @throws NotRecordedException when it could not be written, or another one with the same
    ///   number was
    void engaged(Alert alert, Engagement engagement) throws NotRecordedException;

    /// Pictures of the person came to an alert after it was raised. Told once, when its ending is
    /// durable; not told where none came.
    ///
    /// @param portraits stay the alert's, which wipes them after this; they are gone already where
    ///   the desk was closed without waiting for a log that hangs, and reading them fails then
    /// @throws NotRecordedException when they could not be written; they are not told again
    void later(Alert alert, List<Portrait> portraits) throws NotRecordedException;

    /// An officer took a step on a card. Never waits and writes nothing yet: steps are written in
    /// the order in which they came, with the decision that they led to, or by `writeSteps`.
    void did(TakenStep step);

    /// Writes the steps that wait; nothing where none do.
    ///
    /// @throws NotRecordedException when they could not be written and go on waiting, or when there
    ///   were more than can wait
    void writeSteps() throws NotRecordedException;

    /// An officer has opened the card of an alert for the first time.
    ///
    /// @throws NotRecordedException when it could not be written
    void looked(Alert alert, Officer by, Instant at) throws NotRecordedException;
}
