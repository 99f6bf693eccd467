package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPacksTest {
    @TempDir Path temp;

    @Test
    void packsAreFoundInTheOrderOfTheirPlacesAndNames() throws Exception {
        Path wanted = TestPack.manifest(temp.resolve("wanted"));
        Path place = temp.resolve("place");
        Path b = TestPack.manifest(place.resolve("b"));
        Path a = TestPack.manifest(place.resolve("a"));
        Files.createDirectories(place.resolve("no-pack"));
        ModelPacks packs =
                new ModelPacks(
                        List.of(temp.resolve("not-there"), wanted, place, TestPack.shared()));
        assertThat(packs.list())
                .extracting(ModelPacks.Found::folder)
                .containsExactly(wanted, a, b, TestPack.shared());
        assertThat(packs.problems()).isEmpty();
    }

    @Test
    void theFirstPackWithAFloorIsOpened() throws Exception {
        Path noFloor = TestPack.copy(temp.resolve("a"));
        TestPack.replace(noFloor, "\"thresholdFloor\": 0.50,", "");
        TestPack.copy(temp.resolve("b"));
        ModelPack first = new ModelPacks(List.of(temp, TestPack.shared())).first();
        assertThat(first.folder()).isEqualTo(temp.resolve("b"));
    }

    @Test
    void aBrokenPackIsNotPassedOverForAnother() throws Exception {
        TestPack.manifest(temp.resolve("a"));
        assertThatExceptionOfType(ModelPackException.class)
                .isThrownBy(() -> new ModelPacks(List.of(temp, TestPack.shared())).first())
                .withMessageContaining("is missing");
    }

    @Test
    void whyAFolderIsNoPackIsToldToWhoeverAsks() throws Exception {
        Path folder = TestPack.manifest(temp.resolve("a"));
        TestPack.replace(folder, "\"version\": \"1\",", "");
        ModelPacks packs = new ModelPacks(List.of(temp));
        assertThat(packs.list()).isEmpty();
        assertThat(packs.problems()).singleElement().asString().contains("version is missing");
    }

    @Test
    void whereThereIsNoneThePlacesAreNamed() {
        assertThatExceptionOfType(ModelPackException.class)
                .isThrownBy(() -> new ModelPacks(List.of(temp)).first())
                .withMessageContaining(temp.toString())
                .withMessageContaining("--models");
    }
}
