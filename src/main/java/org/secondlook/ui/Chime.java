package org.secondlook.ui;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two tones of a new alert. Thread-safe; sounds on a thread of its own.
///
/// Whether there is a loudspeaker is found out at the start and with every alert; where there is
/// none the foot says so. The screen never waits for a loudspeaker.
final class Chime implements Sound, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
    private static final float SAMPLES_PER_SECOND = 44_100;
    private static final double TONE_SECONDS = 0.14;
    private static final double LOW_HZ = 659.3;
    private static final double HIGH_HZ = 880;
    private static final double VOLUME = 0.25;
    private static final double FADE_SECONDS = 0.02;

    private final ThreadPoolExecutor player =
            new ThreadPoolExecutor(
                    0,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(1),
                    Thread.ofPlatform().daemon().name("chime").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean there;
    private boolean told;

    /// Begins to look for a loudspeaker.
    Chime() {
        player.execute(() -> write(new byte[0]));
    }

    /// Sounds once; nothing happens while it sounds already.
    @Override
    public void play() {
        player.execute(() -> write(tones()));
    }

    @Override
    public boolean isThere() {
        return there;
    }

    private void write(byte[] samples) {
        AudioFormat format = new AudioFormat(SAMPLES_PER_SECOND, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
            there = true;
        } catch (LineUnavailableException | RuntimeException | LinkageError e) {
            there = false;
            if (!told) {
                told = true;
                LOG.info("There is no sound output; alerts make no sound. ({})", e.toString());
            }
        }
    }

    /// Both tones, 16-bit little-endian samples.
    static byte[] tones() {
        int each = (int) (SAMPLES_PER_SECOND * TONE_SECONDS);
        byte[] samples = new byte[2 * 2 * each];
        for (int i = 0; i < 2 * each; i++) {
            double seconds = i % each / SAMPLES_PER_SECOND;
            double edge = Math.min(seconds, TONE_SECONDS - seconds) / FADE_SECONDS;
            double wave = Math.sin(2 * Math.PI * (i < each ? LOW_HZ : HIGH_HZ) * seconds);
            int sample = (int) (Short.MAX_VALUE * VOLUME * Math.clamp(edge, 0, 1) * wave);
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        return samples;
    }

    @Override
    public void close() {
        player.shutdownNow();
    }
}
