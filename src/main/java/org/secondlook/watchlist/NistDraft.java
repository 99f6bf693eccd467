package org.secondlook.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a draft of ANSI/NIST-ITL files: the photographs of faces in their Type-10 records. Used by
/// one thread, once.
///
/// One file is one person, called by its transaction control number (1.009). Name and category are
/// not in what the standard fixes and stay empty, to be filled in.
final class NistDraft {
    /// How the names of such files end.
    static final Set<String> ENDINGS = Set.of("an2", "an", "eft", "ebts", "nst", "nist");

    /// Files of one folder.
    static final int MAX_FILES = Watchlist.MAX_IMAGES;

    private static final int CONTROL_NUMBER = 9;
    private static final int KIND = 3;
    private static final int AGENCY = 4;
    private static final int TAKEN = 5;
    private static final int COMPRESSION = 11;
    private static final Set<String> COMPRESSIONS = Set.of("JPEGB", "JPEGL", "JP2", "JP2L", "PNG");

    private final Map<String, ListedPerson> people = new TreeMap<>();
    private final List<EnrolmentRow> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Path folder;
    private int place;

    private NistDraft(Path folder) {
        this.folder = folder;
    }

    static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.contains(".") && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /// The files of a folder that have such a name, in the order of their names.
    ///
    /// @throws WatchlistException when it cannot be read, or holds too many
    static List<Path> in(Path folder) throws WatchlistException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(NistDraft::isOne)
                            .filter(Files::isRegularFile)
                            .limit(MAX_FILES + 1L)
                            .sorted(Comparator.comparing(Path::toString))
                            .toList();
            if (files.size() > MAX_FILES) {
                throw new WatchlistException(
                        "“%s” holds more than %d files.".formatted(folder, MAX_FILES));
            }
            return files;
        } catch (IOException e) {
            throw new WatchlistException("“%s” cannot be read.".formatted(folder), e);
        }
    }

    /// Reads files of one folder; one that is broken is among the refused.
    static DraftFile read(Path folder, List<Path> files) {
        NistDraft draft = new NistDraft(folder);
        files.forEach(file -> draft.add(String.valueOf(file.getFileName())));
        return new DraftFile(
                new DraftList(List.copyOf(draft.people.values()), draft.refused, draft.notes),
                image -> image(folder, image));
    }

    private void add(String file) {
        int begun = place;
        try {
            List<NistRecord> records = records(folder, file);
            String reference = reference(records.getFirst());
            ListRow first = new ListRow(begun, file, 1);
            List<ListedPhotograph> photographs = new ArrayList<>();
            for (NistRecord record : records) {
                photograph(file, reference, record, photographs);
            }
            if (photographs.isEmpty() && place == begun) {
                throw new RowException(
                        Refusal.NO_FACE,
                        "The file holds no photograph of a face: its records are %s."
                                .formatted(kinds(records)));
            }
            if (people.containsKey(reference)) {
                throw new RowException(
                        Refusal.ENTRY_DIFFERS,
                        "The file has the same transaction control number (1.009) as “%s”, and one number is one person."
                                .formatted(people.get(reference).row().list()));
            }
            people.put(
                    reference,
                    new ListedPerson(reference, "", "", EntryDetails.none(), photographs, first));
        } catch (RowException e) {
            refused.add(EnrolmentRow.refused(new ListRow(place++, file, 1), "", file, e.verdict()));
        }
    }

    private void photograph(
            String file, String reference, NistRecord record, List<ListedPhotograph> into) {
        if (record.type() != 10 || !record.text(KIND).equals("FACE")) {
            return;
        }
        ListRow row = new ListRow(place++, file, record.number());
        String image = file + "#" + record.number();
        try {
            require(
                    record.bytes(NistRecords.DATA) != null,
                    record,
                    NistRecords.DATA,
                    "there is no image");
            require(
                    COMPRESSIONS.contains(record.text(COMPRESSION)),
                    record,
                    COMPRESSION,
                    "the image is of a kind that is not read");
            into.add(
                    new ListedPhotograph(
                            image,
                            new ImageDetails(short64(record.text(AGENCY)), taken(file, record), ""),
                            row));
        } catch (RowException e) {
            refused.add(EnrolmentRow.refused(row, reference, image, e.verdict()));
        }
    }

    private @Nullable LocalDate taken(String file, NistRecord record) {
        String text = record.text(TAKEN);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            notes.add(
                    "“%s”, %s: field 10.005 holds no date and is passed over."
                            .formatted(file, record.words()));
            return null;
        }
    }

    private static String short64(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > 64 ? clean.substring(0, 64) : clean;
    }

    private static String reference(NistRecord first) throws RowException {
        String number = first.text(CONTROL_NUMBER);
        Said said = new Said(Map.of(Column.REFERENCE, number));
        try {
            RowCheck.present(Column.REFERENCE, said);
            RowCheck.fields(said);
            return number;
        } catch (RowException e) {
            throw new RowException(
                    Refusal.UNREADABLE,
                    "Record 1 (Type-1), field 1.009, the transaction control number, cannot be a reference: %s"
                            .formatted(e.getMessage()));
        }
    }

    private static void require(boolean good, NistRecord record, int field, String what)
            throws RowException {
        if (!good) {
            throw new RowException(
                    Refusal.UNREADABLE,
                    "In %s, field 10.%03d: %s.".formatted(record.words(), field, what));
        }
    }

    private static String kinds(List<NistRecord> records) {
        return records.stream()
                .map(record -> "Type-" + record.type() + kind(record))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String kind(NistRecord record) {
        String kind = record.type() == 10 ? record.text(KIND) : "";
        return kind.matches("[A-Z]{2,16}") ? " " + kind : "";
    }

    private static byte[] image(Path folder, String image) throws UnreadableException {
        int mark = image.lastIndexOf('#');
        try {
            if (mark > 0) {
                List<NistRecord> records = records(folder, image.substring(0, mark));
                for (NistRecord record : records) {
                    byte[] bytes = record.bytes(NistRecords.DATA);
                    if (image.endsWith("#" + record.number()) && bytes != null) {
                        return bytes;
                    }
                }
            }
            throw new IOException("no such record");
        } catch (IOException | RowException e) {
            throw new UnreadableException("The image is no longer in its file.", e);
        }
    }

    private static List<NistRecord> records(Path folder, String file) throws RowException {
        try (InputStream in = Files.newInputStream(new ImageFolder(folder).file(file))) {
            byte[] bytes = in.readNBytes(NistRecords.MAX_BYTES + 1);
            if (bytes.length > NistRecords.MAX_BYTES) {
                throw new RowException(
                        Refusal.UNREADABLE,
                        "The file is larger than %d MiB.".formatted(NistRecords.MAX_BYTES >> 20));
            }
            return new NistRecords(bytes).all();
        } catch (IOException e) {
            throw new RowException(Refusal.UNREADABLE, "The file cannot be read.");
        }
    }
}
