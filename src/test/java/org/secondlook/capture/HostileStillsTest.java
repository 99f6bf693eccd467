package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.secondlook.Shared;

/// Odd and broken photographs: each is decoded, or refused in a sentence, in time and within bounds
/// of memory.
class HostileStillsTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long MEMORY_BYTES = 700L << 20;

    @TestFactory
    Stream<DynamicTest> everyHostileFile() throws IOException {
        Path hostile = Shared.folder("hostile");
        return Files.walk(hostile)
                .filter(Files::isRegularFile)
                .sorted()
                .map(file ->
                        dynamicTest(
                                hostile.relativize(file).toString(),
                                () ->
                                        assertTimeoutPreemptively(
                                                LONGEST, () -> isDecodedOrRefused(file))));
    }

    private static void isDecodedOrRefused(Path file) throws IOException {
        long before = Pointer.physicalBytes();
        try (Frame frame = Still.decode(Still.bytes(file));
                Picture small = new Picture(160, 120);
                Scaler scaler = new Scaler()) {
            scaler.scale(frame, small);
            assertThat((long) frame.width() * frame.height()).isBetween(256L, Still.MAX_PIXELS);
        } catch (CaptureException e) {
            assertThat(e.getMessage()).startsWith("The ").endsWith(".");
        }
        assertThat(Pointer.physicalBytes() - before).isLessThan(MEMORY_BYTES);
    }
}
