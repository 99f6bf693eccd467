package org.secondlook.deployment;

/// One use of face recognition as a running session knows it: a live deployment, or a demonstration
/// or exercise, which says so.
///
/// @param name shown in the bar
/// @param reference recorded with every alert
/// @param demonstration whether nobody may be stopped on its account
public record Deployment(String name, String reference, boolean demonstration) {}
