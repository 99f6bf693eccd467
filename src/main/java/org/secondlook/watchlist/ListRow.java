package org.secondlook.watchlist;

/// Where something stands in what was read. Immutable.
///
/// @param place among all rows read, counted from 0: the order of a report
/// @param list name of the file
/// @param line in that file, or the number of the record; 0 where there is none
public record ListRow(int place, String list, long line) {
    /// What a person entered on the screen stands in no file.
    public static ListRow byHand() {
        return new ListRow(0, "by hand", 0);
    }
}
