package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownPacksTest {
    @TempDir Path folder;

    @Test
    void oneChangedDigitOfThePublishedFloorIsRefused() throws Exception {
        Path pack = TestPack.copy(folder);
        Path manifest = pack.resolve(ModelPack.MANIFEST);
        String published = Files.readString(manifest);
        Files.writeString(
                manifest,
                published.replace("\"thresholdFloor\": 0.50", "\"thresholdFloor\": 0.10"));
        assertThatThrownBy(() -> ModelPack.open(pack))
                .isInstanceOf(ModelPackException.class)
                .hasMessageContaining("is not the published manifest of “yunet-retail0095”")
                .hasMessageContaining("expected")
                .hasMessageContaining("found");
    }

    @Test
    void thePublishedPackOpensAndIsNamedToTheLastDigit() throws Exception {
        ModelPack pack = ModelPack.open(TestPack.copy(folder));
        assertThat(pack.identity()).matches("yunet-retail0095/1/[0-9a-f]{64}");
    }
}
