package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPackTest {
    @TempDir Path folder;

    @Test
    void theSharedPackOpensAndTellsItsFloor() throws Exception {
        ModelPack pack = ModelPack.open(TestPack.shared());
        assertThat(pack.manifest().id()).isEqualTo("yunet-retail0095");
        assertThat(pack.manifest().use()).isEqualTo(PackManifest.Use.OPERATIONAL);
        assertThat(pack.floor()).contains(0.5);
        assertThat(pack.defaultThreshold()).contains(0.6);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestPack.DETECTOR, TestPack.EMBEDDER})
    void aModelInWhichOneByteIsAnotherIsRefused(String model) throws Exception {
        Path file = TestPack.copy(folder).resolve(model);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(refusal())
                .contains(model)
                .contains("is not the file its pack names: SHA-256 expected")
                .contains("found " + ModelPack.sha256(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {TestPack.DETECTOR, TestPack.EMBEDDER})
    void aModelThatIsMissingIsNamed(String model) throws Exception {
        Files.delete(TestPack.copy(folder).resolve(model));
        assertThat(refusal()).contains("“" + model + "” is missing").contains("models get");
    }

    @Test
    void aFolderWithoutAManifestIsNoPack() {
        assertThat(refusal()).contains("holds no pack.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "version": "1"            | "version": "1", "colour": "red" | colour
                    "version": "1"            | "version": null                 | version is missing
                    "version": "1",           | ``                              | version is missing
                    "version": "1"            | "version": "1", "version": "2"  | version
                    "scale": 1.0              | "scale": "1"                    | “
                    "scale": 1.0              | "scale": 0                      | scale must be a number above 0
                    "scale": 1.0              | "scale": -1                     | scale must be a number above 0
                    "scale": 1.0,             | ``                              | scale must be a number above 0
                    "use": "OPERATIONAL"      | "use": "SECRET"                 | SECRET
                    "use": "OPERATIONAL"      | "use": 0                        | “
                    "templateLength": 256     | "templateLength": "256"         | “
                    "templateLength": 256     | "templateLength": 256.5         | “
                    "templateLength": 256,    | ``                              | templateLength must be 16 to 4096, found 0
                    "thresholdFloor": 0.50    | "thresholdFloor": 0.61          | defaultThreshold is below thresholdFloor
                    "thresholdFloor": 0.50    | "thresholdFloor": 0             | thresholdFloor must lie above 0
                    "thresholdFloor": 0.50    | "thresholdFloor": 1.5           | thresholdFloor must lie above 0
                    "thresholdFloor": 0.50    | "thresholdFloor": NaN           | “
                    "thresholdFloor": 0.50    | "thresholdFloor": "0.1"         | “
                    "channels": "BGR"         | "channels": "GBR"               | channels must be BGR or RGB, found GBR
                    "mean": [0, 0, 0]         | "mean": [0, 0]                  | mean must hold three numbers
                    "mean": [0, 0, 0]         | "mean": [0, 0, null]            | mean must hold three numbers
                    "strides": [8, 16, 32]    | "strides": [8, 16]              | strides must be [8, 16, 32]
                    "sizeMultipleOf": 32      | "sizeMultipleOf": 16            | either sizeMultipleOf 32 or fixedInput
                    "sizeMultipleOf": 32      | "fixedInput": [640, null]       | either sizeMultipleOf 32 or fixedInput
                    "sizeMultipleOf": 32      | "fixedInput": [640, 600]        | either sizeMultipleOf 32 or fixedInput
                    "input": [128, 128]       | "input": [128]                  | embedder.input must be
                    [64.0336, 81.9847],       | ``                              | five different [x, y] points
                    [64.0336, 81.9847]        | null                            | five different [x, y] points
                    [64.0336, 81.9847]        | [64.0336, null]                 | five different [x, y] points
                    [64.0336, 81.9847]        | [64.0336, 820]                  | five different [x, y] points
                    [64.0336, 81.9847]        | [40.3928, 59.0815]              | five different [x, y] points
                    "kind": "yunet"           | "kind": "retina"                | detector.kind must be yunet
                    "kind": "onnx"            | "kind": "tflite"                | embedder.kind must be onnx
                    "sha256": "104ee26c       | "sha256": "104EE26C             | 64 hexadecimal digits
                    """)
    void aManifestThatSaysSomethingElseIsRefusedInWords(String text, String by, String words)
            throws Exception {
        TestPack.replace(TestPack.copy(folder), text, by);
        assertThat(refusal()).contains("pack.json").contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../elsewhere.onnx",
                "/model.onnx",
                "..",
                ".hidden",
                "a/b.onnx",
                "a\\\\b.onnx",
                "C:model.onnx",
                "a\\u0000b",
                " ",
                ""
            })
    void aFileNameThatLeadsOutOfThePackIsRefused(String name) throws Exception {
        TestPack.replace(TestPack.copy(folder), TestPack.EMBEDDER, name);
        assertThat(refusal()).contains("embedder.file must be a plain file name");
    }

    /// Nothing else would notice: the models are what their hashes say.
    @Test
    void aPublishedPackWithOneDigitOfItsFloorChangedIsRefused() throws Exception {
        Path file = TestPack.copy(folder).resolve(ModelPack.MANIFEST);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"thresholdFloor\": 0.50", "\"thresholdFloor\": 0.40"));
        assertThat(refusal())
                .contains("is not the published manifest of “yunet-retail0095”: SHA-256 expected")
                .contains("found " + ModelPack.sha256(Files.readAllBytes(file)));
    }

    @Test
    void aPackIsIdentifiedToTheLastDigitOfItsManifest() throws Exception {
        Path file = TestPack.shared().resolve(ModelPack.MANIFEST);
        assertThat(ModelPack.open(TestPack.shared()).identity())
                .isEqualTo("yunet-retail0095/1/" + ModelPack.sha256(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "\u0000"})
    void whatIsNoManifestIsRefused(String text) throws Exception {
        Files.write(
                TestPack.copy(folder).resolve(ModelPack.MANIFEST),
                text.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal()).contains("pack.json");
    }

    @Test
    void aManifestOfMoreThanAMegabyteIsRefusedUnread() throws Exception {
        Files.write(folder.resolve(ModelPack.MANIFEST), new byte[(1 << 20) + 1]);
        assertThat(refusal()).contains("is larger than 1 MiB");
    }

    @Test
    void aPackWithoutAFloorOpensButHasNoThreshold() throws Exception {
        TestPack.copy(folder);
        TestPack.replace(folder, "\"thresholdFloor\": 0.50,", "");
        TestPack.replace(folder, "\"defaultThreshold\": 0.60,", "");
        ModelPack pack = ModelPack.open(folder);
        assertThat(pack.floor()).isEmpty();
        assertThat(pack.defaultThreshold()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "templateLength": 256 | "templateLength": 128   | 256 | 128
                    "input": [128, 128]   | "input": [112, 160]     | 3, 128, 128]   | [1, 3, 160, 112]
                    """)
    void aManifestThatDoesNotAgreeWithItsModelsIsRefusedWhenTheyAreLoaded(
            String text, String by, String found, String expected) throws Exception {
        TestPack.replace(TestPack.copy(folder), text, by);
        ModelPack pack = ModelPack.open(folder);
        assertThatExceptionOfType(ModelPackException.class)
                .isThrownBy(() -> new FaceEngine(pack))
                .withMessageContaining(TestPack.EMBEDDER)
                .withMessageContaining(found)
                .withMessageContaining("expected")
                .withMessageContaining(expected);
    }

    @Test
    void aDetectorOfOneSizeThatIsSaidToTakeAnyIsRefused() throws Exception {
        TestPack.withFixedInput(folder);
        TestPack.replace(folder, "\"fixedInput\": [640, 640]", "\"sizeMultipleOf\": 32");
        assertThatExceptionOfType(ModelPackException.class)
                .isThrownBy(() -> new FaceEngine(ModelPack.open(folder)))
                .withMessageContaining("takes only")
                .withMessageContaining("[1, 3, 640, 640]");
    }

    @Test
    void anEmbedderIsNoDetector() throws Exception {
        TestPack.copy(folder);
        TestPack.replace(folder, TestPack.DETECTOR, TestPack.EMBEDDER);
        TestPack.replace(
                folder,
                "104ee26c71d5c270ce79a6b3dced91c91013260d29a6bf18f9296c5b8c4c2b12",
                "fa582b5c4083bf7373c959bd6582f7459772107a9aeec189ffc7c053f5581947");
        assertThatExceptionOfType(ModelPackException.class)
                .isThrownBy(() -> new FaceEngine(ModelPack.open(folder)))
                .withMessageContaining("expected an output cls_8");
    }

    @Test
    void whatIsNoModelIsRefusedThoughItsHashAgrees() throws Exception {
        TestPack.copy(folder);
        byte[] noModel = "no model".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(TestPack.EMBEDDER), noModel);
        TestPack.replace(
                folder,
                "fa582b5c4083bf7373c959bd6582f7459772107a9aeec189ffc7c053f5581947",
                ModelPack.sha256(noModel));
        assertThatExceptionOfType(ModelPackException.class)
                .isThrownBy(() -> new FaceEngine(ModelPack.open(folder)))
                .withMessageContaining("is not a model that ONNX Runtime can run");
    }

    private String refusal() {
        try {
            ModelPack.open(folder);
        } catch (ModelPackException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("the pack was opened");
    }
}
