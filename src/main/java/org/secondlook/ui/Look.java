package org.secondlook.ui;

import java.util.List;
import org.secondlook.face.Portrait;

/// What the blind look may show of an alert: faces, and nothing that could lean on the officer.
/// Immutable.
///
/// @param number of the alert
/// @param camera where it was raised
/// @param probes portraits of the person, best first
/// @param reference the entry's portrait
record Look(int number, String camera, List<Portrait> probes, Portrait reference) {}
