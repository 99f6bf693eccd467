package org.secondlook.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.secondlook.face.Quality;
import org.secondlook.face.Template;
import org.secondlook.watchlist.ImageFlag;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.Judged;
import org.secondlook.watchlist.Refusal;

/// What stands in the frames of a kept list. Stateless.
///
/// ```
/// 1 draft       JSON, deflated; the last one counts
/// 2 photograph  SHA-256 32 | bytes of its file
/// 3 name        SHA-256 32 | name within the list, UTF-8
/// 4 result      SHA-256 32 | pack | 0, reason, sentence  or  1, quality, flags, template
/// ```
final class ListFrames {
    static final byte DRAFT = 1;
    static final byte PHOTOGRAPH = 2;
    static final byte NAME = 3;
    static final byte RESULT = 4;

    /// Bytes of a draft's JSON.
    static final int DRAFT_BYTES_MAX = 64 << 20;

    /// Bytes of a result.
    static final int RESULT_BYTES_MAX = 1 << 20;

    private static final int HASH_BYTES = 32;
    private static final int BODY_AT = 1 + HASH_BYTES;
    private static final int TEMPLATE_LENGTH_MAX = 4_096;

    private ListFrames() {}

    /// Writes with a stream that never fails, because it ends in memory.
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    static byte[] draft(String json) throws RecordException {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        if (text.length > DRAFT_BYTES_MAX) {
            throw new RecordException(
                    "The list has more than %d MiB of text, the most that can be kept."
                            .formatted(DRAFT_BYTES_MAX >> 20));
        }
        return written(out -> {
            out.writeByte(DRAFT);
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
                deflated.write(text);
            }
        });
    }

    static String draft(byte[] frame) throws RecordException {
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(frame, 1, frame.length - 1))) {
            byte[] text = in.readNBytes(DRAFT_BYTES_MAX + 1);
            if (text.length > DRAFT_BYTES_MAX) {
                throw new IOException("too large");
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RecordException("What a kept list says cannot be read.", e);
        }
    }

    static byte[] photograph(byte[] sha256, byte[] bytes) {
        byte[] frame = Arrays.copyOf(new byte[] {PHOTOGRAPH}, BODY_AT + bytes.length);
        System.arraycopy(sha256, 0, frame, 1, HASH_BYTES);
        System.arraycopy(bytes, 0, frame, BODY_AT, bytes.length);
        return frame;
    }

    static byte[] name(byte[] sha256, String image) {
        return written(out -> {
            out.writeByte(NAME);
            out.write(sha256);
            out.write(image.getBytes(StandardCharsets.UTF_8));
        });
    }

    /// The SHA-256 of the photograph that a frame is about.
    static byte[] sha256(byte[] frame) {
        return Arrays.copyOfRange(frame, 1, BODY_AT);
    }

    /// The name within the list, in a frame that gives one.
    static String imageName(byte[] frame) {
        return new String(frame, BODY_AT, frame.length - BODY_AT, StandardCharsets.UTF_8);
    }

    /// What follows the SHA-256.
    static byte[] body(byte[] frame) {
        return Arrays.copyOfRange(frame, BODY_AT, frame.length);
    }

    static byte[] result(byte[] sha256, String packId, Judged judged) {
        return written(out -> {
            out.writeByte(RESULT);
            out.write(sha256);
            out.writeUTF(packId);
            switch (judged.verdict()) {
                case ImageVerdict.Refused(Refusal reason, String sentence) -> {
                    out.writeByte(0);
                    out.writeUTF(reason.name());
                    out.writeUTF(sentence);
                }
                case ImageVerdict.Enrolled(Quality quality, Set<ImageFlag> flags) -> {
                    out.writeByte(1);
                    quality(out, quality);
                    out.writeByte(flags.size());
                    for (ImageFlag flag : flags) {
                        out.writeUTF(flag.name());
                    }
                    template(out, judged);
                }
                case ImageVerdict.AlreadyListed() ->
                        throw new IllegalArgumentException("that is of a list, not of an image");
            }
        });
    }

    private static void quality(DataOutputStream out, Quality q) throws IOException {
        for (double figure :
                new double[] {
                    q.interEyeDistance(),
                    q.yaw(),
                    q.pitch(),
                    q.roll(),
                    q.sharpness(),
                    q.luminanceMean(),
                    q.dynamicRange(),
                    q.clipping(),
                    q.detection()
                }) {
            out.writeDouble(figure);
        }
    }

    private static void template(DataOutputStream out, Judged judged) throws IOException {
        if (!(judged instanceof Judged.Taken(var _, Template template))) {
            throw new IllegalArgumentException("who is enrolled has a template");
        }
        out.writeShort(template.length());
        for (int i = 0; i < template.length(); i++) {
            out.writeFloat(template.values().getAtIndex(ValueLayout.JAVA_FLOAT, i));
        }
    }

    /// The pack that made a result.
    static String pack(byte[] frame) throws RecordException {
        try (DataInputStream in = after(frame)) {
            return in.readUTF();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// The result in a frame, owned by the caller; none where it speaks of what this program does
    /// not know any more.
    static Optional<Judged> result(byte[] frame) throws RecordException {
        try (DataInputStream in = after(frame)) {
            in.readUTF();
            if (in.readByte() == 0) {
                return Optional.of(
                        new Judged.PassedOver(
                                new ImageVerdict.Refused(
                                        Refusal.valueOf(in.readUTF()), in.readUTF())));
            }
            Quality quality =
                    new Quality(
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble());
            Set<ImageFlag> flags = EnumSet.noneOf(ImageFlag.class);
            for (int left = in.readByte(); left > 0; left--) {
                flags.add(ImageFlag.valueOf(in.readUTF()));
            }
            return Optional.of(
                    new Judged.Taken(new ImageVerdict.Enrolled(quality, flags), template(in)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Template template(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        if (length > TEMPLATE_LENGTH_MAX) {
            throw new IOException("no template is that long");
        }
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readFloat();
        }
        try {
            return Template.of(values);
        } finally {
            Arrays.fill(values, 0);
        }
    }

    private static DataInputStream after(byte[] frame) {
        return new DataInputStream(
                new ByteArrayInputStream(frame, BODY_AT, frame.length - BODY_AT));
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static RecordException unreadable(IOException e) {
        return new RecordException("What enrolment made of a photograph cannot be read.", e);
    }
}
