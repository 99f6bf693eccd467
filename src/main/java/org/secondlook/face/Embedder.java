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
        this.model = new OnnxModel(description.file(), pack.embedder());
        this.inputName = model.input(1, 3, height, width);
        this.outputName = outputName(model, description.templateLength());
        this.inputValues = arena.allocate(12L * width * height, 64);
        this.outputValues = arena.allocate(4L * description.templateLength(), 64);
        try {
            this.input =
                    OnnxTensor.createTensor(
                            OnnxModel.environment(),
                            floats(inputValues),
                            new long[] {1, 3, height, width});
            this.output =
                    OnnxTensor.createTensor(
                            OnnxModel.environment(),
                            floats(outputValues),
                            outputShape(pack, model, outputName));
        } catch (OrtException e) {
            throw new ModelPackException(
                    "“%s”: its tensors cannot be made.".formatted(description.file()), e);
        }
    }

    private static String outputName(OnnxModel model, int length) throws ModelPackException {
        try {
            return model.onlyOutput(1, length);
        } catch (ModelPackException flat) {
            // Some converters keep the spatial axes of the last pooling.
            try {
                return model.onlyOutput(1, length, 1, 1);
            } catch (ModelPackException pooled) {
                throw flat;
            }
        }
    }

    private static long[] outputShape(ModelPack pack, OnnxModel model, String name)
            throws ModelPackException {
        long length = pack.manifest().embedder().templateLength();
        try {
            model.output(name, 1, length);
            return new long[] {1, length};
        } catch (ModelPackException pooled) {
            model.output(name, 1, length, 1, 1);
            return new long[] {1, length, 1, 1};
        }
    }

    private static FloatBuffer floats(MemorySegment segment) {
        return segment.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /// The template of an aligned face.
    ///
    /// @param aligned of the embedder's input size
    Template embed(Picture aligned) {
        fill(aligned);
        try {
            model.session()
                    .run(Map.of(inputName, input), Set.of(), Map.of(outputName, output))
                    .close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedder failed", e);
        }
        return Template.of(outputValues);
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
        inputValues.fill((byte) 0);
        outputValues.fill((byte) 0);
        arena.close();
        model.close();
    }
}
