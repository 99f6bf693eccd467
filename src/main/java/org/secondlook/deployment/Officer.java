package org.secondlook.deployment;

/// Who is at the console.
///
/// @param id collar or staff number, recorded with every decision
public record Officer(String id) {
    /// Longest id that is taken.
    public static final int MAX_ID_LENGTH = 32;

    public Officer {
        if (id.isBlank() || id.length() > MAX_ID_LENGTH || !id.equals(id.strip())) {
            throw new IllegalArgumentException(
                    "an officer's id has 1 to %d characters".formatted(MAX_ID_LENGTH));
        }
    }

    /// Whether two ids mean one person. Capital letters make no difference, or else `ao1` could
    /// approve what `AO1` has planned.
    public boolean isSameAs(Officer other) {
        return id.equalsIgnoreCase(other.id);
    }
}
