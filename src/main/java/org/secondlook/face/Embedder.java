package org.secondlook.face;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import org.secondlook.capture.Picture;

/// Makes templates of aligned faces. Used by one thread at a time.
final class Embedder implements AutoCloseable {
    private final PackManifest.EmbedderModel description;
    private final OnnxModel model;
    private final String inputName;
    private final String outputName;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment inputValues;
    private final MemorySegment outputValues;
    private final OnnxTensor input;
    private final OnnxTensor output;
    private final int width;
    private final int height;

    Embedder(ModelPack pack) throws ModelPackException {
        this.description = pack.manifest().embedder();
        this.width = description.input().get(0);
        this.height = description.input().get(1);
        int length = description.templateLength();
        this.model = new OnnxModel(description.file(), pack.embedder());
        this.inputValues = arena.allocate(12L * width * height, 64);
        this.outputValues = arena.allocate(4L * length, 64);
        try {
            this.inputName = model.input(1, 3, height, width);
            // Some converters keep the spatial axes of the last pooling.
            boolean pooled = model.outputAxes() == 4;
            long[] shape = pooled ? new long[] {1, length, 1, 1} : new long[] {1, length};
            this.outputName = model.onlyOutput(shape);
            this.input = tensor(inputValues, 1, 3, height, width);
            this.output = tensor(outputValues, shape);
        } catch (ModelPackException | OrtException e) {
            model.close();
            arena.close();
            throw e instanceof ModelPackException refused
                    ? refused
                    : new ModelPackException(
                            "“%s”: its tensors cannot be made.".formatted(description.file()), e);
        }
    }

    private static OnnxTensor tensor(MemorySegment values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(OnnxModel.environment(), floats(values), shape);
    }

    private static FloatBuffer floats(MemorySegment segment) {
        return segment.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /// The template of an aligned face. What it was made from is overwritten.
    ///
    /// @param aligned of the embedder's input size
    /// @throws IllegalStateException when the model cannot be run or answers with what is no vector
    Template embed(Picture aligned) {
        try {
            fill(aligned);
            model.session()
                    .run(Map.of(inputName, input), Set.of(), Map.of(outputName, output))
                    .close();
            return Template.of(outputValues);
        } catch (OrtException | IllegalArgumentException e) {
            throw new IllegalStateException("the embedder failed", e);
        } finally {
            inputValues.fill((byte) 0);
            outputValues.fill((byte) 0);
        }
    }

    private void fill(Picture aligned) {
        int pixels = width * height;
        boolean blueFirst = description.channels().equals("BGR");
        for (int channel = 0; channel < 3; channel++) {
            int shift = 8 * (blueFirst ? channel : 2 - channel);
            float mean = description.mean().get(channel);
            Planes.fillRow(
                    aligned.pixels(),
                    0,
                    pixels,
                    shift,
                    mean,
                    description.scale(),
                    inputValues,
                    channel * pixels);
        }
    }

    @Override
    public void close() {
        input.close();
        output.close();
        arena.close();
        model.close();
    }
}
