package org.secondlook.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;

/// Where an alert stands. It ends as decided or as not adjudicated, never in any other way; one
/// that ended as not adjudicated can still be decided late, and counts as both.
public sealed interface AlertState {

    /// Nobody has judged it yet.
    record Waiting() implements AlertState {}

    /// An officer's decision is being written to the record; not taken until that is durable.
    record Committing(Officer officer) implements AlertState {}

    /// Decided, and the decision is durable.
    ///
    /// @param endedAt when it had ended as not adjudicated before; null where it was decided in
    ///   time
    record Decided(Decision decision, @Nullable Instant endedAt) implements AlertState {
        /// In time.
        public Decided(Decision decision) {
            this(decision, null);
        }

        /// Whether it had ended as not adjudicated before.
        public boolean isLate() {
            return endedAt != null;
        }
    }

    /// Its life ended with nobody's judgement.
    record NotAdjudicated(Instant at) implements AlertState {}

    /// Whether nothing more will happen to it.
    default boolean isFinal() {
        return switch (this) {
            case Waiting _, Committing _ -> false;
            case Decided _, NotAdjudicated _ -> true;
        };
    }
}
