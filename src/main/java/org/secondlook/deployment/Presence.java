package org.secondlook.deployment;

/// What an officer who has signed in does at the console besides their work, for the record.
public enum Presence {
    SIGNED_OUT,
    /// Every face was hidden, by the officer or because nobody touched the console.
    LOCKED,
    UNLOCKED
}
