package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.face.Template;

class GalleryTest {
    @ParameterizedTest
    @CsvSource({"1, 64", "16, 64", "17, 128", "128, 512", "256, 1024", "257, 1088"})
    void rowsBeginAtCacheLinesAndAreFilledUpWithZeros(int length, int rowBytes) {
        try (Template template = Faces.template(1, length);
                Gallery gallery =
                        Gallery.of(length, List.of(template, template), new int[] {0, 1})) {
            assertThat(gallery.rowBytes()).isEqualTo(rowBytes);
            assertThat(gallery.matrix().address() % Gallery.ROW_ALIGNMENT).isZero();
            for (int row = 0; row < 2; row++) {
                float[] values =
                        gallery.matrix()
                                .asSlice((long) row * rowBytes, rowBytes)
                                .toArray(ValueLayout.JAVA_FLOAT);
                assertThat(values).startsWith(template.values().toArray(ValueLayout.JAVA_FLOAT));
                for (int i = length; i < values.length; i++) {
                    assertThat(values[i]).isZero();
                }
            }
        }
    }

    @Test
    void closingOverwritesEveryTemplateAndLeavesNothingToRead() {
        try (Template template = Faces.template(2, 128)) {
            Gallery gallery = Gallery.of(128, List.of(template), new int[] {0});
            MemorySegment matrix = gallery.matrix();
            gallery.wipe();
            assertThat(matrix.toArray(ValueLayout.JAVA_FLOAT)).containsOnly(0);
            gallery.close();
            gallery.close();
            assertThatIllegalStateException()
                    .isThrownBy(() -> matrix.get(ValueLayout.JAVA_BYTE, 0));
        }
    }

    @Test
    void holdsAtMostItsRows() {
        List<Template> many = Collections.nCopies(Gallery.MAX_ROWS + 1, Faces.template(3, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gallery.of(1, many, new int[Gallery.MAX_ROWS + 1]));
        try (Gallery gallery =
                Gallery.of(1, many.subList(0, Gallery.MAX_ROWS), new int[Gallery.MAX_ROWS])) {
            assertThat(gallery.rows()).isEqualTo(Gallery.MAX_ROWS);
        }
        many.getFirst().close();
    }

    @Test
    void refusesRowsOfAnEntryThatAreApartAndTemplatesOfAnotherPack() {
        try (Template template = Faces.template(4, 128);
                Template other = Faces.template(5, 256)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Gallery.of(
                                    128,
                                    List.of(template, template, template),
                                    new int[] {0, 1, 0}));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Gallery.of(128, List.of(template, other), new int[] {0, 1}));
        }
    }
}
