package org.secondlook.capture;

import org.jspecify.annotations.Nullable;

/// Reads the frames of one source in order. Opened, used and closed by one thread.
interface FrameReader extends AutoCloseable {

    /// The next frame, owned by the caller, or null at the end.
    ///
    /// @throws CaptureException when the source breaks
    @Nullable Frame read() throws CaptureException;

    /// The source's own rate, frames a second.
    double framesPerSecond();

    @Override
    void close();

    /// Opens a source anew.
    @FunctionalInterface
    interface Opener {
        FrameReader open() throws CaptureException;
    }
}
