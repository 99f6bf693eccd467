package org.secondlook.capture;

import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A camera that decodes files, stills, devices and streams. Its own thread decodes; everything
/// else may be asked from any thread.
///
/// Of the decoded frames it hands over just so many that faces are looked for
/// `MIN_LOOKS_PER_SECOND` times a second. A source that breaks off is tried again after 0.25 s, 0.5
/// s, … 5 s; the reason stands in its health meanwhile.
public final class DecodingCamera implements Camera {
    /// Faces are looked for at least as often in every second of footage.
    public static final double MIN_LOOKS_PER_SECOND = 8;

    /// Without a frame for longer, a camera counts as stalled.
    static final long STALLED_AFTER_MS = 1_500;

    private static final long FIRST_WAIT_MS = 250;
    private static final long LONGEST_WAIT_MS = 5_000;

    private final String name;
    private final CameraAddress address;
    private final Pace pace;
    private final FrameSlot slot;
    private final FrameReader.Opener opener;
    private final HealthMeter meter = new HealthMeter();
    private final Thread thread;
    private volatile boolean closed;

    /// @param name shown to people
    /// @param address where the pictures come from
    /// @param pace how fast recorded footage is played; live cameras are always in real time
    /// @param slot where the frames are handed over
    public DecodingCamera(String name, CameraAddress address, Pace pace, FrameSlot slot) {
        this.name = name;
        this.address = address;
        this.pace = address.isLive() ? Pace.REAL_TIME : pace;
        this.slot = slot;
        this.opener =
                () ->
                        address instanceof CameraAddress.Folder(var folder)
                                ? StillsReader.open(folder)
                                : VideoReader.open(address);
        this.thread = new Thread(this::decode, "camera");
        thread.setDaemon(true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public FrameSlot frames() {
        return slot;
    }

    @Override
    public CameraHealth health() {
        return meter.health(slot.dropped());
    }

    private void decode() {
        try {
            decodeUntilOver();
        } finally {
            slot.end();
        }
    }

    private void decodeUntilOver() {
        long wait = FIRST_WAIT_MS;
        while (!closed) {
            long before = meter.decoded();
            @Nullable String broken = decodeOnce();
            if (broken == null || closed) {
                meter.ended();
                return;
            }
            if (meter.decoded() > before) {
                wait = FIRST_WAIT_MS;
            }
            if (!address.isLive() && (meter.decoded() == 0 || isThere())) {
                meter.failed(broken);
                return;
            }
            meter.broken(broken + " Trying again.");
            pause(wait);
            wait = Math.min(2 * wait, LONGEST_WAIT_MS);
        }
    }

    /// Reads the source to its end; the sentence that says why it broke off, or null at a regular
    /// end.
    private @Nullable String decodeOnce() {
        try (FrameReader reader = opener.open()) {
            LookRhythm rhythm = new LookRhythm(MIN_LOOKS_PER_SECOND, reader.framesPerSecond());
            Playback playback = new Playback();
            while (!closed) {
                Frame frame = reader.read();
                if (frame == null) {
                    return address.isLive() ? "“%s” has ended.".formatted(name) : null;
                }
                if (pace == Pace.REAL_TIME && !address.isLive()) {
                    playback.await(frame.seconds());
                    if (!isThere()) {
                        frame.close();
                        return "“%s” is gone.".formatted(name);
                    }
                }
                meter.decodedOne();
                if (rhythm.isDue(frame.seconds())) {
                    handOver(frame);
                } else {
                    frame.close();
                }
            }
            return null;
        } catch (CaptureException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            return null;
        }
    }

    private void handOver(Frame frame) throws InterruptedException {
        if (pace == Pace.REAL_TIME) {
            slot.offer(frame.arrivedNow());
        } else {
            slot.put(frame);
        }
    }

    private boolean isThere() {
        return switch (address) {
            case CameraAddress.File(var path) -> Files.exists(path);
            case CameraAddress.Folder(var path) -> Files.exists(path);
            case CameraAddress.Device _, CameraAddress.Stream _ -> true;
        };
    }

    private void pause(long ms) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
        while (!closed && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        closed = true;
        slot.close();
        thread.interrupt();
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Holds frames back until their time has come on the wall's clock.
    private static final class Playback {
        private final long start = System.nanoTime();

        void await(double seconds) throws InterruptedException {
            long due = start + (long) (seconds * 1e9) - System.nanoTime();
            if (due > 0) {
                TimeUnit.NANOSECONDS.sleep(due);
            }
        }
    }
}
