package org.secondlook.capture;

import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// A camera that decodes files, stills, devices and streams. Its own thread decodes; everything
/// else may be asked from any thread.
///
/// Of the decoded frames it hands over just so many that faces are looked for
/// `MIN_LOOKS_PER_SECOND` times a second. A source that breaks off is tried again after 0.25 s, 0.5
/// s, … 2 s; the reason stands in its health meanwhile.
public final class DecodingCamera implements Camera {
    /// Faces are looked for at least as often in every second of footage.
    public static final double MIN_LOOKS_PER_SECOND = 8;

    /// Without a frame for longer, a camera counts as stalled.
    static final long STALLED_AFTER_MS = 1_500;

    private static final long FIRST_WAIT_MS = 250;
    private static final long LONGEST_WAIT_MS = 2_000;

    /// Why a source broke off, and whether to try again.
    private record Break(String why, boolean worthTrying) {}

    private final String name;
    private final CameraAddress address;
    private final Pace pace;
    private final FrameSlot slot;
    private final FrameReader.Opener opener;
    private final Patience patience;
    private final HealthMeter meter = new HealthMeter();
    private final Thread thread;
    private volatile boolean closed;
    private boolean wasGone;
    private double lastSeconds;
    private long lastNanos;

    /// @param name shown to people
    /// @param address where the pictures come from
    /// @param pace how fast recorded footage is played; live cameras are always in real time
    /// @param slot where the frames are handed over
    public DecodingCamera(String name, CameraAddress address, Pace pace, FrameSlot slot) {
        this(name, address, pace, slot, new Patience());
    }

    private DecodingCamera(
            String name, CameraAddress address, Pace pace, FrameSlot slot, Patience patience) {
        this(name, address, pace, slot, patience, start -> open(address, patience, start));
    }

    /// @param patience that the reader's waiting is governed by
    /// @param opener opens the source, again and again
    DecodingCamera(
            String name,
            CameraAddress address,
            Pace pace,
            FrameSlot slot,
            Patience patience,
            FrameReader.Opener opener) {
        this.name = name;
        this.address = address;
        this.pace = address.isLive() ? Pace.REAL_TIME : pace;
        this.slot = slot;
        this.patience = patience;
        this.opener = opener;
        this.thread = new Thread(this::decode, "camera");
        thread.setDaemon(true);
    }

    private static FrameReader open(CameraAddress address, Patience patience, double startSeconds)
            throws CaptureException {
        return address instanceof CameraAddress.Folder(var folder)
                ? StillsReader.open(folder, startSeconds)
                : VideoReader.open(address, patience, startSeconds);
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
        } catch (InterruptedException e) {
            // Closed.
        } catch (RuntimeException | Error e) {
            meter.failed(
                    "The decoder of “%s” has stopped: %s."
                            .formatted(name, e.getClass().getSimpleName()));
            LoggerFactory.getLogger(DecodingCamera.class).error("a decoder has stopped", e);
        } finally {
            if (closed) {
                meter.ended("The camera was closed.");
            }
            slot.end();
        }
    }

    private void decodeUntilOver() throws InterruptedException {
        long wait = FIRST_WAIT_MS;
        while (!closed) {
            long before = meter.decoded();
            @Nullable Break broken = decodeOnce();
            if (broken == null || closed) {
                return;
            }
            if (!broken.worthTrying) {
                meter.failed(broken.why);
                return;
            }
            wait = meter.decoded() > before ? FIRST_WAIT_MS : wait;
            meter.broken(broken.why + " Trying again.");
            TimeUnit.MILLISECONDS.sleep(wait);
            wait = Math.min(2 * wait, LONGEST_WAIT_MS);
        }
    }

    /// Reads the source to its end; why it broke off, or null at a regular end.
    private @Nullable Break decodeOnce() throws InterruptedException {
        double startSeconds = startSeconds();
        try (FrameReader reader = opener.open(startSeconds)) {
            expect(reader.framesPerSecond());
            LookRhythm rhythm = new LookRhythm(MIN_LOOKS_PER_SECOND, reader.framesPerSecond());
            Playback playback = new Playback(startSeconds, this::isThere);
            while (!closed) {
                Frame frame = reader.read();
                if (frame == null) {
                    if (address.isLive()) {
                        return new Break("“%s” has ended.".formatted(name), true);
                    }
                    meter.ended(reader.ending());
                    return null;
                }
                if (isPlayed() && !playback.await(frame)) {
                    wasGone = true;
                    return new Break("“%s” is gone.".formatted(name), true);
                }
                decoded(frame, rhythm);
            }
            return null;
        } catch (CaptureException e) {
            return new Break(String.valueOf(e.getMessage()), isWorthTrying(e));
        }
    }

    /// The footage's clock goes on where the source broke off, well after its last frame.
    private double startSeconds() {
        return meter.decoded() == 0
                ? 0
                : lastSeconds
                        + Math.max(FootageClock.GAP_SECONDS, (System.nanoTime() - lastNanos) / 1e9);
    }

    private void expect(double framesPerSecond) {
        if (pace == Pace.REAL_TIME) {
            meter.expecting(1 / framesPerSecond);
        } else {
            meter.expectingNothing();
        }
    }

    private void decoded(Frame frame, LookRhythm rhythm) throws InterruptedException {
        lastSeconds = frame.seconds();
        lastNanos = System.nanoTime();
        wasGone = false;
        meter.decodedOne();
        if (!rhythm.isDue(frame.seconds())) {
            frame.close();
        } else if (pace == Pace.REAL_TIME) {
            slot.offer(frame.arrivedNow());
        } else {
            slot.put(frame);
        }
    }

    /// A file that came back may not be whole yet; one that never was will not become so.
    private boolean isWorthTrying(CaptureException broken) {
        return address.isLive()
                ? meter.decoded() > 0 || !broken.isHopeless()
                : wasGone || (meter.decoded() > 0 && !isThere());
    }

    /// Whether its frames wait for their time; a live camera's come when they come.
    private boolean isPlayed() {
        return pace == Pace.REAL_TIME && !address.isLive();
    }

    private boolean isThere() {
        return switch (address) {
            case CameraAddress.File(var path) -> Files.exists(path);
            case CameraAddress.Folder(var path) -> Files.exists(path);
            case CameraAddress.Device _, CameraAddress.Stream _ -> true;
        };
    }

    @Override
    public void close() {
        closed = true;
        patience.stop();
        slot.close();
        thread.interrupt();
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
