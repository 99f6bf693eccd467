package org.secondlook.capture;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;

/// Ends FFmpeg's waiting when it is told to or the time allowed has passed. `stop` and the
/// questions may come from any thread, `allow` from the one that reads.
///
/// FFmpeg asks while it waits for a network or a slow disk; without it a source that hangs would
/// hold its thread for as long as it likes.
final class Patience {
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
    private static final long STOPPED = 8;
    private static final long BYTES = 16;

    /// `struct { int (*callback)(void *opaque); void *opaque; }`, asked by every wait of FFmpeg.
    private static final MemorySegment CALLBACK = callback();

    // Freed by the collector, when neither the camera nor its thread can be asked any more.
    private final MemorySegment state = Arena.ofAuto().allocate(BYTES);

    Patience() {
        allow(Long.MAX_VALUE / 2, TimeUnit.NANOSECONDS);
    }

    private static MemorySegment callback() {
        try {
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup()
                                    .findStatic(
                                            Patience.class,
                                            "asked",
                                            MethodType.methodType(int.class, MemorySegment.class)),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS),
                            Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// FFmpeg's question: whether to give up.
    private static int asked(MemorySegment opaque) {
        return isOver(opaque.reinterpret(BYTES)) ? 1 : 0;
    }

    private static boolean isOver(MemorySegment state) {
        return (long) LONG.getVolatile(state, STOPPED) != 0
                || System.nanoTime() - (long) LONG.getVolatile(state, 0L) > 0;
    }

    /// Has a source ask; before it is opened.
    void govern(AVFormatContext input) {
        MemorySegment asks =
                MemorySegment.ofAddress(input.interrupt_callback().address())
                        .reinterpret(2 * ValueLayout.ADDRESS.byteSize());
        asks.setAtIndex(ValueLayout.ADDRESS, 0, CALLBACK);
        asks.setAtIndex(ValueLayout.ADDRESS, 1, state);
    }

    /// Gives what comes next so much time from now on.
    void allow(long time, TimeUnit unit) {
        LONG.setVolatile(state, 0L, System.nanoTime() + unit.toNanos(time));
    }

    /// Ends every wait, now and later.
    void stop() {
        LONG.setVolatile(state, STOPPED, 1L);
    }

    /// Whether the time has passed or it was stopped.
    boolean isOver() {
        return isOver(state);
    }
}
