package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One frame, the latest, and every frame is closed exactly once by whoever has it last.
@Timeout(30)
class FrameSlotTest {
    private final AtomicInteger told = new AtomicInteger();
    private final FrameSlot slot = new FrameSlot(told::incrementAndGet);
    private final AVFrame pixels = pixels();

    @AfterEach
    void everyFrameHasBeenClosed() {
        slot.close();
        assertThat(avutil.av_buffer_get_ref_count(pixels.buf(0))).isEqualTo(1);
        avutil.av_frame_free(pixels);
    }

    @Test
    void theLatestWinsAndWhatItReplacesIsCounted() {
        slot.offer(frame(1));
        slot.offer(frame(2));
        slot.offer(frame(3));
        assertThat(slot.dropped()).isEqualTo(2);
        assertThat(taken()).isEqualTo(3);
        assertThat(slot.isEmpty()).isTrue();
        assertThat(slot.take()).isNull();
        assertThat(told).hasValue(3);
    }

    @Test
    void putWaitsUntilTheSlotIsEmptyAndLosesNothing() throws Exception {
        Thread decoder =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int i = 0; i < 500; i++) {
                                put(i);
                            }
                            slot.end();
                        });
        List<Double> taken = new ArrayList<>();
        while (!slot.isOver()) {
            @Nullable Frame frame = slot.take();
            if (frame != null) {
                taken.add(frame.seconds());
                frame.close();
            }
        }
        decoder.join();
        assertThat(taken).hasSize(500).isSorted().doesNotHaveDuplicates();
        assertThat(slot.dropped()).isZero();
    }

    @Test
    void aDecoderThatWaitsIsLetGoWhenTheSlotIsClosed() throws Exception {
        slot.offer(frame(1));
        Thread decoder = Thread.ofPlatform().start(() -> put(2));
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(decoder.isAlive()).isTrue();
        slot.close();
        decoder.join(1_000);
        assertThat(decoder.isAlive()).isFalse();
    }

    @Test
    void aDecoderThatWaitsIsLetGoWhenItIsInterrupted() throws Exception {
        slot.offer(frame(1));
        Thread decoder = Thread.ofPlatform().start(() -> put(2));
        decoder.interrupt();
        decoder.join(1_000);
        assertThat(decoder.isAlive()).isFalse();
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void itIsOverWhenTheLastFrameHasBeenTaken() {
        slot.offer(frame(1));
        slot.end();
        assertThat(slot.isOver()).isFalse();
        assertThat(taken()).isEqualTo(1);
        assertThat(slot.isOver()).isTrue();
    }

    @Test
    void whatIsOfferedToAClosedSlotIsClosed() {
        slot.close();
        slot.offer(frame(1));
        put(2);
        assertThat(slot.take()).isNull();
        assertThat(slot.dropped()).isZero();
    }

    @Test
    void noFrameIsLostOrClosedTwiceWhenAllComesAtOnce() throws Exception {
        for (int round = 0; round < 200; round++) {
            FrameSlot raced = new FrameSlot(() -> {});
            Thread decoder =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < 50; i++) {
                                    raced.offer(frame(i));
                                }
                                raced.end();
                            });
            Thread taker =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (!raced.isOver()) {
                                    close(raced.take());
                                }
                            });
            if (round % 2 == 0) {
                raced.close();
            }
            decoder.join();
            taker.join();
        }
    }

    private static void close(@Nullable Frame frame) {
        if (frame != null) {
            frame.close();
        }
    }

    private double taken() {
        @Nullable Frame frame = slot.take();
        if (frame == null) {
            throw new AssertionError("nothing waits");
        }
        try (frame) {
            return frame.seconds();
        }
    }

    private void put(double seconds) {
        try {
            slot.put(frame(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// All frames of a test share their pixels, so that those still open can be counted.
    private Frame frame(double seconds) {
        return new Frame(avutil.av_frame_clone(pixels), 0, seconds, System.nanoTime());
    }

    private static AVFrame pixels() {
        AVFrame pixels = avutil.av_frame_alloc();
        pixels.width(16);
        pixels.height(16);
        pixels.format(avutil.AV_PIX_FMT_GRAY8);
        avutil.av_frame_get_buffer(pixels, 0);
        return pixels;
    }
}
