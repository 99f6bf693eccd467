package org.secondlook.record;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.secondlook.record.Sealing.BrokenSealException;

/// Opens what a [ChunkWriter] has sealed, chunk by chunk. Used by one thread.
final class ChunkReader extends InputStream {
    private final DataInputStream in;
    private final BundleHead head;
    private final byte[] key;
    private long left;
    private byte[] chunk = new byte[0];
    private int at;
    private long number;

    /// @param in at the first chunk; stays the caller's
    /// @param key stays the caller's
    /// @param length of all chunks as they are sealed
    ChunkReader(InputStream in, BundleHead head, byte[] key, long length) {
        this.in = new DataInputStream(in);
        this.head = head;
        this.key = key;
        this.left = length;
    }

    /// A chunk does not open: the key is another, or it was changed.
    static final class WrongChunkException extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean first;

        private WrongChunkException(boolean first) {
            super("a chunk does not open");
            this.first = first;
        }

        /// Whether it is the very first, as it is with another passphrase.
        boolean isFirst() {
            return first;
        }
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : chunk[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int part = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, part);
        at += part;
        return part;
    }

    private boolean isAtEnd() throws IOException {
        while (at == chunk.length && left > 0) {
            next();
        }
        return at == chunk.length;
    }

    private void next() throws IOException {
        int length = in.readInt();
        if (length < Sealing.TAG_BYTES
                || length > ChunkWriter.CHUNK_BYTES + Sealing.TAG_BYTES
                || length > left - Integer.BYTES) {
            throw new WrongChunkException(false);
        }
        byte[] sealed = new byte[length];
        in.readFully(sealed);
        left -= Integer.BYTES + length;
        Arrays.fill(chunk, (byte) 0);
        try {
            chunk =
                    Sealing.open(
                            key, BundleHead.nonce(number), head.about(number, left == 0), sealed);
        } catch (BrokenSealException e) {
            throw new WrongChunkException(number == 0);
        }
        at = 0;
        number++;
    }

    @Override
    public void close() {
        Arrays.fill(chunk, (byte) 0);
    }
}
