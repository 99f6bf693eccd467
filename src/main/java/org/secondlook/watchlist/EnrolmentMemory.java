package org.secondlook.watchlist;

import java.util.Optional;

/// What enrolment made of photographs before, so that none is judged twice. Thread-safe.
public interface EnrolmentMemory {
    /// SHA-256 of a photograph's bytes, hexadecimal, where they need not be read to tell.
    ///
    /// @param image its name within the list
    Optional<String> sha256(String image);

    /// What a model pack made of a photograph, owned by the caller.
    ///
    /// @param sha256 of its bytes
    /// @param packId identity of the pack
    /// @throws WatchlistException when the memory cannot be read
    Optional<Judged> recall(String sha256, String packId) throws WatchlistException;

    /// Takes note of what a model pack made of a photograph.
    ///
    /// @param sha256 of its bytes
    /// @param packId identity of the pack
    /// @param judged stays the caller's
    /// @throws WatchlistException when it cannot be written
    void keep(String sha256, String packId, Judged judged) throws WatchlistException;

    /// Remembers nothing.
    static EnrolmentMemory none() {
        return new EnrolmentMemory() {
            @Override
            public Optional<String> sha256(String image) {
                return Optional.empty();
            }

            @Override
            public Optional<Judged> recall(String sha256, String packId) {
                return Optional.empty();
            }

            @Override
            public void keep(String sha256, String packId, Judged judged) {
                // Nothing is remembered.
            }
        };
    }
}
