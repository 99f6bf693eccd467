package org.secondlook.ui;

import java.time.Instant;

/// What a sealed bundle holds, as shown before it is kept. Immutable.
///
/// @param name of the list
/// @param people on it
/// @param images of them
/// @param sealed when
/// @param by id of the officer who sealed it
/// @param fingerprint of the machine that signed it, to be compared with what that machine shows
public record SealedContents(
        String name, int people, int images, Instant sealed, String by, String fingerprint) {

    @Override
    public String toString() {
        return "SealedContents";
    }
}
