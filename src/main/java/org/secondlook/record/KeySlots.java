package org.secondlook.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Officer;

/// The file that holds the store key once for each officer, sealed with what their passphrase
/// stands for. Confined to whoever holds the store key's lock.
///
/// A text file, so that it can be looked at: its first line tells the form and which key it is,
/// each other line is one officer's slot. It holds no name and no passphrase.
final class KeySlots {
    /// Most officers that can have a slot.
    static final int SLOTS_MAX = 1_000;

    static final int SALT_BYTES = 16;

    private static final Pattern HEAD = Pattern.compile("second-look key slots 1 ([0-9a-f]{16})");
    private static final Pattern SLOT =
            Pattern.compile(
                    "([A-Za-z0-9._/-]{1,32}) m=([0-9]{1,7}) t=([0-9]{1,2}) p=([0-9]{1,2})"
                            + " ([0-9a-f]{32}) ([0-9a-f]{120})");

    private final Path file;

    /// @param file the slots; need not be there
    KeySlots(Path file) {
        this.file = file;
    }

    /// One officer's slot.
    ///
    /// @param salt of the passphrase, `SALT_BYTES` long
    /// @param sealed the store key as [Sealing#wrap] made it
    record Slot(Argon2Cost cost, byte[] salt, byte[] sealed) {}

    /// What stands in the file.
    ///
    /// @param key which store key it is, 16 hexadecimal digits
    /// @param slots by the officers' folded ids
    record Content(String key, Map<String, Slot> slots) {
        Content {
            slots = new TreeMap<>(slots);
        }

        Content with(Officer officer, Slot slot) {
            Content more = new Content(key, slots);
            more.slots.put(folded(officer), slot);
            return more;
        }

        Content without(Officer officer) {
            Content less = new Content(key, slots);
            less.slots.remove(folded(officer));
            return less;
        }
    }

    static String folded(Officer officer) {
        return officer.id().toLowerCase(Locale.ROOT);
    }

    boolean exist() {
        return Files.exists(file);
    }

    /// Reads the file.
    ///
    /// @throws RecordException when it cannot be read or was changed
    Content read() throws RecordException {
        try {
            if (PrivateFiles.isReadableByOthers(file)) {
                throw new RecordException(
                        "Other users may read the key slots %s. Find out who did, then take that right away (chmod 600)."
                                .formatted(file));
            }
            if (Files.size(file) > 512L * SLOTS_MAX) {
                throw damaged();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            Matcher head = HEAD.matcher(lines.isEmpty() ? "" : lines.getFirst());
            if (!head.matches()) {
                throw damaged();
            }
            Map<String, Slot> slots = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                Matcher slot = SLOT.matcher(line);
                if (!slot.matches()) {
                    throw damaged();
                }
                slots.put(slot.group(1), slot(slot));
            }
            return new Content(head.group(1), slots);
        } catch (IOException e) {
            throw new RecordException(
                    "The key slots %s cannot be read: %s.".formatted(file, PrivateFiles.reason(e)),
                    e);
        }
    }

    private Slot slot(Matcher slot) throws RecordException {
        try {
            Argon2Cost cost =
                    new Argon2Cost(
                            Integer.parseInt(slot.group(2)),
                            Integer.parseInt(slot.group(3)),
                            Integer.parseInt(slot.group(4)));
            HexFormat hex = HexFormat.of();
            return new Slot(cost, hex.parseHex(slot.group(5)), hex.parseHex(slot.group(6)));
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private RecordException damaged() {
        return new RecordException(
                "The key slots %s are damaged. Restore the file from a backup; until then pictures of alerts can be neither kept nor seen."
                        .formatted(file));
    }

    /// Writes the file anew, whole or not at all; what it said before is overwritten.
    void write(Content content) throws RecordException {
        if (content.slots().size() > SLOTS_MAX) {
            throw new RecordException(
                    "%d officers have a key to the pictures, the most there may be. Retire those who have left."
                            .formatted(SLOTS_MAX));
        }
        List<String> lines = new ArrayList<>();
        lines.add("second-look key slots 1 " + content.key());
        HexFormat hex = HexFormat.of();
        content.slots()
                .forEach((officer, slot) ->
                        lines.add(
                                "%s m=%d t=%d p=%d %s %s"
                                        .formatted(
                                                officer,
                                                slot.cost().memoryKiB(),
                                                slot.cost().passes(),
                                                slot.cost().lanes(),
                                                hex.formatHex(slot.salt()),
                                                hex.formatHex(slot.sealed()))));
        String text = String.join("\n", lines) + "\n";
        try {
            PrivateFiles.replace(file, text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new RecordException(
                    "The key slots %s cannot be written: %s."
                            .formatted(file, PrivateFiles.reason(e)),
                    e);
        }
    }

    /// What a slot's key is bound to.
    static String use(Officer officer, byte[] salt) {
        return "slot %s %s".formatted(folded(officer), HexFormat.of().formatHex(salt));
    }

    /// Which key it is, told without telling the key.
    static String id(byte[] key) {
        byte[] derived = Sealing.derived(key, "second-look store key id");
        return HexFormat.of().toHexDigits(ByteBuffer.wrap(derived).getLong());
    }
}
