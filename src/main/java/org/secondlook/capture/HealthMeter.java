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

    synchronized void decodedOne() {
        long now = System.nanoTime();
        if (state == State.LIVE && decoded > 0) {
            double gap = now - lastFrameNanos;
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

    synchronized void ended() {
        state = State.ENDED;
        reason = "The footage has ended.";
        frameNanos = 0;
    }

    synchronized long decoded() {
        return decoded;
    }

    synchronized CameraHealth health(long dropped) {
        long ageMs = decoded == 0 ? -1 : (System.nanoTime() - lastFrameNanos) / 1_000_000;
        boolean silent = state == State.LIVE && ageMs > DecodingCamera.STALLED_AFTER_MS;
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
