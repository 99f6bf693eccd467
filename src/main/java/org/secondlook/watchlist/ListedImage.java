package org.secondlook.watchlist;

import java.nio.file.Path;

/// An image that is to be enrolled. Immutable.
///
/// @param place of its row among all rows read
/// @param list name of the file that lists it
/// @param line of its row
/// @param entry index of the entry it shows
/// @param reference that entry's
/// @param image path as written
/// @param file the image, inside the list's folder
/// @param warning for its row of the report, mostly empty
record ListedImage(
        int place,
        String list,
        long line,
        int entry,
        String reference,
        String image,
        Path file,
        String warning) {

    EnrolmentRow judged(ImageVerdict verdict) {
        return new EnrolmentRow(place, list, line, reference, image, verdict, warning);
    }

    @Override
    public String toString() {
        return "ListedImage[%s:%d]".formatted(list, line);
    }
}
