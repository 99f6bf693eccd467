package org.secondlook.deployment;

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
    record Refused(String sentence, SignInAttempt attempt) implements SignInResult {}
}
