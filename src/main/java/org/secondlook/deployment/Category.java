package org.secondlook.deployment;

/// Why an entry is on the list.
///
/// @param code stable, as written in watchlist files
/// @param label for people
/// @param colour how officers respond
public record Category(String code, String label, ResponseColour colour) {}
