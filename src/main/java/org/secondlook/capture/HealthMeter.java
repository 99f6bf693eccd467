package org.secondlook.capture;

import org.secondlook.capture.CameraHealth.State;

/// Keeps count of what a camera's thread does and tells its health to any other thread.
/// Thread-safe.
final class HealthMeter {
    private static final double FPS_SMOOTHING = 0.08;

    private State state = State.CONNECTING;
    private String reason = "Connecting.";
    private long lastFrameNanos;
    private double frameNanos;
    private long decoded;
    private long silentAfterMs = DecodingCamera.STALLED_AFTER_MS;

    /// A source of a low rate may be silent for longer.
    ///
    /// @param seconds between two frames, if all is well
    synchronized void expecting(double seconds) {
        silentAfterMs =
                DecodingCamera.STALLED_AFTER_MS + (seconds > 1 ? (long) (1000 * seconds) : 0);
    }

    /// Frames come when they are asked for: silence says nothing.
    synchronized void expectingNothing() {
        silentAfterMs = Long.MAX_VALUE;
    }

    synchronized void decodedOne() {
        long now = System.nanoTime();
        double gap = now - lastFrameNanos;
        if (state == State.LIVE && decoded > 0 && gap / 1e6 <= silentAfterMs) {
            frameNanos = frameNanos == 0 ? gap : frameNanos + FPS_SMOOTHING * (gap - frameNanos);
        }
        state = State.LIVE;
        reason = "";
        lastFrameNanos = now;
        decoded++;
    }

    synchronized void broken(String why) {
        state = State.STALLED;
        reason = why;
        frameNanos = 0;
    }

    synchronized void failed(String why) {
        state = State.FAILED;
        reason = why;
        frameNanos = 0;
    }

    synchronized void ended(String how) {
        state = State.ENDED;
        reason = how;
        frameNanos = 0;
    }

    synchronized long decoded() {
        return decoded;
    }

    synchronized CameraHealth health(long dropped) {
        long ageMs = decoded == 0 ? -1 : (System.nanoTime() - lastFrameNanos) / 1_000_000;
        boolean silent = state == State.LIVE && ageMs > silentAfterMs;
        double fps = frameNanos == 0 || silent ? 0 : 1e9 / frameNanos;
        return new CameraHealth(
                silent ? State.STALLED : state,
                silent ? "Nothing has come for %d s.".formatted(ageMs / 1000) : reason,
                ageMs,
                fps,
                decoded,
                dropped);
    }
}
