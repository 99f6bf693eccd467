package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// DESIGN.md §1.3: of a face nothing is asked but where it is, how good its picture is, and its
/// template.
class WhatModelsTellTest {
    @Test
    void theDetectorTellsScoresBoxesAndPointsAndNothingElse() {
        assertThat(DetectorInput.outputKinds().keySet())
                .containsExactly("cls", "obj", "bbox", "kps");
        assertThat(components(Detection.class)).containsExactly("box", "landmarks", "score");
    }

    @Test
    void theEmbedderHasOneOutput() throws Exception {
        ModelPack pack = ModelPack.open(TestPack.shared());
        try (OnnxModel embedder = new OnnxModel("embedder", pack.embedder())) {
            assertThat(embedder.session().getOutputNames()).hasSize(1);
            assertThat(embedder.onlyOutput(1, pack.manifest().embedder().templateLength()))
                    .isNotEmpty();
        }
    }

    @Test
    void aPackHasADetectorAndAnEmbedderAndNoOtherModel() {
        assertThat(components(PackManifest.class))
                .containsExactly(
                        "id",
                        "version",
                        "use",
                        "detector",
                        "embedder",
                        "thresholdFloor",
                        "defaultThreshold",
                        "evaluation",
                        "note");
    }

    private static String[] components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> component.getName())
                .toArray(String[]::new);
    }
}
