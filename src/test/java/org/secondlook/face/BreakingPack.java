package org.secondlook.face;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A pack that loads and works until it meets a pixel that is black: its “embedder” takes the
/// logarithm of 256 pixels.
///
/// The model is written here as the ONNX format says (protocol buffers; field numbers of onnx.proto
/// 3): Log, Slice, Reshape.
public final class BreakingPack {
    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private BreakingPack() {}

    /// @param folder into which it is written
    public static ModelPack make(Path folder) throws IOException, ModelPackException {
        TestPack.copy(folder);
        byte[] model = model();
        Files.write(folder.resolve(TestPack.EMBEDDER), model);
        TestPack.replace(
                folder,
                "fa582b5c4083bf7373c959bd6582f7459772107a9aeec189ffc7c053f5581947",
                ModelPack.sha256(model));
        return ModelPack.open(folder);
    }

    private static byte[] model() {
        Message graph = new Message();
        graph.add(1, node("Log", "l", "x"));
        graph.add(1, node("Slice", "s", "l", "starts", "ends"));
        graph.add(1, node("Reshape", "y", "s", "shape"));
        graph.add(2, "pixels");
        graph.add(5, integers("starts", 0, 0, 0, 0));
        graph.add(5, integers("ends", 1, 1, 128, 2));
        graph.add(5, integers("shape", 1, 256));
        graph.add(11, value("x", 1, 3, 128, 128));
        graph.add(12, value("y", 1, 256));
        Message opset = new Message();
        opset.add(1, "");
        opset.add(2, 13);
        Message model = new Message();
        model.add(1, 8);
        model.add(7, graph);
        model.add(8, opset);
        return model.bytes();
    }

    private static Message node(String operator, String output, String... inputs) {
        Message node = new Message();
        for (String input : inputs) {
            node.add(1, input);
        }
        node.add(2, output);
        node.add(4, operator);
        return node;
    }

    private static Message integers(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            raw.putLong(value);
        }
        Message tensor = new Message();
        tensor.add(1, values.length);
        tensor.add(2, INT64);
        tensor.add(8, name);
        tensor.add(9, raw.array());
        return tensor;
    }

    private static Message value(String name, long... sides) {
        Message shape = new Message();
        for (long side : sides) {
            Message dimension = new Message();
            dimension.add(1, side);
            shape.add(1, dimension);
        }
        Message tensor = new Message();
        tensor.add(1, FLOAT);
        tensor.add(2, shape);
        Message type = new Message();
        type.add(1, tensor);
        Message value = new Message();
        value.add(1, name);
        value.add(2, type);
        return value;
    }

    /// A message of protocol buffers.
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        void add(int field, long value) {
            varint((long) field << 3 | VARINT);
            varint(value);
        }

        void add(int field, String text) {
            add(field, text.getBytes(StandardCharsets.UTF_8));
        }

        void add(int field, Message message) {
            add(field, message.bytes());
        }

        void add(int field, byte[] bytes) {
            varint((long) field << 3 | BYTES);
            varint(bytes.length);
            out.writeBytes(bytes);
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long left = value;
            while (left > 127) {
                out.write((int) (left & 127 | 128));
                left >>>= 7;
            }
            out.write((int) left);
        }
    }
}
