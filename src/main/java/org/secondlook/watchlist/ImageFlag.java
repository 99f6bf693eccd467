package org.secondlook.watchlist;

/// What makes a reference image that was taken weaker than it should be; shown beside it. The names
/// are written to reports and stay as they are.
public enum ImageFlag {
    /// Other, smaller faces are in the picture.
    OTHER_FACES,
    /// The face has fewer pixels than are recommended.
    SMALL,
    /// The face is not quite sharp.
    SOFT,
    /// The face is not quite frontal.
    TURNED,
    /// The face is too dark, too bright or without contrast.
    POOR_LIGHT
}
