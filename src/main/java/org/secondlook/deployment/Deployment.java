package org.secondlook.deployment;

/// One use of face recognition as the running program knows it.
///
/// Planning, authority and the states of a deployment are not built yet: every deployment is a
/// demonstration or an exercise on recorded footage, and says so.
///
/// @param name shown in the bar
/// @param reference recorded with every alert
/// @param demonstration whether nobody may be stopped on its account
public record Deployment(String name, String reference, boolean demonstration) {}
