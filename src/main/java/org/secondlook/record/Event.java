package org.secondlook.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/// One thing that happened. Immutable.
///
/// It holds ids, codes and figures: no name, no picture, no template.
///
/// @param at when, kept to the microsecond
/// @param deployment reference; empty where it belongs to none
/// @param actor id of the officer; empty where the program acted
/// @param type what
/// @param payload the particulars, of what `CanonicalJson` takes
record Event(Instant at, String deployment, String actor, EventType type, Map<String, ?> payload) {
    /// Version of the line's form.
    static final int FORM = 1;

    /// Bytes of a line, at most.
    static final int LINE_BYTES_MAX = 32_000;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    Event {
        at = UtcTime.recorded(at);
        payload = Map.copyOf(payload);
    }

    /// The event as it is hashed and exported: one line of canonical JSON.
    ///
    /// The last keys in their order are `previous`, `sequence`, `type` and `version`, so that a
    /// reader finds the chain without parsing what officers have typed.
    ///
    /// @param sequence its number, counted from 1
    /// @param previous hash of the event before, hexadecimal
    String line(long sequence, String previous) {
        TreeMap<String, Object> members = new TreeMap<>();
        members.put("actor", actor);
        members.put("at", utc(at));
        members.put("deployment", deployment);
        members.put("payload", payload);
        members.put("previous", previous);
        members.put("sequence", sequence);
        members.put("type", type.name());
        members.put("version", FORM);
        return CanonicalJson.of(members);
    }

    /// How the line of an event begins.
    static String beginning(Instant at, String deployment, String actor) {
        String head =
                CanonicalJson.of(Map.of("actor", actor, "at", utc(at), "deployment", deployment));
        return head.substring(0, head.length() - 1) + ",\"payload\":";
    }

    /// How the line of an event ends.
    static String end(long sequence, EventType type) {
        String tail =
                CanonicalJson.of(
                        Map.of("sequence", sequence, "type", type.name(), "version", FORM));
        return "," + tail.substring(1);
    }

    /// A time as events write it.
    static String utc(Instant at) {
        return UTC.format(at);
    }
}
