package org.secondlook.capture;

/// A source of frames with a thread of its own. Thread-safe.
public interface Camera extends AutoCloseable {

    /// How the camera is named on screen and in output.
    String name();

    /// Starts decoding. Frames arrive in the slot that the camera was made with.
    void start();

    /// Where its frames are taken.
    FrameSlot frames();

    /// How it is doing now.
    CameraHealth health();

    /// Stops decoding and frees what it holds; returns within a second even where the source hangs.
    @Override
    void close();
}
