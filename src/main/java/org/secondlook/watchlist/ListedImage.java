package org.secondlook.watchlist;

/// An image that is to be enrolled. Immutable.
///
/// @param place of its row among all rows read
/// @param entry index of the entry it shows
/// @param reference that entry's
/// @param listed what the list says of it
/// @param images where its bytes are read from
/// @param warning for its row of the report, mostly empty
record ListedImage(
        int place,
        int entry,
        String reference,
        ListedPhotograph listed,
        ListImages images,
        String warning) {
    String list() {
        return listed.row().list();
    }

    long line() {
        return listed.row().line();
    }

    byte[] bytes() throws UnreadableException {
        return images.bytes(listed.image());
    }

    /// The image as part of a watchlist.
    ///
    /// @param sha256 of its bytes
    /// @param portraits of that watchlist
    ReferenceImage reference(String sha256, Portraits portraits) {
        return new ReferenceImage(
                sha256,
                new ReferenceImage.OnDemand(portraits, sha256, images, listed.image()),
                listed.details());
    }

    EnrolmentRow judged(ImageVerdict verdict) {
        return new EnrolmentRow(place, list(), line(), reference, listed.image(), verdict, warning);
    }

    @Override
    public String toString() {
        return "ListedImage[%s:%d]".formatted(list(), line());
    }
}
