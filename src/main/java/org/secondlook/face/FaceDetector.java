package org.secondlook.face;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Scaler;

/// Finds faces with YuNet: boxes and five landmarks. Used by one thread at a time.
///
/// The frame is scaled so that its longer side has `LONG_SIDE` pixels and its shape is kept; the
/// input is padded to the next multiple of 32 on the right and below. Decoding as in
/// libfacedetection.train (yunet_head): score = √(cls · obj), centre = (cell + offset) · stride,
/// size = exp(size) · stride; greedy non-maximum suppression.
final class FaceDetector implements AutoCloseable {
    /// Pixels to which a frame's longer side is scaled.
    static final int LONG_SIDE = 640;

    /// Scores below are passed over. So low that what may be a face is covered on the screen; what
    /// is followed and compared must reach `Detection.FACE_SCORE`.
    static final double MIN_SCORE = 0.3;

    /// Of two boxes that overlap more, the better is kept.
    static final double MAX_OVERLAP = 0.3;

    private static final double MAX_COORDINATE = 1e6;

    /// Frame sizes whose tensors are kept ready: one worker may look at several cameras in turn.
    static final int MAX_SIZES = 4;

    private final PackManifest.DetectorModel description;
    private final OnnxModel model;
    private final String inputName;
    private final SequencedMap<List<Integer>, DetectorInput> inputs =
            new LinkedHashMap<>(2 * MAX_SIZES, 0.75f, true);

    FaceDetector(ModelPack pack) throws ModelPackException {
        this.description = pack.manifest().detector();
        this.model = new OnnxModel(description.file(), pack.detector());
        try {
            this.inputName = checkedInput();
        } catch (ModelPackException e) {
            model.close();
            throw e;
        }
    }

    private String checkedInput() throws ModelPackException {
        for (int stride : DetectorInput.strides()) {
            for (Map.Entry<String, Integer> kind : DetectorInput.outputKinds().entrySet()) {
                model.output(kind.getKey() + "_" + stride, -1, -1, kind.getValue());
            }
        }
        List<Integer> fixed = description.fixedInput();
        return fixed == null
                ? model.inputOfAnySize()
                : model.input(1, 3, fixed.get(1), fixed.get(0));
    }

    /// All that may be a face in a frame, best first; never more than the detector's grids have
    /// cells.
    ///
    /// @throws IllegalStateException when the model cannot be run or answers with what is no number
    List<Detection> detect(Frame frame, Scaler scaler) {
        try {
            DetectorInput in = inputFor(frame);
            in.fill(frame, scaler);
            model.session().run(Map.of(inputName, in.tensor()), Set.of(), in.outputs()).close();
            List<Detection> found = new ArrayList<>();
            for (int stride : DetectorInput.strides()) {
                decode(in, stride, frame, found);
            }
            return suppress(found);
        } catch (OrtException e) {
            throw new IllegalStateException("the detector failed", e);
        }
    }

    private DetectorInput inputFor(Frame frame) throws OrtException {
        List<Integer> size = List.of(frame.width(), frame.height());
        DetectorInput in = inputs.get(size);
        if (in == null) {
            if (inputs.size() >= MAX_SIZES) {
                inputs.pollFirstEntry().getValue().close();
            }
            in = new DetectorInput(description, frame.width(), frame.height(), LONG_SIDE);
            inputs.put(size, in);
        }
        return in;
    }

    private static void decode(DetectorInput in, int stride, Frame frame, List<Detection> found) {
        FloatBuffer classes = in.result("cls", stride);
        FloatBuffer objects = in.result("obj", stride);
        FloatBuffer boxes = in.result("bbox", stride);
        FloatBuffer points = in.result("kps", stride);
        int columns = in.columns(stride);
        int cells = columns * in.rows(stride);
        double toFrame = 1 / in.scale();
        for (int i = 0; i < cells; i++) {
            double square =
                    Math.clamp(classes.get(i), 0f, 1f)
                            * (double) Math.clamp(objects.get(i), 0f, 1f);
            if (square < MIN_SCORE * MIN_SCORE) {
                continue;
            }
            if (Double.isNaN(square)) {
                throw new IllegalStateException("the detector's scores are no numbers");
            }
            int column = i % columns;
            int row = i / columns;
            double unit = stride * toFrame;
            double w = Math.exp(boxes.get(4 * i + 2)) * unit;
            double h = Math.exp(boxes.get(4 * i + 3)) * unit;
            double x = (column + boxes.get(4 * i)) * unit - w / 2;
            double y = (row + boxes.get(4 * i + 1)) * unit - h / 2;
            double[] p = new double[10];
            for (int k = 0; k < 5; k++) {
                p[2 * k] = (points.get(10 * i + 2 * k) + column) * unit;
                p[2 * k + 1] = (points.get(10 * i + 2 * k + 1) + row) * unit;
            }
            Landmarks marks =
                    new Landmarks(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9]);
            Box box = new Box(x, y, w, h);
            if (touches(box, frame) && isPlausible(p) && marks.interEyeDistance() > 1) {
                found.add(new Detection(box, marks, Math.sqrt(square)));
            }
        }
    }

    /// Whether part of a box lies in the frame; not where the box is no numbers.
    private static boolean touches(Box box, Frame frame) {
        return box.x() < frame.width()
                && box.y() < frame.height()
                && box.x() + box.width() > 0
                && box.y() + box.height() > 0
                && Double.isFinite(box.width() * box.height());
    }

    private static boolean isPlausible(double[] points) {
        return Arrays.stream(points).allMatch(v -> Math.abs(v) < MAX_COORDINATE);
    }

    private static List<Detection> suppress(List<Detection> found) {
        found.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> kept = new ArrayList<>();
        for (Detection face : found) {
            if (kept.stream().allMatch(k -> k.box().iou(face.box()) <= MAX_OVERLAP)) {
                kept.add(face);
            }
        }
        return kept;
    }

    /// Overwrites what is left of the last frames.
    void forget() {
        inputs.values().forEach(DetectorInput::forget);
    }

    @Override
    public void close() {
        inputs.values().forEach(DetectorInput::close);
        inputs.clear();
        model.close();
    }
}
