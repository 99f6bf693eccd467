package org.secondlook.watchlist;

import java.util.List;
import java.util.regex.Pattern;

/// The lists that the program keeps for itself, sealed, one file each. Thread-safe. A list that is
/// open twice is one list: what one puts, the other sees.
public interface KeptLists {
    /// Lists that can be kept at once.
    int LISTS_MAX = 200;

    /// What a list may be called: letters, digits, and blanks, dots, hyphens, strokes and
    /// underscores between them.
    Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._/-]{0,62}[\\p{L}\\p{N}])?");

    /// What is kept.
    ///
    /// @param names in alphabetical order
    /// @param faults files that cannot be read, a plain sentence each
    record Listing(List<String> names, List<String> faults) {
        public Listing {
            names = List.copyOf(names);
            faults = List.copyOf(faults);
        }
    }

    /// All lists, by name.
    ///
    /// @throws WatchlistException when their folder cannot be read
    Listing listing() throws WatchlistException;

    /// Begins a list that says nothing yet.
    ///
    /// @param name unlike that of any other, whatever the case of its letters
    /// @return to be closed by the caller
    /// @throws WatchlistException when the name is taken or none, or it cannot be made
    KeptList create(String name) throws WatchlistException;

    /// Opens a list and looks at every byte of it; a second or two for a large one.
    ///
    /// @return to be closed by the caller
    /// @throws WatchlistException when there is none of this name, it was changed, or it is open in
    ///   another program
    KeptList open(String name) throws WatchlistException;

    /// Destroys the key of a list, without which nobody can read it, and its file.
    ///
    /// @throws WatchlistException when there is none of this name, or it is open
    void delete(String name) throws WatchlistException;

    /// Whether a list may have this name.
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
