package org.secondlook.architecture.broken.match;

import org.secondlook.architecture.broken.alert.Everything;

/// A score that becomes a decision.
public record ScoreThatDecides(Everything decision) {}
