package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes a camera's frames as analysis would, on a thread of its own, and notes when which came.
final class Onlooker implements AutoCloseable {
    /// A frame that was taken.
    ///
    /// @param seconds on the footage's clock
    /// @param nanos when it was taken
    /// @param grey of its middle
    record Seen(double seconds, long nanos, int grey) {}

    private final FrameSlot slot = new FrameSlot(() -> {});
    private final List<Seen> seen = new ArrayList<>();
    private final Camera camera;
    private final Thread thread;
    private volatile boolean closed;

    /// @param address of the camera, as typed
    Onlooker(String address, Pace pace) throws CaptureException {
        this.camera = new DecodingCamera("Gate", CameraAddress.parse(address), pace, slot);
        this.thread = Thread.ofPlatform().start(this::look);
        camera.start();
    }

    private void look() {
        try (Picture pixel = new Picture(1, 1)) {
            while (!closed && !slot.isOver()) {
                @Nullable Frame frame = slot.take();
                if (frame == null) {
                    Thread.onSpinWait();
                    TimeUnit.MILLISECONDS.sleep(1);
                    continue;
                }
                try (frame) {
                    double middle = frame.width() / 2.0;
                    Warp.warp(frame, new Affine(1, 0, middle, 0, 1, frame.height() / 2.0), pixel);
                    note(new Seen(frame.seconds(), System.nanoTime(), pixel.argb(0, 0) & 0xff));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(Seen one) {
        seen.add(one);
    }

    /// What has been seen so far.
    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    CameraHealth health() {
        return camera.health();
    }

    /// Waits until the camera's health is as wished.
    ///
    /// @return milliseconds waited
    long until(Predicate<CameraHealth> wished, long mostMs) throws InterruptedException {
        long start = System.nanoTime();
        while (!wished.test(camera.health())) {
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertThat(waited).as(camera.health().toString()).isLessThan(mostMs);
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    long until(CameraHealth.State state, long mostMs) throws InterruptedException {
        return until(health -> health.state() == state, mostMs);
    }

    /// Closes the camera.
    ///
    /// @return milliseconds that took
    long closed() {
        long start = System.nanoTime();
        camera.close();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /// Whether the decoder's thread has come to its end.
    boolean isDecoderGone() {
        return slot.isOver();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        camera.close();
        thread.join();
    }
}
