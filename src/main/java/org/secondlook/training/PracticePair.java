package org.secondlook.training;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.KnownPair;
import org.secondlook.deployment.Category;

/// A row of a practice set. Immutable.
///
/// @param pair its code and its answer
/// @param probes one to five photographs that stand for the person in the street, best first, as
///   paths in the set's folder
/// @param reference the photograph that stands for the reference image
/// @param entry invented id of an entry, shown after the blind look
/// @param name invented, shown with it
/// @param category one of the policy's
/// @param taken when the reference was taken; null where nobody says
/// @param similarity that is shown; empty to have one made up
record PracticePair(
        KnownPair pair,
        List<String> probes,
        String reference,
        String entry,
        String name,
        Category category,
        @Nullable LocalDate taken,
        OptionalDouble similarity) {}
