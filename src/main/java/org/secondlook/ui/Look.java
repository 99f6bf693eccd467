package org.secondlook.ui;

/// What the blind look may show of an alert: faces, and nothing that could lean on the officer.
/// Immutable.
///
/// @param number of the alert
/// @param camera where it was raised
record Look(int number, String camera) {}
