package org.secondlook.deployment;

/// A reason an officer can give for a decision.
///
/// @param code stable, as recorded
/// @param label for people
/// @param judgesFaces whether it says something of the two faces, so that it can contradict the
///   blind mark
public record Reason(String code, String label, boolean judgesFaces) {}
