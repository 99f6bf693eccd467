package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;

class NothingOfAFaceIsStoredTest {
    @TempDir Path folder;

    @Test
    void neitherInTheFilesNorUnderTheirEncryption() throws Exception {
        List<byte[]> marks = new ArrayList<>();
        byte[] pixels = new byte[16];
        Arrays.fill(pixels, Sights.PIXEL);
        marks.add(pixels);
        marks.add(Sights.NAME.getBytes(StandardCharsets.UTF_8));
        marks.add(Sights.NAME.getBytes(StandardCharsets.UTF_16LE));
        try (RecordStore store = Sessions.open(folder)) {
            for (int i = 1; i <= 30; i++) {
                Alert alert = Sights.alert(i, "E-MARKED-REFERENCE-" + i);
                if (i == 1) {
                    marks.addAll(formsOf(alert));
                }
                store.raised(alert);
                if (i % 3 == 0) {
                    store.notAdjudicated(alert, Sights.NOON);
                } else {
                    store.decided(alert, Sights.engage("PC 1", Sights.NOON));
                }
            }
            assertNowhere(marks, everyFile());
        }
        assertNowhere(marks, everyFile());

        byte[] decrypted = decrypted();
        assertThat(holds(decrypted, "E-MARKED-REFERENCE-17".getBytes(StandardCharsets.UTF_8)))
                .as("the export shows what the record holds")
                .isTrue();
        assertNowhere(marks, List.of(decrypted));
        assertThat(
                        everyFile().stream()
                                .anyMatch(f ->
                                        holds(
                                                f,
                                                "E-MARKED-REFERENCE"
                                                        .getBytes(StandardCharsets.UTF_8))))
                .as("the files are encrypted")
                .isFalse();
    }

    /// The first values of the template, as they would lie in a file, in any of the usual forms.
    private static List<byte[]> formsOf(Alert alert) {
        List<byte[]> forms = new ArrayList<>();
        float first = alert.probe().template().values().get(ValueLayout.JAVA_FLOAT, 0);
        float second = alert.probe().template().values().get(ValueLayout.JAVA_FLOAT, 4);
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            forms.add(ByteBuffer.allocate(8).order(order).putFloat(first).putFloat(second).array());
            forms.add(
                    ByteBuffer.allocate(16)
                            .order(order)
                            .putDouble(first)
                            .putDouble(second)
                            .array());
        }
        forms.add(Float.toString(first).getBytes(StandardCharsets.US_ASCII));
        return forms;
    }

    private List<byte[]> everyFile() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        assertThat(contents).hasSizeGreaterThanOrEqualTo(3);
        return contents;
    }

    private byte[] decrypted() throws Exception {
        return DecryptedRecord.of(folder);
    }

    private static void assertNowhere(List<byte[]> marks, List<byte[]> files) {
        for (byte[] mark : marks) {
            assertThat(files).noneMatch(file -> holds(file, mark));
        }
    }

    private static boolean holds(byte[] file, byte[] mark) {
        for (int i = 0; i + mark.length <= file.length; i++) {
            if (Arrays.equals(file, i, i + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
