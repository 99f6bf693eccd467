package org.secondlook.watchlist;

/// The photographs of a list, wherever they lie: in a folder, in a record of a file, in a store.
/// Thread-safe.
@FunctionalInterface
public interface ListImages {
    /// The bytes of a photograph's file, bounded.
    ///
    /// @param image its name within the list
    /// @throws UnreadableException when it is not there, cannot be read or is too large
    byte[] bytes(String image) throws UnreadableException;

    /// What enrolment made of these photographs before.
    default EnrolmentMemory memory() {
        return EnrolmentMemory.none();
    }
}
