package org.secondlook.deployment;

/// A reason an officer can give for a decision.
///
/// @param code stable, as recorded
/// @param label for people
public record Reason(String code, String label) {}
