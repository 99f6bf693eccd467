package org.secondlook.face;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/// Keeps ONNX Runtime from reporting to its publisher. Stateless.
///
/// From 1.2x on its library writes a device id and sends events as soon as it loads; the switch in
/// its API comes after the first one. Only an environment variable of this process, set before the
/// library loads, is early enough.
final class Telemetry {
    private static final String VARIABLE = "ORT_DISABLE_TELEMETRY";

    private Telemetry() {}

    /// Sets the variable for native code of this process.
    ///
    /// @throws IllegalStateException when it cannot be set; the library must not be loaded then
    static void off() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup lookup =
                    windows
                            ? SymbolLookup.libraryLookup("ucrtbase.dll", Arena.global())
                            : linker.defaultLookup();
            MemorySegment function = lookup.find(windows ? "_putenv_s" : "setenv").orElseThrow();
            MemorySegment name = arena.allocateFrom(VARIABLE);
            MemorySegment value = arena.allocateFrom("1");
            int failed =
                    windows
                            ? (int)
                                    linker.downcallHandle(
                                                    function,
                                                    FunctionDescriptor.of(
                                                            ValueLayout.JAVA_INT,
                                                            ValueLayout.ADDRESS,
                                                            ValueLayout.ADDRESS))
                                            .invokeExact(name, value)
                            : (int)
                                    linker.downcallHandle(
                                                    function,
                                                    FunctionDescriptor.of(
                                                            ValueLayout.JAVA_INT,
                                                            ValueLayout.ADDRESS,
                                                            ValueLayout.ADDRESS,
                                                            ValueLayout.JAVA_INT))
                                            .invokeExact(name, value, 1);
            if (failed != 0) {
                throw new IllegalStateException("the environment cannot be changed");
            }
        } catch (Throwable e) {
            throw new IllegalStateException("telemetry cannot be switched off", e);
        }
    }
}
