package org.secondlook.capture;

import org.jspecify.annotations.Nullable;

/// The hand-over from a camera's decoder to analysis: one frame, the latest. Thread-safe.
///
/// A frame that nobody took before the next one came is closed and counted as dropped, so that what
/// is analysed is always what is happening now.
public final class FrameSlot {
    private final Runnable onFrame;
    private @Nullable Frame waiting;
    private boolean closed;
    private boolean ended;
    private long dropped;

    /// @param onFrame told from the decoder's thread that a frame is waiting
    public FrameSlot(Runnable onFrame) {
        this.onFrame = onFrame;
    }

    /// Puts a frame in place of whatever waits. Takes the frame over.
    public void offer(Frame frame) {
        synchronized (this) {
            if (closed) {
                frame.close();
                return;
            }
            if (waiting != null) {
                waiting.close();
                dropped++;
            }
            waiting = frame;
        }
        onFrame.run();
    }

    /// Waits until the slot is empty, then puts the frame there: for footage that is read as fast
    /// as analysis goes.
    ///
    /// @throws InterruptedException when the thread is told to stop; the frame is closed
    public void put(Frame frame) throws InterruptedException {
        synchronized (this) {
            try {
                while (waiting != null && !closed) {
                    wait();
                }
            } catch (InterruptedException e) {
                frame.close();
                throw e;
            }
        }
        offer(frame);
    }

    /// The waiting frame, owned by the caller from now on, or null.
    public synchronized @Nullable Frame take() {
        Frame frame = waiting;
        waiting = null;
        notifyAll();
        return frame;
    }

    /// Whether nothing waits.
    public synchronized boolean isEmpty() {
        return waiting == null;
    }

    /// Frames that were overwritten before anybody took them.
    public synchronized long dropped() {
        return dropped;
    }

    /// Tells that no frame will come any more.
    public void end() {
        synchronized (this) {
            ended = true;
        }
        onFrame.run();
    }

    /// Whether no frame waits and none will come.
    public synchronized boolean isOver() {
        return ended && waiting == null;
    }

    /// Closes what waits and whatever is offered later.
    public synchronized void close() {
        closed = true;
        if (waiting != null) {
            waiting.close();
            waiting = null;
        }
        notifyAll();
    }
}
