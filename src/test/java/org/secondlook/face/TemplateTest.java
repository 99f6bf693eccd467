package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    @Test
    void aTemplateHasUnitLengthWhateverTheVectorsLength() {
        for (float size : new float[] {1e-4f, 1, 1e6f}) {
            float[] vector = vector(3, 256);
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= size;
            }
            try (Template template = Template.of(vector);
                    Template same = Template.of(vector(3, 256))) {
                assertThat(template.similarity(template)).isCloseTo(1, within(1e-6));
                assertThat(template.similarity(same)).isCloseTo(1, within(1e-6));
            }
        }
    }

    @Test
    void similarityIsTheCosineOfTheAngle() {
        try (Template east = Template.of(new float[] {5, 0});
                Template north = Template.of(new float[] {0, 2});
                Template between = Template.of(new float[] {3, 3});
                Template west = Template.of(new float[] {-1, 0})) {
            assertThat(east.similarity(north)).isZero();
            assertThat(east.similarity(between)).isCloseTo(Math.sqrt(0.5), within(1e-6));
            assertThat(east.similarity(west)).isEqualTo(-1);
        }
    }

    static List<float[]> directionless() {
        return List.of(
                new float[8],
                new float[] {Float.NaN, 1},
                new float[] {Float.POSITIVE_INFINITY, 1},
                new float[0]);
    }

    @ParameterizedTest
    @MethodSource("directionless")
    void aVectorWithoutADirectionIsNoTemplate(float[] vector) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of(vector));
    }

    @Test
    void templatesOfDifferentPacksAreNotCompared() {
        try (Template a = Template.of(vector(1, 128));
                Template b = Template.of(vector(1, 256))) {
            assertThatIllegalArgumentException().isThrownBy(() -> a.similarity(b));
        }
    }

    @Test
    void aCopyLivesAndDiesOnItsOwn() {
        Template template = Template.of(vector(5, 64));
        try (Template copy = template.copy()) {
            template.close();
            assertThat(template.isWiped()).isTrue();
            assertThat(copy.isWiped()).isFalse();
            assertThat(copy.similarity(copy)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aWipedTemplateCannotBeReadAndMayBeWipedAgain() {
        Template template = Template.of(vector(5, 64));
        template.close();
        template.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> template.values().get(ValueLayout.JAVA_FLOAT, 0));
    }

    @Test
    void fusedTemplatesCountByTheirWeight() {
        try (TemplateFusion fusion = new TemplateFusion();
                Template a = Template.of(new float[] {1, 0});
                Template b = Template.of(new float[] {0, 1})) {
            fusion.add(a, 3);
            fusion.add(b, 1);
            assertThat(fusion.count()).isEqualTo(2);
            try (Template fused = fusion.fused()) {
                assertThat(fused.similarity(a)).isCloseTo(3 / Math.sqrt(10), within(1e-6));
                assertThat(fused.similarity(b)).isCloseTo(1 / Math.sqrt(10), within(1e-6));
            }
        }
    }

    @Test
    void aFusedTemplateOutlivesItsFusionAndFusionMayBeWipedTwice() {
        TemplateFusion fusion = new TemplateFusion();
        try (Template a = Template.of(vector(9, 32))) {
            fusion.add(a, 0.5);
            try (Template fused = fusion.fused()) {
                fusion.close();
                fusion.close();
                assertThat(fused.similarity(a)).isCloseTo(1, within(1e-6));
            }
        }
        assertThatIllegalStateException().isThrownBy(fusion::fused);
    }

    @Test
    void nothingFusedIsNoTemplate() {
        try (TemplateFusion fusion = new TemplateFusion()) {
            assertThatIllegalArgumentException().isThrownBy(fusion::fused);
        }
    }

    private static float[] vector(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
