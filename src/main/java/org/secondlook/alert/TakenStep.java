package org.secondlook.alert;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.deployment.Officer;

/// A step on the card of an alert: whose it was and when it was taken. Immutable.
///
/// @param alert id
/// @param by who took it
/// @param at when
/// @param step what it was
public record TakenStep(UUID alert, Officer by, Instant at, CardStep step) {}
