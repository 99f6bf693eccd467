package org.secondlook.ui;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.live.LiveView;
import org.secondlook.record.Opening;
import org.secondlook.record.StoreHealth;
import org.secondlook.training.Vigilance;

/// A session that runs, and how its record fares. Thread-safe.
///
/// @param view what the screen sees and does
/// @param record how the record fares now; never waits
/// @param opening what was found when the record was opened
/// @param closing stops the cameras, ends what still waits as not adjudicated and wipes every face;
///   may wait, and may be run twice
/// @param adjudicators who may sit down at it
/// @param vigilance shows known-answer pairs now and then; null where it shows none
public record RunningSession(
        LiveView view,
        Supplier<StoreHealth> record,
        Opening opening,
        Runnable closing,
        Predicate<OfficerAccount> adjudicators,
        @Nullable Vigilance vigilance)
        implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
