package org.secondlook.record;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Passphrase;

/// Seals a kept list into one file for another machine, and opens such files. Thread-safe.
///
/// ```
/// head       see BundleHead; readable by anybody, says nothing of the list
/// chunks     length 4 | AES-256-GCM of at most 1 MiB | tag 16
/// signature  Ed25519 of the SHA-256 of everything before, 64
/// ```
///
/// The key of the chunks comes from a passphrase (Argon2id, then HKDF). Each chunk is bound to the
/// head, its number and whether it is the last, so none can be left out, moved, or cut off, not
/// even by somebody who signs anew. The signature tells which machine sealed it, and that no byte
/// was changed, before a passphrase is asked for. Everything is streamed: a chunk is in memory at a
/// time, and one photograph.
final class BundleSealing {
    private final RecordSigner signer;

    BundleSealing(RecordSigner signer) {
        this.signer = signer;
    }

    /// Seals a list.
    ///
    /// @param into made new, readable by this user alone; never written over
    BundleContents seal(
            SealedList list,
            Path into,
            Passphrase passphrase,
            Argon2Cost cost,
            Officer by,
            Instant at,
            String deployment)
            throws RecordException {
        BundleHead head = BundleHead.fresh(cost, signer.encodedPublicKey());
        byte[] key = head.key(passphrase);
        Path part = into.resolveSibling(into.getFileName() + ".part");
        try {
            if (Files.exists(into)) {
                throw new FileAlreadyExistsException(into.toString());
            }
            Files.deleteIfExists(part);
            BundleContents contents = BundleEntries.contents(list, head, by, at, deployment);
            try (OutputStream out = new BufferedOutputStream(PrivateFiles.newFile(part))) {
                DigestOutputStream digested = new DigestOutputStream(out, BundleHead.sha256());
                digested.write(head.bytes());
                try (DataOutputStream chunks =
                        new DataOutputStream(new ChunkWriter(digested, head, key))) {
                    BundleEntries.write(list, contents, chunks);
                }
                out.write(signer.sign(BundleHead.signed(digested.getMessageDigest().digest())));
            }
            PrivateFiles.force(part);
            Files.move(part, into, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } catch (FileAlreadyExistsException e) {
            throw new RecordException(
                    "There is a file “%s” already. Choose another name.".formatted(into), e);
        } catch (IOException e) {
            throw new RecordException(
                    "The bundle “%s” cannot be written: %s."
                            .formatted(into, PrivateFiles.reason(e)),
                    e);
        } finally {
            Arrays.fill(key, (byte) 0);
            deleteQuietly(part);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What went wrong is being told already; a part without its end does not open.
        }
    }

    /// What to do with the chunks of a bundle.
    private interface Opening<T> {
        T read(BundleHead head, DataInputStream chunks) throws IOException, RecordException;
    }

    /// What a bundle says of itself; nothing of it is kept.
    static BundleContents lookInto(Path file, Passphrase passphrase) throws RecordException {
        return opened(file, passphrase, (head, chunks) -> BundleEntries.contents(head, chunks));
    }

    /// Takes the list out of a bundle.
    ///
    /// @param into a list that says nothing yet
    static void unseal(Path file, Passphrase passphrase, SealedList into) throws RecordException {
        opened(
                file,
                passphrase,
                (head, chunks) -> {
                    BundleContents contents = BundleEntries.contents(head, chunks);
                    BundleEntries.read(chunks, into);
                    return contents;
                });
    }

    private static <T> T opened(Path file, Passphrase passphrase, Opening<T> opening)
            throws RecordException {
        byte[] key = new byte[0];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long size = Files.size(file);
            if (size < BundleHead.BYTES + RecordSigner.SIGNATURE_BYTES) {
                throw damaged(file);
            }
            BundleHead head = BundleHead.of(in.readNBytes(BundleHead.BYTES));
            requireSigned(file, head, size);
            key = head.key(passphrase);
            long length = size - BundleHead.BYTES - RecordSigner.SIGNATURE_BYTES;
            try (DataInputStream chunks =
                    new DataInputStream(new ChunkReader(in, head, key, length))) {
                return opening.read(head, chunks);
            }
        } catch (ChunkReader.WrongChunkException e) {
            throw e.isFirst()
                    ? new RecordException(
                            "The bundle “%s” was sealed with another passphrase.".formatted(file),
                            e)
                    : damaged(file);
        } catch (EOFException e) {
            throw damaged(file);
        } catch (IOException e) {
            throw new RecordException(
                    "The bundle “%s” cannot be read: %s.".formatted(file, PrivateFiles.reason(e)),
                    e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static void requireSigned(Path file, BundleHead head, long size)
            throws IOException, RecordException {
        MessageDigest digest = BundleHead.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long left = size - RecordSigner.SIGNATURE_BYTES;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw damaged(file);
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(head.publicKey())));
            signature.update(
                    BundleHead.signed(digest.digest()).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(in.readNBytes(RecordSigner.SIGNATURE_BYTES))) {
                throw damaged(file);
            }
        } catch (GeneralSecurityException e) {
            throw damaged(file);
        }
    }

    private static RecordException damaged(Path file) {
        return new RecordException(
                "The bundle “%s” was changed or is damaged, and nothing of it is used. Have a new one made."
                        .formatted(file));
    }
}
