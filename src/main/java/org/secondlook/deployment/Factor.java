package org.secondlook.deployment;

/// Something of the subject, the system or the environment that an adjudication weighs.
///
/// @param code stable, as recorded
/// @param label for people
public record Factor(String code, String label) {}
