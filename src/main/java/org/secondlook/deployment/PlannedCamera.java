package org.secondlook.deployment;

/// A camera of a plan. Immutable.
///
/// @param name for people
/// @param address where its pictures come from; holds no password
public record PlannedCamera(String name, String address) {}
