package org.secondlook.watchlist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a force says of a reference image. Immutable; texts are empty where nothing was said.
///
/// @param source where the photograph is from
/// @param taken when
/// @param lawfulHolding on what ground it is held
public record ImageDetails(String source, @Nullable LocalDate taken, String lawfulHolding) {

    /// Nothing was said.
    public static ImageDetails none() {
        return new ImageDetails("", null, "");
    }

    /// Holds nothing of the photograph.
    @Override
    public String toString() {
        return "ImageDetails";
    }
}
