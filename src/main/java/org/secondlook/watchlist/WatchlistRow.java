package org.secondlook.watchlist;

/// One row of a watchlist's file as it was written, nothing judged yet. Immutable.
///
/// @param list name of the file
/// @param line where the row begins, counted from 1
/// @param said the fields
/// @param complaint why the row cannot be read as one, a plain sentence; empty when it can
record WatchlistRow(String list, long line, Said said, String complaint) {
    String reference() {
        return said.text(Column.REFERENCE);
    }

    String image() {
        return said.text(Column.IMAGE);
    }

    @Override
    public String toString() {
        return "WatchlistRow[%s:%d]".formatted(list, line);
    }
}
