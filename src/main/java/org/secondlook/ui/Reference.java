package org.secondlook.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;

/// A reference image as the blind look shows it: a face and how old it is, not where it is from.
/// Immutable.
///
/// @param place among the entry's images, from 0
/// @param of how many
/// @param portrait none where the photograph cannot be read any more
/// @param taken when; nothing where that is not known
/// @param years since then, whole ones
record Reference(
        int place, int of, @Nullable Portrait portrait, @Nullable LocalDate taken, long years) {}
