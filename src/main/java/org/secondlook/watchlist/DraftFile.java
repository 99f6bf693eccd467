package org.secondlook.watchlist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A list that was read, with the photographs it names. Immutable.
///
/// @param list the people
/// @param images where their photographs are read from
public record DraftFile(DraftList list, ListImages images) {
    /// Reads a list and makes sure that every photograph's file is where it may be.
    ///
    /// @param path of a CSV, JSON or ANSI/NIST-ITL file, or of a folder that holds a
    ///   `watchlist.csv` or else ANSI/NIST-ITL files
    /// @throws WatchlistException when it cannot be used at all; single rows that cannot are among
    ///   the refused
    public static DraftFile read(Path path) throws WatchlistException {
        if (Files.isRegularFile(path) && NistDraft.isOne(path)) {
            return NistDraft.read(path.toAbsolutePath().resolveSibling(""), List.of(path));
        }
        if (Files.isDirectory(path) && !Files.exists(path.resolve(WatchlistFile.DEFAULT_NAME))) {
            List<Path> records = NistDraft.in(path);
            if (!records.isEmpty()) {
                return NistDraft.read(path, records);
            }
        }
        WatchlistFile file = WatchlistFile.read(path);
        ImageFolder folder = new ImageFolder(file.folder());
        DraftList list =
                file.isJson()
                        ? DraftJson.read(file.name(), file.text())
                        : new DraftRows().read(WatchlistRows.of(file));
        return new DraftFile(found(list, folder), folder);
    }

    /// The list without the photographs whose path leads nowhere or where it must not.
    private static DraftList found(DraftList list, ImageFolder folder) {
        List<ListedPerson> people = new ArrayList<>();
        List<EnrolmentRow> refused = new ArrayList<>(list.refused());
        for (ListedPerson person : list.people()) {
            List<ListedPhotograph> found = new ArrayList<>();
            for (ListedPhotograph photograph : person.photographs()) {
                try {
                    folder.file(photograph.image());
                    found.add(photograph);
                } catch (RowException e) {
                    refused.add(
                            EnrolmentRow.refused(
                                    photograph.row(),
                                    person.reference(),
                                    photograph.image(),
                                    e.verdict()));
                }
            }
            people.add(
                    found.size() == person.photographs().size()
                            ? person
                            : person.withPhotographs(found));
        }
        return new DraftList(people, refused, list.notes());
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
