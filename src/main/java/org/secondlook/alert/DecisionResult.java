package org.secondlook.alert;

/// What became of an officer's wish to decide.
public sealed interface DecisionResult {

    /// Taken and durable.
    record Taken(Decision decision) implements DecisionResult {}

    /// Judged, and that is durable; by the policy a second officer has to judge before anything is
    /// decided.
    record NeedsSecond(Decision first) implements DecisionResult {}

    /// Somebody or something else came first; the alert stands as told.
    record TooLate(AlertState state) implements DecisionResult {}

    /// The record could not be written; the alert waits as before.
    ///
    /// @param reason a plain sentence
    record NotRecorded(String reason) implements DecisionResult {}
}
