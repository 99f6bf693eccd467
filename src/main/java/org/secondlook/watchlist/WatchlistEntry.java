package org.secondlook.watchlist;

import org.secondlook.deployment.Category;

/// One person sought in this deployment.
///
/// @param reference the entry's id, unique on the list; the only one of these that is recorded
/// @param name shown to the officer after the blind look, never written to a log
/// @param category why the person is listed
/// @param details what else was said
public record WatchlistEntry(
        String reference, String name, Category category, EntryDetails details) {

    /// An entry of which nothing else was said.
    public WatchlistEntry(String reference, String name, Category category) {
        this(reference, name, category, EntryDetails.none());
    }

    @Override
    public String toString() {
        return "WatchlistEntry[" + reference + "]";
    }
}
