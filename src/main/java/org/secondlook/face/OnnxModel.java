package org.secondlook.face;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Map;

/// A session of ONNX Runtime for one worker: one thread, no spinning. Used by one thread at a time.
///
/// Sessions run side by side instead of inside each other: spinning pools steal the cores that
/// decode.
final class OnnxModel implements AutoCloseable {
    private static final OrtEnvironment ENVIRONMENT = silentEnvironment();

    private final String file;
    private final OrtSession session;

    /// @param file name, for messages
    /// @param model the model's bytes
    /// @throws ModelPackException when ONNX Runtime cannot make a session of them
    OnnxModel(String file, byte[] model) throws ModelPackException {
        this.file = file;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            this.session = ENVIRONMENT.createSession(model, options);
        } catch (OrtException e) {
            throw new ModelPackException(
                    "“%s” is not a model that ONNX Runtime can run.".formatted(file), e);
        }
    }

    private static OrtEnvironment silentEnvironment() {
        Telemetry.off();
        return OrtEnvironment.getEnvironment();
    }

    static OrtEnvironment environment() {
        return ENVIRONMENT;
    }

    OrtSession session() {
        return session;
    }

    /// The name of the model's only input.
    ///
    /// @param expected shape, −1 where any size will do
    /// @throws ModelPackException when the input has another shape or type
    String input(long... expected) throws ModelPackException {
        try {
            Map<String, NodeInfo> inputs = session.getInputInfo();
            if (inputs.size() != 1) {
                throw new ModelPackException(
                        "“%s”: expected one input, found %d.".formatted(file, inputs.size()));
            }
            Map.Entry<String, NodeInfo> only = inputs.entrySet().iterator().next();
            check("input", only.getValue(), expected);
            return only.getKey();
        } catch (OrtException e) {
            throw new ModelPackException("“%s” does not tell its inputs.".formatted(file), e);
        }
    }

    /// The name of the model's only input, which takes pictures of any size.
    ///
    /// @throws ModelPackException when it takes others, or only one size
    String inputOfAnySize() throws ModelPackException {
        String name = input(1, 3, -1, -1);
        try {
            NodeInfo node = session.getInputInfo().get(name);
            if (node != null
                    && node.getInfo() instanceof TensorInfo tensor
                    && (tensor.getShape()[2] >= 0 || tensor.getShape()[3] >= 0)) {
                throw new ModelPackException(
                        "“%s”: expected an input of any size, but it takes only %s."
                                .formatted(file, Arrays.toString(tensor.getShape())));
            }
            return name;
        } catch (OrtException e) {
            throw new ModelPackException("“%s” does not tell its inputs.".formatted(file), e);
        }
    }

    /// Checks that an output of that name has the shape.
    ///
    /// @throws ModelPackException when it is missing or has another shape or type
    void output(String name, long... expected) throws ModelPackException {
        try {
            NodeInfo node = session.getOutputInfo().get(name);
            if (node == null) {
                throw new ModelPackException(
                        "“%s”: expected an output %s, found %s."
                                .formatted(file, name, session.getOutputInfo().keySet()));
            }
            check("output " + name, node, expected);
        } catch (OrtException e) {
            throw new ModelPackException("“%s” does not tell its outputs.".formatted(file), e);
        }
    }

    /// How many axes the first output has.
    ///
    /// @throws ModelPackException when it does not tell
    int outputAxes() throws ModelPackException {
        try {
            return session.getOutputInfo().values().stream()
                    .map(NodeInfo::getInfo)
                    .findFirst()
                    .map(info -> info instanceof TensorInfo tensor ? tensor.getShape().length : 0)
                    .orElse(0);
        } catch (OrtException e) {
            throw new ModelPackException("“%s” does not tell its outputs.".formatted(file), e);
        }
    }

    /// The name of the model's only output.
    String onlyOutput(long... expected) throws ModelPackException {
        if (session.getOutputNames().size() != 1) {
            throw new ModelPackException(
                    "“%s”: expected one output, found %s."
                            .formatted(file, session.getOutputNames()));
        }
        String name = session.getOutputNames().iterator().next();
        output(name, expected);
        return name;
    }

    private void check(String what, NodeInfo node, long[] expected) throws ModelPackException {
        if (!(node.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            throw new ModelPackException("“%s”: %s must hold 32-bit floats.".formatted(file, what));
        }
        long[] found = tensor.getShape();
        boolean fits = found.length == expected.length;
        for (int i = 0; fits && i < found.length; i++) {
            fits = expected[i] < 0 || found[i] < 0 || found[i] == expected[i];
        }
        if (!fits) {
            throw new ModelPackException(
                    "“%s”: %s has shape %s, expected %s."
                            .formatted(
                                    file, what, Arrays.toString(found), Arrays.toString(expected)));
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the session of %s cannot be closed".formatted(file), e);
        }
    }
}
