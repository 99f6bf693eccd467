package org.secondlook.watchlist;

/// What became of one row of a watchlist, and where that row is. Immutable.
///
/// @param place among all rows read, counted from 0
/// @param list name of the file
/// @param line of the row
/// @param reference as written
/// @param image path as written
/// @param verdict what became of it
/// @param warning what a person should look at although the row was judged, a plain sentence;
///   mostly empty
public record EnrolmentRow(
        int place,
        String list,
        long line,
        String reference,
        String image,
        ImageVerdict verdict,
        String warning) {

    /// A row that was not taken.
    static EnrolmentRow refused(
            ListRow row, String reference, String image, ImageVerdict.Refused verdict) {
        return new EnrolmentRow(row.place(), row.list(), row.line(), reference, image, verdict, "");
    }

    /// The same row among those of several lists.
    EnrolmentRow movedTo(int otherPlace) {
        return new EnrolmentRow(otherPlace, list, line, reference, image, verdict, warning);
    }

    /// Where it is, not what it says: an image's path may hold a name.
    @Override
    public String toString() {
        return "EnrolmentRow[%s:%d]".formatted(list, line);
    }
}
