package org.secondlook.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Who owns pixels, and that they are overwritten when the last owner lets go of them.
class OwnershipTest {
    private static final Box FACE = new Box(40, 40, 60, 60);

    @Test
    void aCutPartIsOverwrittenWhenItsLastOwnerCloses() {
        try (Frame frame = frame()) {
            Frame part = frame.cut(FACE);
            try (Witness witness = new Witness(part)) {
                Frame share = part.share();
                Frame another = share.share();
                part.close();
                part.close();
                share.close();
                assertThat(witness.isWiped()).isFalse();
                another.close();
                assertThat(witness.isWiped()).isTrue();
            }
        }
    }

    @Test
    void aCutThatCoversTheWholeFrameIsOverwrittenToo() {
        try (Frame frame = frame()) {
            Frame part = frame.cut(new Box(-10, -10, 1000, 1000));
            try (Witness witness = new Witness(part)) {
                part.close();
                assertThat(witness.isWiped()).isTrue();
            }
        }
    }

    @Test
    void thePictureThatAPartWasCutFromStaysWhole() {
        try (Frame frame = frame();
                Witness witness = new Witness(frame)) {
            frame.cut(FACE).close();
            frame.share().close();
            assertThat(witness.isWiped()).isFalse();
        }
    }

    @Test
    void ownersThatCloseAtTheSameMomentLeaveNothing() throws Exception {
        for (int round = 0; round < 300; round++) {
            try (Frame frame = frame()) {
                Frame part = frame.cut(FACE);
                Frame share = part.share();
                try (Witness witness = new Witness(part)) {
                    CyclicBarrier start = new CyclicBarrier(2);
                    Thread other =
                            Thread.ofPlatform()
                                    .start(() -> {
                                        await(start);
                                        share.close();
                                    });
                    await(start);
                    part.close();
                    other.join();
                    assertThat(witness.isWiped()).isTrue();
                }
            }
        }
    }

    @Test
    void aClosedFrameIsRefusedAndNotReadFromFreedMemory() {
        Frame frame = frame();
        frame.close();
        try (Picture picture = new Picture(10, 10);
                Scaler scaler = new Scaler()) {
            Affine same = new Affine(1, 0, 0, 0, 1, 0);
            assertThatThrownBy(() -> Warp.warp(frame, same, picture))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> scaler.scale(frame, picture))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(frame::share).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> frame.cut(FACE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClosedPictureIsRefusedAndMayBeClosedAgain() {
        Picture picture = new Picture(10, 10);
        picture.close();
        picture.close();
        assertThatThrownBy(() -> picture.argb(0, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "reads this process's memory as a file")
    void aClosedPictureLeavesNothingInMemory() throws IOException {
        String words = "a face that nobody may see again";
        byte[] secret = words.getBytes(ISO_8859_1);
        Picture picture = new Picture(64, 64);
        long address = picture.pixels().address();
        for (long at = 0; at < picture.pixels().byteSize(); at += secret.length) {
            MemorySegment.copy(
                    secret, 0, picture.pixels(), ValueLayout.JAVA_BYTE, at, secret.length);
        }
        assertThat(memory(address, 64 * 64 * 4)).contains(words);
        picture.close();
        assertThat(memory(address, 64 * 64 * 4)).doesNotContain(words);
    }

    /// What lies there, or zeros where the system has taken it back.
    private static String memory(long address, int bytes) {
        byte[] read = new byte[bytes];
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
            memory.seek(address);
            memory.readFully(read);
        } catch (IOException e) {
            Arrays.fill(read, (byte) 0);
        }
        return new String(read, ISO_8859_1);
    }

    @Test
    void coveredPartsHoldOneColourForEachBlockAndTheRestIsAsBefore() {
        try (Frame frame = frame();
                Scaler scaler = new Scaler();
                Picture before = new Picture(120, 120)) {
            scaler.scale(frame, before);
            try (Picture after = before.copy()) {
                after.pixelate(new Box(24, 36, 48, 60), 4, List.of());
                for (int y = 0; y < 120; y++) {
                    for (int x = 0; x < 120; x++) {
                        boolean covered = x >= 24 && x < 72 && y >= 36 && y < 96;
                        int corner = after.argb(x - x % 12, y - y % 12);
                        assertThat(after.argb(x, y))
                                .isEqualTo(covered ? corner : before.argb(x, y));
                    }
                }
                assertThat(after.argb(24, 36)).isNotEqualTo(before.argb(24, 36));
                after.pixelate(new Box(-500, -500, 2000, 2000), 1, List.of());
                assertThat(after.argb(0, 0)).isEqualTo(after.argb(119, 119));
            }
        }
    }

    private static Frame frame() {
        return Pattern.gradient(120, 120).stored(avutil.AV_PIX_FMT_YUV420P, 0, false);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keeps a frame's memory from being freed, so that it can be looked at afterwards.
    private static final class Witness implements AutoCloseable {
        private final AVFrame held;

        Witness(Frame frame) {
            this.held = avutil.av_frame_clone(frame.picture());
        }

        boolean isWiped() {
            for (int plane = 0; plane < 3; plane++) {
                int rows = plane == 0 ? held.height() : (held.height() + 1) / 2;
                byte[] bytes =
                        MemorySegment.ofAddress(held.data(plane).address())
                                .reinterpret((long) rows * held.linesize(plane))
                                .toArray(ValueLayout.JAVA_BYTE);
                for (byte b : bytes) {
                    if (b != 0) {
                        return false;
                    }
                }
            }
            return true;
        }

        @Override
        public void close() {
            avutil.av_frame_free(held);
        }
    }
}
