package org.secondlook.deployment;

/// A purpose for which a force deploys.
///
/// @param code stable, as recorded
/// @param label for people
public record UseCase(String code, String label) {}
