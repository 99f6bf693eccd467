package org.secondlook.deployment;

import java.time.Instant;

/// What became of an attempt to sign in, or a signing out, as recorded. Immutable.
///
/// @param outcome what
/// @param at when
public record SignInAttempt(Outcome outcome, Instant at) {
    /// What became of it.
    public enum Outcome {
        SIGNED_IN,
        WRONG_PASSPHRASE,
        /// Not looked at, because too many were wrong before.
        LOCKED_OUT,
        SIGNED_OUT
    }
}
