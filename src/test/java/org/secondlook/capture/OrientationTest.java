package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.Shared;

/// Photographs that say how they must be turned are upright, the mirrored ones too.
class OrientationTest {
    private static final int WIDE = 24;
    private static final int HIGH = 32;

    /// The same portrait eight times, each stored in another way; number 1 needs nothing done.
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 4, 5, 6, 7, 8})
    void aTurnedPortraitLooksLikeTheUprightOne(int orientation) throws CaptureException {
        boolean mirrored =
                orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
        try (Picture upright = shown(1);
                Picture turned = shown(orientation)) {
            double same = apart(upright, turned, false);
            double mirror = apart(upright, turned, true);
            assertThat(Math.min(same, mirror)).isLessThan(12);
            assertThat(mirror < same).as("still mirrored").isEqualTo(mirrored);
        }
    }

    private static Picture shown(int orientation) throws CaptureException {
        Path file =
                Shared.folder(
                        "hostile", "exif-orientation", "Portrait_%d.jpg".formatted(orientation));
        Picture picture = new Picture(WIDE, HIGH);
        try (Frame frame = Still.decode(Still.bytes(file));
                Scaler scaler = new Scaler()) {
            assertThat(frame.height()).isGreaterThan(frame.width());
            scaler.scale(frame, picture);
        }
        return picture;
    }

    /// The mean difference of the two pictures' green, one of them mirrored if wished.
    private static double apart(Picture a, Picture b, boolean mirrored) {
        double sum = 0;
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                int other = b.argb(mirrored ? WIDE - 1 - x : x, y);
                sum += Math.abs((a.argb(x, y) >> 8 & 0xff) - (other >> 8 & 0xff));
            }
        }
        return sum / (WIDE * HIGH);
    }
}
