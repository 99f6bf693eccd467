package org.secondlook.watchlist;

/// Why a row or its image is not taken into the watchlist. The names are written to reports and
/// stay as they are.
public enum Refusal {
    /// The row has too few or too many fields, an empty or too long one, or unprintable characters.
    ROW_MALFORMED,
    /// A date, a number or another value is not written as expected.
    VALUE_UNREADABLE,
    /// The person has no name.
    NAME_MISSING,
    /// The policy has no such category.
    CATEGORY_UNKNOWN,
    /// The policy requires the age or the date of birth.
    AGE_MISSING,
    /// Somebody under age may not be listed, or not in this category.
    UNDER_AGE,
    /// The policy requires the offence or order.
    OFFENCE_MISSING,
    /// The policy requires the legal basis.
    LEGAL_BASIS_MISSING,
    /// The policy requires who asked for it.
    REQUESTING_OFFICER_MISSING,
    /// The policy requires an expiry.
    EXPIRY_MISSING,
    /// The entry has expired.
    EXPIRED,
    /// The policy requires when it was last made sure that the person is sought.
    CHECK_MISSING,
    /// That was longer ago than the policy allows.
    STALE,
    /// A date lies in the future that cannot.
    DATE_IMPOSSIBLE,
    /// The person has no photograph.
    NO_PHOTOGRAPH,
    /// The policy requires where the photograph is from.
    IMAGE_SOURCE_MISSING,
    /// The policy requires when the photograph was taken.
    IMAGE_DATE_MISSING,
    /// The policy requires on what ground the photograph is held.
    LAWFUL_HOLDING_MISSING,
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
