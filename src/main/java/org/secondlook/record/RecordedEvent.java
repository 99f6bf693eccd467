package org.secondlook.record;

import java.time.Instant;
import java.util.OptionalLong;

/// An event as it stands in the record. Immutable.
///
/// @param sequence its number
/// @param at when
/// @param deployment reference; empty where it belongs to none
/// @param actor id of the officer; empty where the program acted
/// @param type what it tells of
/// @param particulars what it tells
/// @param hash SHA-256 of its line
/// @param previous that of the event before
/// @param signedAt number of the first signed event that holds it, its own or a later one's; empty
///   while none does
public record RecordedEvent(
        long sequence,
        Instant at,
        String deployment,
        String actor,
        EventType type,
        Particulars particulars,
        String hash,
        String previous,
        OptionalLong signedAt) {}
