package org.secondlook.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The first of two judgements of an alert, as it is on the record. Immutable.
///
/// @param judgement by one officer; a second one has to judge before anything is decided
/// @param until when the alert ends if nobody does; null where it had ended before
public record FirstJudgement(Decision judgement, @Nullable Instant until) {}
