package org.secondlook.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of an attempt to sign in.
///
/// The attempt is to be recorded before anybody acts on it.
public sealed interface SignInResult {
    /// For the record.
    SignInAttempt attempt();

    /// It was the right passphrase.
    record Welcome(SignedIn who, SignInAttempt attempt) implements SignInResult {}

    /// It was not, or it was not looked at.
    ///
    /// @param sentence for whoever tried; does not tell whether there is such an officer
    /// @param attempt for the record
    /// @param until no other attempt is looked at before then; null when another may be made now
    record Refused(String sentence, SignInAttempt attempt, @Nullable Instant until)
            implements SignInResult {}
}
