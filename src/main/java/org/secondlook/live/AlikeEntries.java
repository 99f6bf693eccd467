package org.secondlook.live;

import java.util.List;

/// What is known of who else on the list looks like an entry. Immutable.
public sealed interface AlikeEntries {

    /// The list is still being compared with itself.
    record NotYet() implements AlikeEntries {}

    /// It was compared.
    ///
    /// @param references ids of the entries that look alike, the most similar first; none where
    ///   nobody does
    record Found(List<String> references) implements AlikeEntries {
        public Found {
            references = List.copyOf(references);
        }
    }

    /// It could not be compared.
    record Failed() implements AlikeEntries {}
}
