package org.secondlook.face;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Scaler;

/// The detector's tensors for frames of one shape, made once and reused. Used by one thread at a
/// time.
final class DetectorInput implements AutoCloseable {
    private static final int[] STRIDES = {8, 16, 32};
    private static final Map<String, Integer> KINDS = kinds();

    private final Arena arena = Arena.ofShared();
    private final int width;
    private final int height;
    private final double scale;
    private final int scaledWidth;
    private final int scaledHeight;
    private final boolean blueFirst;
    private final float[] mean;
    private final float factor;
    private final Picture scaled;
    private final MemorySegment values;
    private final OnnxTensor tensor;
    private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
    private final Map<String, FloatBuffer> results = new LinkedHashMap<>();

    /// @param model how the detector wants its input
    /// @param frameWidth of the frames, pixels
    /// @param frameHeight of the frames, pixels
    /// @param longSide to which a frame's longer side is scaled, pixels
    DetectorInput(PackManifest.DetectorModel model, int frameWidth, int frameHeight, int longSide)
            throws OrtException {
        if (model.fixedInput() != null) {
            this.width = model.fixedInput().get(0);
            this.height = model.fixedInput().get(1);
            this.scale = Math.min((double) width / frameWidth, (double) height / frameHeight);
        } else {
            this.scale = (double) longSide / Math.max(frameWidth, frameHeight);
            this.width = multipleOf32(frameWidth * scale);
            this.height = multipleOf32(frameHeight * scale);
        }
        this.scaledWidth = (int) Math.clamp(Math.round(frameWidth * scale), 1, width);
        this.scaledHeight = (int) Math.clamp(Math.round(frameHeight * scale), 1, height);
        this.blueFirst = model.channels().equals("BGR");
        this.mean = new float[] {model.mean().get(0), model.mean().get(1), model.mean().get(2)};
        this.factor = model.scale();
        int pixels = width * height;
        this.scaled = new Picture(scaledWidth, scaledHeight);
        this.values = arena.allocate(12L * pixels, 64);
        this.tensor =
                OnnxTensor.createTensor(
                        OnnxModel.environment(), floats(values), new long[] {1, 3, height, width});
        for (int stride : STRIDES) {
            int cells = (width / stride) * (height / stride);
            for (Map.Entry<String, Integer> kind : KINDS.entrySet()) {
                String name = kind.getKey() + "_" + stride;
                FloatBuffer buffer = floats(arena.allocate(4L * cells * kind.getValue(), 64));
                results.put(name, buffer);
                outputs.put(
                        name,
                        OnnxTensor.createTensor(
                                OnnxModel.environment(),
                                buffer,
                                new long[] {1, cells, kind.getValue()}));
            }
        }
    }

    private static Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        kinds.put("cls", 1);
        kinds.put("obj", 1);
        kinds.put("bbox", 4);
        kinds.put("kps", 10);
        return kinds;
    }

    private static FloatBuffer floats(MemorySegment segment) {
        return segment.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    private static int multipleOf32(double size) {
        return Math.max(32, 32 * (int) Math.ceil(Math.round(size) / 32.0));
    }

    /// Fills the input with a frame.
    void fill(Frame frame, Scaler scaler) {
        scaler.scale(frame, scaled);
        for (int channel = 0; channel < 3; channel++) {
            int shift = 8 * (blueFirst ? channel : 2 - channel);
            for (int row = 0; row < scaledHeight; row++) {
                Planes.fillRow(
                        scaled.pixels(),
                        row * scaledWidth,
                        scaledWidth,
                        shift,
                        mean[channel],
                        factor,
                        values,
                        (channel * height + row) * width);
            }
        }
    }

    OnnxTensor tensor() {
        return tensor;
    }

    Map<String, OnnxTensor> outputs() {
        return outputs;
    }

    FloatBuffer result(String kind, int stride) {
        FloatBuffer buffer = results.get(kind + "_" + stride);
        if (buffer == null) {
            throw new IllegalArgumentException(kind);
        }
        return buffer;
    }

    int columns(int stride) {
        return width / stride;
    }

    int rows(int stride) {
        return height / stride;
    }

    /// Detector pixels for one pixel of the frame.
    double scale() {
        return scale;
    }

    /// Overwrites the frame that was filled in.
    void forget() {
        scaled.pixels().fill((byte) 0);
        values.fill((byte) 0);
    }

    @Override
    public void close() {
        forget();
        tensor.close();
        outputs.values().forEach(OnnxTensor::close);
        scaled.close();
        arena.close();
    }

    static int[] strides() {
        return STRIDES.clone();
    }

    static Map<String, Integer> outputKinds() {
        return KINDS;
    }
}
