package org.secondlook.watchlist;

import org.secondlook.face.ModelPackException;

/// How photographs are read. Thread-safe; the readers it opens are not.
///
/// It stands between enrolment and the camera room, which the watchlist has no part in.
public interface Photographs {

    /// A reader for one worker, who closes it.
    ///
    /// @throws ModelPackException when the pack cannot be used
    Reader open() throws ModelPackException;

    /// Decodes photographs and finds the faces in them. Used by one thread at a time.
    interface Reader extends AutoCloseable {

        /// The photograph in a file's bytes, owned by the caller.
        ///
        /// @throws UnreadableException when it is none, too large or broken
        Photograph read(byte[] bytes) throws UnreadableException;

        /// Wipes what is left of the last face and frees the engine.
        @Override
        void close();
    }
}
