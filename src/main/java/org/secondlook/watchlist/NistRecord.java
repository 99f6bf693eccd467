package org.secondlook.watchlist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One record of an ANSI/NIST-ITL file: where its fields lie in the file's bytes. Immutable.
///
/// @param file all bytes
/// @param number among the records of the file, counted from 1
/// @param type of the record
/// @param fields by number; only of types that are read
record NistRecord(byte[] file, int number, int type, Map<Integer, Span> fields) {
    /// From a byte up to, and without, another.
    record Span(int from, int to) {}

    NistRecord {
        fields = Map.copyOf(fields);
    }

    /// A field as text, empty where it is missing.
    String text(int field) {
        Span span = fields.get(field);
        return span == null
                ? ""
                : new String(file, span.from(), span.to() - span.from(), StandardCharsets.UTF_8)
                        .strip();
    }

    /// A field's bytes, or null where it is missing or empty.
    byte @Nullable [] bytes(int field) {
        Span span = fields.get(field);
        return span == null || span.from() == span.to()
                ? null
                : Arrays.copyOfRange(file, span.from(), span.to());
    }

    /// What it is called in messages.
    String words() {
        return "record %d (Type-%d)".formatted(number, type);
    }

    @Override
    public String toString() {
        return words();
    }
}
