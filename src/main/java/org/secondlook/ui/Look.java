package org.secondlook.ui;

import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;

/// What the blind look may show of an alert: faces, and nothing that could lean on the officer.
/// Immutable.
///
/// @param number of the alert
/// @param camera where it was raised
/// @param reference the entry's portrait; none where its photograph cannot be read any more
record Look(int number, String camera, @Nullable Portrait reference) {}
