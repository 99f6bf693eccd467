package org.secondlook.record;

/// What was found when the store was opened, for the screen. Immutable.
///
/// @param created whether there was no record in the folder, so that a new one was begun
/// @param leftOpen alerts that a crash had left undecided; they are ended as not adjudicated
/// @param lastAlertNumber the highest number recorded in this deployment, 0 when there is none
public record Opening(boolean created, int leftOpen, int lastAlertNumber) {}
