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
/// A machine without sound output is told once in the log and stays quiet: the screen never waits
/// for a loudspeaker.
final class Chime implements AutoCloseable {
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
    private volatile boolean broken;

    /// Sounds once; nothing happens while it sounds already.
    void sound() {
        if (!broken) {
            player.execute(this::play);
        }
    }

    private void play() {
        byte[] tones = tones();
        AudioFormat format = new AudioFormat(SAMPLES_PER_SECOND, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(tones, 0, tones.length);
            line.drain();
        } catch (LineUnavailableException | RuntimeException | LinkageError e) {
            broken = true;
            LOG.info("This machine has no sound output; alerts make no sound. ({})", e.toString());
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
