package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.secondlook.capture.Box;
import org.secondlook.capture.Picture;

class PackingTest {
    private static final Quality QUALITY = new Quality(60, 1, 2, 3, 400, 120, 180, 0.01, 0.93);

    private static Portrait noise(int width, int height, long seed) {
        Random random = new Random(seed);
        Picture picture = new Picture(width, height);
        for (long i = 0; i < (long) width * height; i++) {
            picture.pixels()
                    .setAtIndex(ValueLayout.JAVA_INT, i, 0xff000000 | random.nextInt(1 << 24));
        }
        return new Portrait(picture, QUALITY, 12.5);
    }

    @Test
    void aPortraitComesBackPixelByPixel() {
        for (int side = 1; side < 70; side += 4) {
            try (Portrait given = noise(side, 2 * side, side);
                    Portrait back = Packing.portrait(Packing.pack(given))) {
                assertThat(back.picture().pixels().mismatch(given.picture().pixels()))
                        .isEqualTo(-1);
                assertThat(back.quality()).isEqualTo(QUALITY);
                assertThat(back.seconds()).isEqualTo(12.5);
            }
        }
    }

    @Test
    void aSceneComesBackWithWhereThePersonIs() {
        Scene given = new Scene(noise(64, 36, 2).picture(), new Box(0.1, 0.2, 0.3, 0.4));
        try (given;
                Scene back = Packing.scene(Packing.pack(given))) {
            assertThat(back.picture().pixels().mismatch(given.picture().pixels())).isEqualTo(-1);
            assertThat(back.person()).isEqualTo(given.person());
        }
    }

    @Test
    void aTemplateComesBackButForRounding() {
        float[] vector = new float[256];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) Math.sin(i);
        }
        try (Template given = Template.of(vector);
                Template back = Packing.template(Packing.pack(given))) {
            assertThat(back.similarity(given)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void bytesThatAreNoneAreRefusedWhereverTheyBreakOff() {
        byte[] whole;
        try (Portrait portrait = noise(16, 16, 1)) {
            whole = Packing.pack(portrait);
        }
        for (int length = 0; length < whole.length - 8; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Packing.portrait(cut))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Packing.template(new byte[] {0, 0, 0, 9, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
