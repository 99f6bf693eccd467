package org.secondlook.record;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Seals what is written in chunks, so that nothing large has to be in memory. Used by one thread.
final class ChunkWriter extends OutputStream {
    /// Bytes of a chunk before it is sealed.
    static final int CHUNK_BYTES = 1 << 20;

    private final DataOutputStream out;
    private final BundleHead head;
    private final byte[] key;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int filled;
    private long number;

    /// @param out stays the caller's
    /// @param key stays the caller's
    ChunkWriter(OutputStream out, BundleHead head, byte[] key) {
        this.out = new DataOutputStream(out);
        this.head = head;
        this.key = key;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == CHUNK_BYTES) {
                seal(false);
            }
            int part = Math.min(left, CHUNK_BYTES - filled);
            System.arraycopy(bytes, at, chunk, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    private void seal(boolean last) throws IOException {
        byte[] content = Arrays.copyOf(chunk, filled);
        byte[] sealed =
                Sealing.seal(key, BundleHead.nonce(number), head.about(number, last), content);
        Arrays.fill(content, (byte) 0);
        out.writeInt(sealed.length);
        out.write(sealed);
        filled = 0;
        number++;
    }

    /// Seals the last chunk.
    @Override
    public void close() throws IOException {
        seal(true);
        Arrays.fill(chunk, (byte) 0);
        out.flush();
    }
}
