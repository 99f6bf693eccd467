package org.secondlook.deployment;

/// Something that an officer can choose from a list of the policy.
///
/// @param code stable, as recorded
/// @param label for people
public record Choice(String code, String label) {}
