package org.secondlook.record;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.Sealing.BrokenSealException;

/// A sealed file that only grows, held by one program at a time. Used by one thread at a time.
///
/// ```
/// head   magic 8 | id 16 | nonce 12 | sealed under the machine's key: sealed key 60, name 256 | tag 16
/// frame  length 4 | nonce 12 | mark 16 | sealed under the file's key: content | tag 16
/// ```
///
/// Not a channel, which an interrupted thread would close.
///
/// Every frame is bound to the file's id and its own number, so none can be left out of the middle,
/// moved or taken from another file. The mark (HMAC-SHA256, cut to 16 bytes) makes the length
/// trustworthy before the content is there: only so can a frame that was cut short by the end of
/// the program be told from one whose length was changed. The first is dropped on opening, because
/// nobody was ever told that it was kept; any other difference refuses the whole file.
final class SealedFile implements AutoCloseable {
    /// A larger content is refused.
    static final int CONTENT_BYTES_MAX = 80 << 20;

    /// The file grows no further.
    static final long FILE_BYTES_MAX = 16L << 30;

    /// Bytes of the name in its head.
    static final int NAME_BYTES_MAX = 254;

    private static final byte[] MAGIC = "SLWATCH2".getBytes(StandardCharsets.US_ASCII);
    static final int ID_BYTES = 16;
    private static final int MARK_BYTES = 16;
    private static final int NAME_ROOM = 2 + NAME_BYTES_MAX;
    private static final int SECRET_AT = MAGIC.length + ID_BYTES + Sealing.NONCE_BYTES;
    private static final int SECRET_BYTES = Sealing.WRAPPED_BYTES + NAME_ROOM + Sealing.TAG_BYTES;
    private static final int HEAD_BYTES = SECRET_AT + SECRET_BYTES;
    private static final int FRAME_HEAD_BYTES = Integer.BYTES + Sealing.NONCE_BYTES + MARK_BYTES;

    /// Where a frame stands.
    ///
    /// @param at first byte of the frame
    /// @param length of its content
    /// @param number counted from 0
    record Place(long at, int length, long number) {
        long end() {
            return at + FRAME_HEAD_BYTES + length + Sealing.TAG_BYTES;
        }
    }

    /// What a file's head says of it.
    ///
    /// @param key of the file, sealed under the store key
    record Head(byte[] id, byte[] key, String name) {}

    /// Given each frame of a file that is opened, in their order; the content is wiped afterwards.
    @FunctionalInterface
    interface Reader {
        void frame(Place place, byte[] content) throws RecordException;
    }

    private final Path file;
    private final RandomAccessFile bytes;
    private final Head head;
    private final byte[] key;
    private final byte[] markKey;
    private long end = HEAD_BYTES;
    private long frames;

    private SealedFile(Path file, RandomAccessFile bytes, Head head, byte[] key) {
        this.file = file;
        this.bytes = bytes;
        this.head = head;
        this.key = key;
        this.markKey = Sealing.derived(key, "second-look frame marks");
    }

    /// Makes a file without frames, whole or not at all.
    ///
    /// @param id by which the record knows it; stays when the file is written anew
    static void create(Path file, FileKeys keys, String name, byte[] id) throws RecordException {
        byte[] nonce = Sealing.random(Sealing.NONCE_BYTES);
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        if (text.length > NAME_BYTES_MAX) {
            throw new IllegalArgumentException("the name is too long");
        }
        byte[] key = Sealing.random(Sealing.KEY_BYTES);
        ByteBuffer secret = ByteBuffer.allocate(Sealing.WRAPPED_BYTES + NAME_ROOM);
        secret.put(keys.store().wrap(use(id), key)).putShort((short) text.length).put(text);
        ByteBuffer whole = ByteBuffer.allocate(HEAD_BYTES).put(MAGIC).put(id).put(nonce);
        byte[] about = Arrays.copyOf(whole.array(), MAGIC.length + ID_BYTES);
        whole.put(Sealing.seal(keys.machine(), nonce, about, secret.array()));
        Arrays.fill(secret.array(), (byte) 0);
        try {
            PrivateFiles.create(file, whole.array());
        } catch (IOException e) {
            throw failed(file, "made", e);
        }
    }

    /// What a file's head says, without opening the rest.
    static Head head(Path file, FileKeys keys) throws RecordException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            return head(file, bytes, keys);
        } catch (IOException e) {
            throw failed(file, "read", e);
        }
    }

    private static Head head(Path file, RandomAccessFile bytes, FileKeys keys)
            throws IOException, RecordException {
        byte[] whole = new byte[HEAD_BYTES];
        if (bytes.length() < HEAD_BYTES) {
            throw damaged(file);
        }
        fill(bytes, whole, 0);
        byte[] about = Arrays.copyOf(whole, MAGIC.length + ID_BYTES);
        if (!Arrays.equals(Arrays.copyOf(whole, MAGIC.length), MAGIC)) {
            throw damaged(file);
        }
        byte[] nonce = Arrays.copyOfRange(whole, about.length, SECRET_AT);
        byte[] sealed = Arrays.copyOfRange(whole, SECRET_AT, HEAD_BYTES);
        try {
            ByteBuffer secret = ByteBuffer.wrap(Sealing.open(keys.machine(), nonce, about, sealed));
            byte[] key = new byte[Sealing.WRAPPED_BYTES];
            secret.get(key);
            byte[] name = new byte[secret.getShort()];
            secret.get(name);
            Arrays.fill(secret.array(), (byte) 0);
            return new Head(
                    Arrays.copyOfRange(about, MAGIC.length, about.length),
                    key,
                    new String(name, StandardCharsets.UTF_8));
        } catch (BrokenSealException e) {
            throw new RecordException(
                    "The sealed file %s does not open with this machine's key: it is from another machine, or was changed. Delete it, and import the list again."
                            .formatted(file),
                    e);
        }
    }

    /// Opens a file and looks at every byte of it.
    ///
    /// @param reader given all frames
    /// @throws RecordException when it is open elsewhere, of another machine, or was changed
    static SealedFile open(Path file, FileKeys keys, Reader reader) throws RecordException {
        RandomAccessFile bytes = null;
        try {
            bytes = new RandomAccessFile(file.toFile(), "rw");
            if (bytes.getChannel().tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            Head head = head(file, bytes, keys);
            SealedFile opened =
                    new SealedFile(
                            file, bytes, head, keys.store().unwrap(use(head.id()), head.key()));
            opened.readAll(reader);
            return opened;
        } catch (OverlappingFileLockException e) {
            closeQuietly(bytes);
            throw isOpen(file, e);
        } catch (BrokenSealException e) {
            closeQuietly(bytes);
            throw new RecordException(
                    "The sealed file %s does not open with the key of the officers here: it was sealed before that key was made anew. Delete it, and import the list again."
                            .formatted(file),
                    e);
        } catch (IOException e) {
            closeQuietly(bytes);
            throw failed(file, "read", e);
        } catch (RecordException | RuntimeException e) {
            closeQuietly(bytes);
            throw e;
        }
    }

    private void readAll(Reader reader) throws IOException, RecordException {
        long size = bytes.length();
        while (end + FRAME_HEAD_BYTES <= size) {
            byte[] frameHead = new byte[FRAME_HEAD_BYTES];
            fill(bytes, frameHead, end);
            Place place = new Place(end, ByteBuffer.wrap(frameHead).getInt(), frames);
            if (!isMarked(frameHead)) {
                refuseUnlessUnwritten(end, size);
                break;
            }
            if (place.end() > size) {
                break;
            }
            byte[] content = read(place);
            if (content == null) {
                refuseUnlessUnwritten(place.end() - Sealing.TAG_BYTES, size);
                break;
            }
            reader.frame(place, content);
            Arrays.fill(content, (byte) 0);
            end = place.end();
            frames++;
        }
        bytes.setLength(end);
    }

    /// After a power cut a file may be as long as it should be and hold zeros where nothing was
    /// written yet.
    private void refuseUnlessUnwritten(long from, long to) throws IOException, RecordException {
        byte[] rest = new byte[1 << 16];
        for (long at = from; at < to; at += rest.length) {
            byte[] part = at + rest.length <= to ? rest : new byte[(int) (to - at)];
            fill(bytes, part, at);
            for (byte each : part) {
                if (each != 0) {
                    throw damaged(file);
                }
            }
        }
    }

    /// Adds a frame. It outlives the end of the program, and after [#force] a power cut.
    Place append(byte[] content) throws RecordException {
        if (content.length > CONTENT_BYTES_MAX
                || end + content.length + FRAME_HEAD_BYTES > FILE_BYTES_MAX) {
            throw new RecordException(
                    "The sealed file %s cannot take that much: a photograph or the list itself has at most %d MiB, the whole file %d GiB."
                            .formatted(file, CONTENT_BYTES_MAX >> 20, FILE_BYTES_MAX >> 30));
        }
        Place place = new Place(end, content.length, frames);
        byte[] nonce = Sealing.random(Sealing.NONCE_BYTES);
        ByteBuffer whole =
                ByteBuffer.allocate((int) (place.end() - place.at()))
                        .putInt(content.length)
                        .put(nonce);
        whole.put(mark(whole.array(), place.number()))
                .put(Sealing.seal(key, nonce, about(place.number()), content));
        try {
            bytes.seek(place.at());
            bytes.write(whole.array());
        } catch (IOException e) {
            throw failed(file, "written", e);
        }
        end = place.end();
        frames++;
        return place;
    }

    /// The content of a frame.
    byte[] content(Place place) throws RecordException {
        try {
            byte[] content = read(place);
            if (content == null) {
                throw damaged(file);
            }
            return content;
        } catch (IOException e) {
            throw failed(file, "read", e);
        }
    }

    private byte @Nullable [] read(Place place) throws IOException {
        byte[] whole = new byte[(int) (place.end() - place.at())];
        fill(bytes, whole, place.at());
        byte[] nonce =
                Arrays.copyOfRange(whole, Integer.BYTES, Integer.BYTES + Sealing.NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(whole, FRAME_HEAD_BYTES, whole.length);
        try {
            return Sealing.open(key, nonce, about(place.number()), sealed);
        } catch (BrokenSealException e) {
            return null;
        }
    }

    private byte[] about(long number) {
        return ByteBuffer.allocate(ID_BYTES + Long.BYTES).put(head.id()).putLong(number).array();
    }

    private boolean isMarked(byte[] frameHead) {
        byte[] mark =
                Arrays.copyOfRange(frameHead, FRAME_HEAD_BYTES - MARK_BYTES, FRAME_HEAD_BYTES);
        return MessageDigest.isEqual(mark, mark(frameHead, frames));
    }

    /// @param frame of which length and nonce are looked at
    private byte[] mark(byte[] frame, long number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(markKey, "HmacSHA256"));
            mac.update(about(number));
            mac.update(frame, 0, Integer.BYTES + Sealing.NONCE_BYTES);
            return Arrays.copyOf(mac.doFinal(), MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    private static void fill(RandomAccessFile from, byte[] into, long at) throws IOException {
        from.seek(at);
        from.readFully(into);
    }

    private static String use(byte[] id) {
        return "list " + HexFormat.of().formatHex(id);
    }

    /// What its head says.
    Head head() {
        return head;
    }

    /// Bytes it takes on the disk.
    long size() {
        return end;
    }

    /// Returns when all frames are on the disk.
    void force() throws RecordException {
        try {
            bytes.getFD().sync();
        } catch (IOException e) {
            throw failed(file, "written", e);
        }
    }

    /// Overwrites the key of a file, without which nobody can read the rest, and removes it.
    ///
    /// @throws RecordException when it is open
    static void destroy(Path file) throws RecordException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            if (bytes.getChannel().tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            bytes.seek(0);
            bytes.write(Sealing.random(HEAD_BYTES));
            bytes.getFD().sync();
            Files.delete(file);
        } catch (IOException e) {
            throw failed(file, "deleted", e);
        } catch (OverlappingFileLockException e) {
            throw isOpen(file, e);
        }
    }

    private static RecordException isOpen(Path file, OverlappingFileLockException e) {
        return new RecordException(
                "The sealed file %s is open already. Close it there.".formatted(file), e);
    }

    private static RecordException damaged(Path file) {
        return new RecordException(
                "The sealed file %s was changed or is damaged, and nothing of it is used. Delete it, and import the list again."
                        .formatted(file));
    }

    private static RecordException failed(Path file, String verb, IOException e) {
        return new RecordException(
                "The sealed file %s cannot be %s: %s."
                        .formatted(file, verb, PrivateFiles.reason(e)),
                e);
    }

    private static void closeQuietly(@Nullable RandomAccessFile bytes) {
        try {
            if (bytes != null) {
                bytes.close();
            }
        } catch (IOException e) {
            // It was only read.
        }
    }

    /// Wipes the keys and lets go of the file.
    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
        Arrays.fill(markKey, (byte) 0);
        closeQuietly(bytes);
    }
}
