package org.secondlook.deployment;

import java.time.Instant;

/// Who approved a deployment. Immutable.
///
/// @param officer id
/// @param name of the officer, as it was then
/// @param rank of the officer, as it was then
/// @param at when
/// @param reference of the written authority
/// @param limits under which it was given
public record Authority(
        Officer officer, String name, String rank, Instant at, String reference, String limits) {
    /// Longest reference.
    public static final int REFERENCE_LENGTH_MAX = 256;

    /// Longest limits.
    public static final int LIMITS_LENGTH_MAX = 2_000;

    /// Without the name: names belong in no log.
    @Override
    public String toString() {
        return "authority of officer %s".formatted(officer.id());
    }
}
