package org.secondlook.watchlist;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// What identifies a watchlist. Stateless.
///
/// The hash covers the pack's id, then for each entry by ascending reference: the reference, the
/// category's code and the ascending SHA-256 of its images. Every text goes in as its number of
/// UTF-8 bytes (four bytes, big-endian) and the bytes, every list is led by its number of members,
/// so no two contents are written alike. Names are left out: the hash is recorded, and a short name
/// could be guessed from it.
final class WatchlistHash {
    private static final String FORM = "second-look watchlist 1";

    private final MessageDigest digest = sha256();

    private WatchlistHash() {}

    static String of(String packId, List<Watchlist.Enrolment> enrolments) {
        WatchlistHash hash = new WatchlistHash();
        hash.text(FORM);
        hash.text(packId);
        hash.number(enrolments.size());
        enrolments.stream()
                .sorted(Comparator.comparing(enrolment -> enrolment.entry().reference()))
                .forEach(hash::enrolment);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /// SHA-256 of a file's bytes, hexadecimal.
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private void enrolment(Watchlist.Enrolment enrolment) {
        text(enrolment.entry().reference());
        text(enrolment.entry().category().code());
        number(enrolment.images().size());
        enrolment.images().stream().map(ReferenceImage::sha256).sorted().forEach(this::text);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
