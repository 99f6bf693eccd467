package org.secondlook.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondlook.alert.Exhibit;
import org.secondlook.record.Sealing.BrokenSealException;

/// The form of a file of sealed exhibits. Stateless.
///
/// ```
/// head     magic 8 | key of the alert, sealed under its deployment's 60 | exhibits i16
/// exhibit  kind i8 | length i32 | nonce 12 | sealed under the alert's key: content | tag 16
/// ```
///
/// Every exhibit is bound to its deployment, alert, part, number and kind, so none can be moved to
/// another alert or left out.
final class ExhibitFile {
    /// Most exhibits in one file.
    static final int EXHIBITS_MAX = 64;

    /// Longest exhibit, packed.
    static final int CONTENT_BYTES_MAX = 16 << 20;

    private static final byte[] MAGIC = "SLEXHIB1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_BYTES = MAGIC.length + Sealing.WRAPPED_BYTES + Short.BYTES;
    private static final int FRAME_HEAD_BYTES = 1 + Integer.BYTES + Sealing.NONCE_BYTES;

    /// Bytes from the beginning in which the sealed key stands.
    static final int KEY_END = MAGIC.length + Sealing.WRAPPED_BYTES;

    private ExhibitFile() {}

    /// To whom a file belongs.
    ///
    /// @param part 1 for what was kept when the alert was raised, 2 for what came later
    record Owner(String deployment, UUID alert, int part) {
        String file() {
            return "%s.%d.slx".formatted(alert, part);
        }

        private byte[] about(int number, int count, Exhibit.Kind kind) {
            return "second-look exhibit 1\n%s\n%s\n%d\n%d of %d\n%s"
                    .formatted(deployment, alert, part, number, count, kind.name())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /// The bytes of a file.
    ///
    /// @param wrappedKey the alert's key as it stands in the head
    static byte[] seal(Owner owner, byte[] wrappedKey, byte[] key, List<Exhibit> exhibits) {
        if (exhibits.size() > EXHIBITS_MAX) {
            throw new IllegalArgumentException("too many exhibits of one alert");
        }
        long size = HEAD_BYTES;
        for (Exhibit exhibit : exhibits) {
            if (exhibit.content().length > CONTENT_BYTES_MAX) {
                throw new IllegalArgumentException("an exhibit is too large");
            }
            size += FRAME_HEAD_BYTES + exhibit.content().length + Sealing.TAG_BYTES;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size));
        bytes.put(MAGIC).put(wrappedKey).putShort((short) exhibits.size());
        int number = 0;
        for (Exhibit exhibit : exhibits) {
            byte[] nonce = Sealing.random(Sealing.NONCE_BYTES);
            byte[] about = owner.about(number++, exhibits.size(), exhibit.kind());
            bytes.put((byte) exhibit.kind().ordinal())
                    .putInt(exhibit.content().length)
                    .put(nonce)
                    .put(Sealing.seal(key, nonce, about, exhibit.content()));
        }
        return bytes.array();
    }

    /// The alert's key as it stands in the head of a file.
    ///
    /// @throws BrokenSealException when it is no such file
    static byte[] wrappedKey(byte[] head) throws BrokenSealException {
        if (head.length < KEY_END || !Arrays.equals(Arrays.copyOf(head, MAGIC.length), MAGIC)) {
            throw new BrokenSealException();
        }
        return Arrays.copyOfRange(head, MAGIC.length, KEY_END);
    }

    /// Opens a file's bytes. The caller closes the exhibits.
    ///
    /// @throws BrokenSealException when anything in it was changed, cut off or is another alert's
    static List<Exhibit> open(Owner owner, byte[] key, byte[] file) throws BrokenSealException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        List<Exhibit> exhibits = new ArrayList<>();
        try {
            wrappedKey(file);
            bytes.position(KEY_END);
            int count = bytes.remaining() < Short.BYTES ? -1 : bytes.getShort();
            require(count >= 0 && count <= EXHIBITS_MAX);
            for (int number = 0; number < count; number++) {
                exhibits.add(next(owner, key, bytes, number, count));
            }
            require(!bytes.hasRemaining());
            return exhibits;
        } catch (BrokenSealException | RuntimeException e) {
            exhibits.forEach(Exhibit::close);
            throw e;
        }
    }

    private static Exhibit next(Owner owner, byte[] key, ByteBuffer bytes, int number, int count)
            throws BrokenSealException {
        require(bytes.remaining() >= FRAME_HEAD_BYTES + Sealing.TAG_BYTES);
        int kind = bytes.get();
        int length = bytes.getInt();
        Exhibit.Kind[] kinds = Exhibit.Kind.values();
        require(kind >= 0 && kind < kinds.length && length >= 0 && length <= CONTENT_BYTES_MAX);
        byte[] nonce = new byte[Sealing.NONCE_BYTES];
        bytes.get(nonce);
        require(bytes.remaining() >= length + Sealing.TAG_BYTES);
        byte[] sealed = new byte[length + Sealing.TAG_BYTES];
        bytes.get(sealed);
        byte[] about = owner.about(number, count, kinds[kind]);
        return new Exhibit(kinds[kind], Sealing.open(key, nonce, about, sealed));
    }

    private static void require(boolean fits) throws BrokenSealException {
        if (!fits) {
            throw new BrokenSealException();
        }
    }
}
