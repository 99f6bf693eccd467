package org.secondlook.watchlist;

/// A photograph as a force lists it. Immutable.
///
/// @param image its name within the list, by which [ListImages] finds it; the same name is the same
///   photograph
/// @param details what is said of it
/// @param row where it is listed
public record ListedPhotograph(String image, ImageDetails details, ListRow row) {
    /// Where it is, not what it is called: a file's name may hold a person's.
    @Override
    public String toString() {
        return "ListedPhotograph[%s:%d]".formatted(row.list(), row.line());
    }
}
