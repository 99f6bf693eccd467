package org.secondlook.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.Judged;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.KeptLists;
import org.secondlook.watchlist.UnreadableException;
import org.secondlook.watchlist.WatchlistException;

/// The kept lists of a record, one sealed file each in a folder of their own. Thread-safe.
///
/// Files are called by chance, since a list's name may be that of a person; the name is sealed in
/// the file's head.
final class SealedLists implements KeptLists, AutoCloseable {
    /// Under the record's folder.
    static final String FOLDER = "watchlists";

    static final String SUFFIX = ".slwatch";

    /// A file is rewritten on opening when so much of it is obsolete, and half of it.
    static final long OBSOLETE_BYTES_MAX = 64L << 20;

    private final Path folder;
    private final FileKeys keys;
    private final Map<Path, Shared> open = new HashMap<>();

    /// A list that is open, and by how many.
    private static final class Shared {
        private final SealedList list;
        private int holders;

        Shared(SealedList list) {
            this.list = list;
        }
    }

    /// @param folder made where it is missing
    /// @param keys taken over
    SealedLists(Path folder, FileKeys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    private interface Work<T> {
        T run() throws RecordException, IOException;
    }

    /// Failures in the words of the watchlist's room.
    private <T> T told(Work<T> work) throws WatchlistException {
        try {
            return work.run();
        } catch (RecordException e) {
            throw new WatchlistException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new WatchlistException(
                    "The kept lists in %s cannot be used: %s."
                            .formatted(folder, PrivateFiles.reason(e)),
                    e);
        }
    }

    private List<Path> files() throws IOException, RecordException {
        PrivateFiles.folder(folder);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }

    private Optional<Path> find(String name) throws IOException, RecordException {
        for (Path file : files()) {
            try {
                if (name(file).equalsIgnoreCase(name)) {
                    return Optional.of(file);
                }
            } catch (RecordException e) {
                // The listing tells of it.
            }
        }
        return Optional.empty();
    }

    private String name(Path file) throws RecordException {
        return SealedFile.head(file, keys).name();
    }

    private Path present(String name) throws IOException, RecordException {
        return find(name)
                .orElseThrow(() ->
                        new RecordException(
                                "There is no kept list of the name “%s”."
                                        .formatted(KeptLists.isName(name) ? name : "?")));
    }

    @Override
    public synchronized Listing listing() throws WatchlistException {
        return told(() -> {
            List<String> names = new ArrayList<>();
            List<String> faults = new ArrayList<>();
            for (Path file : files()) {
                try {
                    names.add(name(file));
                } catch (RecordException e) {
                    faults.add(String.valueOf(e.getMessage()));
                }
            }
            names.sort(String.CASE_INSENSITIVE_ORDER);
            return new Listing(names, faults);
        });
    }

    @Override
    public synchronized Held create(String name) throws WatchlistException {
        return told(() -> {
            if (!KeptLists.isName(name)) {
                throw new RecordException(
                        "A list's name has 1 to 64 letters and digits, with blanks, dots, hyphens, strokes or underscores between them.");
            }
            if (find(name).isPresent()) {
                throw new RecordException(
                        "There is a kept list “%s” already. Delete it, or choose another name."
                                .formatted(name));
            }
            if (files().size() >= LISTS_MAX) {
                throw new RecordException(
                        "There are %d kept lists, the most there may be. Delete one that is no longer needed."
                                .formatted(LISTS_MAX));
            }
            Path file = folder.resolve(HexFormat.of().formatHex(Sealing.random(16)) + SUFFIX);
            SealedFile.create(file, keys, name, Sealing.random(SealedFile.ID_BYTES));
            return held(file);
        });
    }

    @Override
    public synchronized Held open(String name) throws WatchlistException {
        return told(() -> held(present(name)));
    }

    private Held held(Path file) throws RecordException, IOException {
        Shared shared = open.get(file);
        if (shared == null) {
            shared = new Shared(tidied(file));
            open.put(file, shared);
        }
        shared.holders++;
        return new Held(file, shared.list);
    }

    /// Opens a list; one that is obsolete for the most part is written anew first.
    private SealedList tidied(Path file) throws RecordException, IOException {
        SealedList list = SealedList.open(file, keys);
        if (list.obsolete() < OBSOLETE_BYTES_MAX || 2 * list.obsolete() < Files.size(file)) {
            return list;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".tidied");
        try (list) {
            Files.deleteIfExists(fresh);
            SealedFile.create(fresh, keys, list.head().name(), list.head().id());
            try (SealedFile into = SealedFile.open(fresh, keys, (_, _) -> {})) {
                list.copyTo(into);
            }
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return SealedList.open(file, keys);
    }

    @Override
    public synchronized void delete(String name) throws WatchlistException {
        told(() -> {
            Path file = present(name);
            if (open.containsKey(file)) {
                throw new RecordException(
                        "The kept list “%s” is open. Close it first.".formatted(name));
            }
            SealedFile.destroy(file);
            return file;
        });
    }

    /// Deletes a list for good.
    ///
    /// @return its id; empty where there is none of that name
    /// @throws WatchlistException when it is open, or cannot be deleted
    synchronized Optional<String> destroy(String name) throws WatchlistException {
        Optional<Path> file = told(() -> find(name));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String id = told(() -> id(file.get()));
        delete(name);
        return Optional.of(id);
    }

    private String id(Path file) throws RecordException {
        return HexFormat.of().formatHex(SealedFile.head(file, keys).id());
    }

    private synchronized void release(Path file) {
        Shared shared = open.get(file);
        if (shared != null && --shared.holders == 0) {
            open.remove(file);
            shared.list.close();
        }
    }

    /// Wipes the key and closes what is open.
    @Override
    public synchronized void close() {
        keys.close();
        open.values().forEach(shared -> shared.list.close());
        open.clear();
    }

    /// One holder's part in a list that is open.
    final class Held implements KeptList {
        private final Path file;
        private final SealedList list;
        private boolean released;

        Held(Path file, SealedList list) {
            this.file = file;
            this.list = list;
        }

        /// The file behind it.
        SealedList sealed() {
            return list;
        }

        @Override
        public String name() {
            return list.head().name();
        }

        @Override
        public String id() {
            return HexFormat.of().formatHex(list.head().id());
        }

        @Override
        public DraftList draft() {
            return list.draft();
        }

        @Override
        public void put(DraftList draft) throws WatchlistException {
            told(() -> {
                list.put(draft);
                return draft;
            });
        }

        @Override
        public void put(String image, byte[] bytes) throws WatchlistException {
            told(() -> {
                list.put(image, bytes, PHOTOGRAPHS_MAX);
                return image;
            });
        }

        @Override
        public boolean holds(String image) {
            return list.sha256(image).isPresent();
        }

        @Override
        public byte[] bytes(String image) throws UnreadableException {
            return list.bytes(image);
        }

        @Override
        public Optional<String> sha256(String image) {
            return list.sha256(image);
        }

        @Override
        public Optional<Judged> recall(String sha256, String packId) throws WatchlistException {
            return told(() -> list.recall(sha256, packId));
        }

        @Override
        public void keep(String sha256, String packId, Judged judged) throws WatchlistException {
            told(() -> {
                list.keep(sha256, packId, judged);
                return sha256;
            });
        }

        @Override
        public void flush() throws WatchlistException {
            told(() -> {
                list.flush();
                return file;
            });
        }

        @Override
        public void close() {
            synchronized (SealedLists.this) {
                if (!released) {
                    released = true;
                    release(file);
                }
            }
        }
    }
}
