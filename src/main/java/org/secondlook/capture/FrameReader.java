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

    /// A sentence about how it went, for when the end has come.
    default String ending() {
        return CameraHealth.REGULAR_END;
    }

    @Override
    void close();

    /// Opens a source anew.
    @FunctionalInterface
    interface Opener {
        /// @param startSeconds the first frame's time on the footage's clock
        FrameReader open(double startSeconds) throws CaptureException;
    }
}
