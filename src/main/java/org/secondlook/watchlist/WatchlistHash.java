package org.secondlook.watchlist;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What identifies a watchlist. Stateless.
///
/// The hash covers the pack's id, then for each entry by ascending reference: the reference, the
/// category's code, what is said of the entry, and its images by ascending SHA-256, each with that
/// and what is said of it. Every text goes in as its number of UTF-8 bytes (four bytes, big-endian)
/// and the bytes, every list is led by its number of members, times are texts in UTC and empty
/// where unknown, so no two contents are written alike.
///
/// Names, dates of birth and ages are left out: the hash is recorded, and what is so short could be
/// guessed from it. What an age decides, whether somebody is listed at all, shows in the hash.
final class WatchlistHash {
    private static final String FORM = "second-look watchlist 2";

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
        details(enrolment.entry().details());
        number(enrolment.images().size());
        enrolment.images().stream()
                .sorted(Comparator.comparing(ReferenceImage::sha256))
                .forEach(this::image);
    }

    private void details(EntryDetails details) {
        text(details.offence());
        text(details.legalBasis());
        text(details.requestingOfficer());
        text(details.instructions());
        number(details.markers().size());
        details.markers().stream().map(Marker::name).sorted().forEach(this::text);
        text(details.relativesKnown() ? "yes" : "no");
        time(details.expires());
        time(details.checked());
    }

    private void image(ReferenceImage image) {
        text(image.sha256());
        text(image.details().source());
        time(image.details().taken());
        text(image.details().lawfulHolding());
    }

    private void time(@Nullable Object time) {
        text(time == null ? "" : time.toString());
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
