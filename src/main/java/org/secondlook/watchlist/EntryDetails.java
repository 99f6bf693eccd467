package org.secondlook.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a force says of an entry beside name and category. Immutable; texts are empty where nothing
/// was said.
///
/// @param born date of birth
/// @param age in years, where no date of birth is known
/// @param offence or order for which the person is listed
/// @param legalBasis on which the person may be listed
/// @param requestingOfficer who asked for it
/// @param instructions on engagement
/// @param markers warnings
/// @param relativesKnown whether a twin or a relative who looks alike is known
/// @param expires from when on the entry may not alert any more
/// @param checked when it was last made sure that the person is still sought
public record EntryDetails(
        @Nullable LocalDate born,
        @Nullable Integer age,
        String offence,
        String legalBasis,
        String requestingOfficer,
        String instructions,
        Set<Marker> markers,
        boolean relativesKnown,
        @Nullable Instant expires,
        @Nullable Instant checked) {
    public EntryDetails {
        markers = Set.copyOf(markers.isEmpty() ? Set.of() : EnumSet.copyOf(markers));
    }

    /// Nothing was said.
    public static EntryDetails none() {
        return new EntryDetails(null, null, "", "", "", "", Set.of(), false, null, null);
    }

    /// Holds nothing of the person.
    @Override
    public String toString() {
        return "EntryDetails";
    }
}
