package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `second-look models list` and `verify`, and what every command says of a pack that is not sound.
class ModelsCommandTest {
    @TempDir private Path folder;
    private PackCopy pack = new PackCopy(Path.of(""));

    @BeforeEach
    void aPack() throws IOException {
        pack = PackCopy.in(folder);
    }

    private Typed models(String command) {
        return Typed.run("models", command, "--models", pack.folder().toString(), "--json");
    }

    private Typed watch() throws IOException {
        Path list = SmallList.in(folder);
        return Typed.run(
                "watch",
                "--models",
                pack.folder().toString(),
                "--camera",
                list.toString(),
                "--watchlist",
                list.toString(),
                "--json");
    }

    @Test
    void aSoundPackIsListedAndVerified() {
        JsonNode listed = models("list").json().getFirst();
        assertThat(listed.get("id").asString()).isEqualTo("yunet-retail0095");
        assertThat(listed.get("thresholdFloor").asDouble()).isEqualTo(0.5);
        assertThat(listed.get("folder").asString()).isEqualTo(pack.folder().toString());
        Typed verified = models("verify");
        assertThat(verified.status()).as(verified.err()).isZero();
        assertThat(verified.json().getFirst().get("sound").asBoolean()).isTrue();
    }

    @Test
    void aFolderOfPacksIsLookedThrough() {
        Typed run = Typed.run("models", "list", "--models", folder.resolve("Pakete ü").toString());
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        "yunet-retail0095 1, OPERATIONAL, floor 0.5: %s%n"
                                .formatted(pack.folder()));
    }

    @Test
    void onePackWithOneBitChangedIsRefusedEverywhere() throws IOException {
        pack.flipOneBit();
        Typed verified = models("verify");
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.json().getFirst().get("sound").asBoolean()).isFalse();
        assertThat(verified.json().getFirst().get("problem").asString())
                .contains("is not the file its pack names: SHA-256 expected 104ee26c");
        assertThat(verified.err())
                .isEqualTo("Not every model pack in reach is sound.%n".formatted());
        assertThat(watch().refusal()).contains(PackCopy.DETECTOR, "is not the file its pack names");
    }

    @Test
    void aPackWithAMissingFileIsRefused() throws IOException {
        pack.lose();
        assertThat(models("verify").status()).isEqualTo(1);
        assertThat(watch().refusal())
                .contains("The model file “%s” is missing".formatted(PackCopy.DETECTOR));
    }

    @Test
    void aDescriptionThatCannotBeReadIsRefusedInOneSentence() throws IOException {
        String good = pack.description();
        for (String bad :
                List.of(
                        "",
                        "{",
                        "[]",
                        "{}",
                        "null",
                        good.replace("\"use\"", "\"usage\""),
                        good.replace("0.50", "7"),
                        good.replace("yunet_n_dynamic.onnx", "../../x.onnx"),
                        good.replace("OPERATIONAL", "SECRET"))) {
            pack.describe(bad);
            Typed verified = models("verify");
            assertThat(verified.status()).as(bad).isEqualTo(1);
            assertThat(verified.out()).as(bad).isEmpty();
            assertThat(verified.err()).doesNotContain("Exception");
            Typed listed = models("list");
            assertThat(listed.status()).as(bad).isEqualTo(1);
            assertThat(listed.out()).as(bad).isEmpty();
        }
    }

    @Test
    void aPackWithoutAFloorRaisesNoAlerts() throws IOException {
        pack.describe(
                pack.description()
                        .replace("\"id\": \"yunet-retail0095\"", "\"id\": \"another\"")
                        .replace("\"thresholdFloor\": 0.50", "\"thresholdFloor\": null")
                        .replace("\"defaultThreshold\": 0.60,", ""));
        assertThat(watch().refusal()).contains("No model pack that may raise alerts was found.");
    }

    @Test
    void whereThereIsNoPackThatIsSaid() throws IOException {
        Path nothing = folder.resolve("nothing here");
        for (String command : List.of("list", "verify")) {
            Typed run = Typed.run("models", command, "--models", nothing.toString());
            assertThat(run.refusal()).startsWith("No model pack was found.");
        }
        Files.createDirectory(nothing);
        Path list = SmallList.in(folder);
        Typed run =
                Typed.run(
                        "watch",
                        "--models",
                        nothing.toString(),
                        "--camera",
                        list.toString(),
                        "--watchlist",
                        list.toString());
        assertThat(run.refusal())
                .contains("No model pack that may raise alerts was found.", nothing.toString());
    }
}
