package org.secondlook.record;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.SealedFile.Place;
import org.secondlook.watchlist.DraftJson;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.Judged;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;
import org.secondlook.watchlist.UnreadableException;
import org.secondlook.watchlist.WatchlistException;

/// The sealed file of one kept list. Thread-safe.
///
/// What lies where is held in memory, about 10 MB for the largest list; photographs and templates
/// are read when they are asked for.
final class SealedList implements AutoCloseable {
    private final SealedFile file;
    private final Map<String, String> hashOfImage = new HashMap<>();
    private final Map<String, Place> photographs = new HashMap<>();
    private final Map<String, Map<String, Place>> results = new HashMap<>();
    private @Nullable Place draftPlace;
    private DraftList draft = DraftList.nobody();
    private long obsolete;

    private SealedList(SealedFile file) {
        this.file = file;
    }

    /// Opens a list and looks at every byte of it.
    static SealedList open(Path path, FileKeys keys) throws RecordException {
        Index index = new Index();
        SealedFile file = SealedFile.open(path, keys, index);
        SealedList list = new SealedList(file);
        try {
            index.frames.forEach(list::note);
            list.draft = list.readDraft();
            return list;
        } catch (RecordException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// What the head of a frame says, enough to find it again.
    private record Noted(Place place, byte kind, String sha256, String text) {}

    /// Collects what stands where.
    private static final class Index implements SealedFile.Reader {
        private final List<Noted> frames = new ArrayList<>();

        @Override
        public void frame(Place place, byte[] content) throws RecordException {
            frames.add(noted(place, content));
        }
    }

    private static Noted noted(Place place, byte[] content) throws RecordException {
        byte kind = content.length == 0 ? 0 : content[0];
        return switch (kind) {
            case ListFrames.DRAFT -> new Noted(place, kind, "", "");
            case ListFrames.PHOTOGRAPH -> new Noted(place, kind, hash(content), "");
            case ListFrames.NAME ->
                    new Noted(place, kind, hash(content), ListFrames.imageName(content));
            case ListFrames.RESULT ->
                    new Noted(place, kind, hash(content), ListFrames.pack(content));
            default ->
                    throw new RecordException(
                            "A kept list was written by a newer Second Look. Install that version.");
        };
    }

    private static String hash(byte[] frame) {
        return HexFormat.of().formatHex(ListFrames.sha256(frame));
    }

    private void note(Noted frame) {
        Place before =
                switch (frame.kind()) {
                    case ListFrames.DRAFT -> {
                        Place last = draftPlace;
                        draftPlace = frame.place();
                        yield last;
                    }
                    case ListFrames.PHOTOGRAPH -> photographs.put(frame.sha256(), frame.place());
                    case ListFrames.NAME -> {
                        String last = hashOfImage.put(frame.text(), frame.sha256());
                        boolean replaced = last != null && !last.equals(frame.sha256());
                        yield replaced ? photographs.get(last) : null;
                    }
                    default ->
                            results.computeIfAbsent(frame.text(), _ -> new HashMap<>())
                                    .put(frame.sha256(), frame.place());
                };
        obsolete += before == null ? 0 : before.end() - before.at();
    }

    private DraftList readDraft() throws RecordException {
        Place place = draftPlace;
        if (place == null) {
            return draft;
        }
        try {
            return DraftJson.read("the kept list", ListFrames.draft(file.content(place)));
        } catch (WatchlistException e) {
            throw new RecordException(String.valueOf(e.getMessage()), e);
        }
    }

    /// What its head says.
    SealedFile.Head head() {
        return file.head();
    }

    synchronized DraftList draft() {
        return draft;
    }

    synchronized void put(DraftList next) throws RecordException {
        if (!next.equals(draft) || draftPlace == null) {
            append(ListFrames.draft(DraftJson.write(next)));
            draft = next;
            file.force();
        }
    }

    /// @param most photographs that are taken
    synchronized void put(String image, byte[] bytes, int most) throws RecordException {
        byte[] digest = sha256(bytes);
        String hash = HexFormat.of().formatHex(digest);
        if (!photographs.containsKey(hash)) {
            if (photographs.size() >= most) {
                throw new RecordException("A list takes at most %d photographs.".formatted(most));
            }
            append(ListFrames.photograph(digest, bytes));
        }
        if (!hash.equals(hashOfImage.get(image))) {
            append(ListFrames.name(digest, image));
        }
    }

    synchronized Optional<String> sha256(String image) {
        return Optional.ofNullable(hashOfImage.get(image));
    }

    synchronized byte[] bytes(String image) throws UnreadableException {
        String hash = hashOfImage.get(image);
        Place place = hash == null ? null : photographs.get(hash);
        if (place == null) {
            throw new UnreadableException(
                    "The photograph was not copied into the list.",
                    new RecordException("no such photograph"));
        }
        try {
            return ListFrames.body(file.content(place));
        } catch (RecordException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()), e);
        }
    }

    synchronized Optional<Judged> recall(String sha256, String packId) throws RecordException {
        Place place = results.getOrDefault(packId, Map.of()).get(sha256);
        return place == null ? Optional.empty() : ListFrames.result(file.content(place));
    }

    /// What enrolment made of a photograph, for every pack, as frames.
    synchronized List<byte[]> resultFrames(String sha256) throws RecordException {
        List<byte[]> frames = new ArrayList<>();
        for (Map<String, Place> ofPack : results.values()) {
            Place place = ofPack.get(sha256);
            if (place != null) {
                frames.add(file.content(place));
            }
        }
        return frames;
    }

    /// Takes a result of another machine, if the photograph it is about is there.
    synchronized void putResult(byte[] frame) throws RecordException {
        if (photographs.containsKey(hash(frame))) {
            append(frame);
        }
    }

    synchronized void keep(String sha256, String packId, Judged judged) throws RecordException {
        append(ListFrames.result(HexFormat.of().parseHex(sha256), packId, judged));
    }

    private void append(byte[] frame) throws RecordException {
        note(noted(file.append(frame), frame));
        Arrays.fill(frame, (byte) 0);
    }

    synchronized void flush() throws RecordException {
        file.force();
    }

    /// Bytes that a rewritten file would not have.
    synchronized long obsolete() {
        return obsolete;
    }

    /// Writes what counts into another file, which is empty: photographs that the list does not
    /// name any more are left out.
    synchronized void copyTo(SealedFile other) throws RecordException {
        Set<String> copied = new HashSet<>();
        for (ListedPerson person : draft.people()) {
            for (ListedPhotograph photograph : person.photographs()) {
                String hash = hashOfImage.get(photograph.image());
                Place place = hash == null ? null : photographs.get(hash);
                if (hash != null && place != null) {
                    if (copied.add(hash)) {
                        other.append(file.content(place));
                    }
                    other.append(
                            ListFrames.name(HexFormat.of().parseHex(hash), photograph.image()));
                }
            }
        }
        for (Map<String, Place> ofPack : results.values()) {
            for (Map.Entry<String, Place> result : ofPack.entrySet()) {
                if (copied.contains(result.getKey())) {
                    other.append(file.content(result.getValue()));
                }
            }
        }
        Place last = draftPlace;
        if (last != null) {
            other.append(file.content(last));
        }
        other.force();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
