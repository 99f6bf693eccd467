package org.secondlook.watchlist;

import java.nio.file.Path;

/// One row of a watchlist's file as it was written, nothing judged yet. Immutable.
///
/// @param list name of the file
/// @param folder the file is in
/// @param line where the row begins, counted from 1
/// @param reference the entry's
/// @param name of the person
/// @param category code
/// @param image path relative to the folder
/// @param complaint why the row cannot be read as one, a plain sentence; empty when it can
record WatchlistRow(
        String list,
        Path folder,
        long line,
        String reference,
        String name,
        String category,
        String image,
        String complaint) {

    @Override
    public String toString() {
        return "WatchlistRow[%s:%d]".formatted(list, line);
    }
}
