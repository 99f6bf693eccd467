package org.secondlook.ui;

/// Two entries of a list that look like the same person. Immutable.
///
/// @param first reference of one entry
/// @param firstImage of it, of all the most alike
/// @param second reference of the other
/// @param secondImage of it
/// @param similarity of the two images
public record Alike(
        String first, String firstImage, String second, String secondImage, double similarity) {

    /// Whether an entry is one of the two.
    public boolean has(String reference) {
        return first.equals(reference) || second.equals(reference);
    }
}
