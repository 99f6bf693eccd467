package org.secondlook.ui;

import java.time.Instant;
import java.util.List;

/// What a sealed bundle holds, as shown before it is kept. Immutable.
///
/// @param name of the list
/// @param people on it
/// @param images of them
/// @param sealed when
/// @param notes what else somebody should know, plain sentences
public record SealedContents(
        String name, int people, int images, Instant sealed, List<String> notes) {
    public SealedContents {
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "SealedContents";
    }
}
