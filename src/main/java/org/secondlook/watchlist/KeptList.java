package org.secondlook.watchlist;

/// A list that the program keeps for itself, sealed: what it says of people, their photographs as
/// they came, and what enrolment made of them. Thread-safe; closed by everybody who opened it.
///
/// Whatever was put outlives the end of the program, however it ends. The photographs are found by
/// the names that the list gives them, so a kept list is used like one in a folder: `new
/// DraftFile(kept.draft(), kept)`.
public interface KeptList extends ListImages, EnrolmentMemory, AutoCloseable {
    /// Photographs that are taken at most.
    int PHOTOGRAPHS_MAX = Watchlist.MAX_IMAGES;

    /// What people call it.
    String name();

    /// What the record calls it: random, says nothing of anybody.
    String id();

    /// What it says, as put last; nobody where nothing was put yet.
    DraftList draft();

    /// Replaces what it says. Photographs that it does not name any more stay until the file is
    /// tidied up.
    ///
    /// @throws WatchlistException when it cannot be written
    void put(DraftList draft) throws WatchlistException;

    /// Takes a copy of a photograph. One that is there already is kept once.
    ///
    /// @param image its name within the list
    /// @param bytes of its file
    /// @throws WatchlistException when it cannot be written, or there are `PHOTOGRAPHS_MAX`
    void put(String image, byte[] bytes) throws WatchlistException;

    /// Whether a photograph of this name is there.
    boolean holds(String image);

    /// How many photographs that the list names are not there yet: above 0 while an import is under
    /// way, or where it was cut short.
    default int missing() {
        return (int)
                draft().people().stream()
                        .flatMap(person -> person.photographs().stream())
                        .filter(photograph -> !holds(photograph.image()))
                        .count();
    }

    /// Itself: what enrolment made of its photographs is kept with them.
    @Override
    default EnrolmentMemory memory() {
        return this;
    }

    /// Returns when everything is on the disk, proof against a power cut.
    ///
    /// @throws WatchlistException when it cannot be written
    void flush() throws WatchlistException;

    /// Lets go of it; the last one closes the file.
    @Override
    void close();
}
