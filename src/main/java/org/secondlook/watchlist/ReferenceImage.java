package org.secondlook.watchlist;

import org.secondlook.face.Portrait;

/// A photograph of an entry, as shown beside a probe. Owned by its watchlist.
///
/// @param sha256 of the file, hexadecimal
/// @param portrait the face in it
/// @param details what was said of it
public record ReferenceImage(String sha256, Portrait portrait, ImageDetails details) {

    /// An image of which nothing was said.
    public ReferenceImage(String sha256, Portrait portrait) {
        this(sha256, portrait, ImageDetails.none());
    }
}
