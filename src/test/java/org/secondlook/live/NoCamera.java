package org.secondlook.live;

import org.secondlook.capture.Camera;
import org.secondlook.capture.CameraHealth;
import org.secondlook.capture.FrameSlot;

/// A camera whose frames a test puts into the slot itself.
record NoCamera(FrameSlot frames) implements Camera {
    @Override
    public String name() {
        return "test";
    }

    @Override
    public void start() {
        // A test hands over the frames.
    }

    @Override
    public CameraHealth health() {
        return new CameraHealth(CameraHealth.State.LIVE, "", 0, 25, 0, frames.dropped());
    }

    @Override
    public void close() {
        frames.close();
        frames.end();
    }
}
