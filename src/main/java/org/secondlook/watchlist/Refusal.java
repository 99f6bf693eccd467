package org.secondlook.watchlist;

/// Why a row or its image is not taken into the watchlist. The names are written to reports and
/// stay as they are.
public enum Refusal {
    /// The row has too few or too many fields, an empty or too long one, or unprintable characters.
    ROW_MALFORMED,
    /// A date, a number or another value is not written as expected.
    VALUE_UNREADABLE,
    /// The policy has no such category.
    CATEGORY_UNKNOWN,
    /// Name, category or something else differs from what was said of the same reference before.
    ENTRY_DIFFERS,
    /// The entry has as many images as it may.
    TOO_MANY_IMAGES,
    /// The image's path leads out of the list's folder.
    PATH_OUTSIDE,
    /// The image's file is missing, no photograph, too large or broken.
    UNREADABLE,
    /// The same image is listed for another entry.
    IMAGE_OF_ANOTHER_ENTRY,
    /// No face was found.
    NO_FACE,
    /// It cannot be told whose photograph it is.
    SEVERAL_FACES,
    /// The face has too few pixels.
    TOO_SMALL,
    /// The face is out of focus.
    BLURRED,
    /// The face is far too dark, too bright or without contrast.
    POOR_LIGHT,
    /// The face looks too far aside, up or down.
    NOT_FRONTAL
}
