package org.secondlook.face;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.secondlook.capture.Frame;

/// Loads a pack and looks for faces in a process of its own; see `TelemetryTest`.
public final class PackInAProcess {
    private PackInAProcess() {}

    /// @param args the pack's folder and a photograph
    public static void main(String[] args) throws Throwable {
        System.out.println("before: " + variable());
        try (FaceEngine engine = new FaceEngine(ModelPack.open(Path.of(args[0])));
                Frame frame = Photos.frame(Path.of(args[1]))) {
            System.out.println("faces: " + engine.detect(frame).size());
        }
        System.out.println("after: " + variable());
    }

    /// What native code of this process is told.
    private static String variable() throws Throwable {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value =
                    (MemorySegment)
                            linker.downcallHandle(
                                            linker.defaultLookup().findOrThrow("getenv"),
                                            FunctionDescriptor.of(
                                                    ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                                    .invokeExact(arena.allocateFrom("ORT_DISABLE_TELEMETRY"));
            return value.address() == 0 ? "unset" : value.reinterpret(64).getString(0);
        }
    }
}
