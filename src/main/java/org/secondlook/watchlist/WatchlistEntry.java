package org.secondlook.watchlist;

import org.secondlook.deployment.Category;

/// One person sought in this deployment.
///
/// @param reference the entry's id, unique on the list; the only one of these that is recorded
/// @param name shown to the officer after the blind look, never written to a log
/// @param category why the person is listed
public record WatchlistEntry(String reference, String name, Category category) {
    @Override
    public String toString() {
        return "WatchlistEntry[" + reference + "]";
    }
}
