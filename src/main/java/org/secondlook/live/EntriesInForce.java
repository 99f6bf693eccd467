package org.secondlook.live;

import java.util.function.Predicate;
import org.secondlook.deployment.Policy;
import org.secondlook.watchlist.Lapse;
import org.secondlook.watchlist.Watchlist;
import org.secondlook.watchlist.WatchlistEntry;

/// Which entries of a watchlist may alert at this moment. Thread-safe.
///
/// An entry must be in force by the clock and by the machine's own counting of time: a clock that
/// is set back would let it last longer.
///
/// @param policy that says how long an entry lasts
/// @param clock the session's
record EntriesInForce(Watchlist watchlist, Policy policy, SteadyClock clock) {
    /// Tells of an entry whether it may alert now.
    Predicate<WatchlistEntry> now() {
        Lapse byClock = new Lapse(policy, clock.now());
        Lapse byCounting = new Lapse(policy, clock.counted());
        return entry -> !byClock.isOf(entry.details()) && !byCounting.isOf(entry.details());
    }

    /// How many may not.
    int lapsed() {
        return (int) watchlist.entries().stream().filter(now().negate()).count();
    }
}
