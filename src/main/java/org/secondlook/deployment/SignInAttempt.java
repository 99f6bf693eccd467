package org.secondlook.deployment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What became of an attempt to sign in, as recorded. Immutable.
///
/// @param outcome what
/// @param at when, to the microsecond, as it is recorded
public record SignInAttempt(Outcome outcome, Instant at) {
    public SignInAttempt {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// What became of it.
    public enum Outcome {
        SIGNED_IN,
        WRONG_PASSPHRASE,
        /// Not looked at, because too many were wrong before.
        LOCKED_OUT
    }
}
