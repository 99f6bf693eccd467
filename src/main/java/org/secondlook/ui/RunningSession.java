package org.secondlook.ui;

import java.util.function.Supplier;
import org.secondlook.live.LiveView;
import org.secondlook.record.Opening;
import org.secondlook.record.StoreHealth;

/// A session that runs, and how its record fares. Thread-safe.
///
/// @param view what the screen sees and does
/// @param record how the record fares now; never waits
/// @param opening what was found when the record was opened
public record RunningSession(LiveView view, Supplier<StoreHealth> record, Opening opening) {}
