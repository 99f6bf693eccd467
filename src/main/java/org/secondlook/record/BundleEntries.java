package org.secondlook.record;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;
import org.secondlook.watchlist.DraftJson;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;
import org.secondlook.watchlist.UnreadableException;
import org.secondlook.watchlist.WatchlistException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands inside the chunks of a bundle: kind 1, length 4, bytes, again and again. Stateless.
///
/// First what the bundle says of itself (JSON), then photographs with their names, then what
/// enrolment made of them, then the draft, then the end.
final class BundleEntries {
    private static final byte END = 0;
    private static final byte DRAFT = 1;
    private static final byte PHOTOGRAPH = 2;
    private static final byte RESULT = 4;
    private static final byte CONTENTS = 9;
    private static final int NAME_BYTES_MAX = 8_000;

    private static final JsonMapper JSON = new JsonMapper();

    private BundleEntries() {}

    /// What a bundle will say of itself.
    static BundleContents contents(
            SealedList list, BundleHead head, Officer by, Instant at, String deployment) {
        DraftList draft = list.draft();
        Map<String, Integer> categories = new TreeMap<>();
        draft.people().forEach(person -> categories.merge(person.category(), 1, Integer::sum));
        return new BundleContents(
                head.name(),
                list.head().name(),
                by,
                UtcTime.recorded(at),
                deployment,
                draft.people().size(),
                draft.photographs(),
                categories,
                head.fingerprint());
    }

    static void write(SealedList list, BundleContents contents, DataOutputStream out)
            throws IOException, RecordException {
        entry(out, CONTENTS, json(contents));
        Set<String> written = new HashSet<>();
        for (ListedPerson person : list.draft().people()) {
            for (ListedPhotograph photograph : person.photographs()) {
                Optional<String> hash = list.sha256(photograph.image());
                if (hash.isPresent()) {
                    photograph(out, photograph.image(), list);
                    if (written.add(hash.get())) {
                        for (byte[] result : list.resultFrames(hash.get())) {
                            entry(out, RESULT, result);
                        }
                    }
                }
            }
        }
        entry(out, DRAFT, ListFrames.draft(DraftJson.write(list.draft())));
        out.writeByte(END);
    }

    private static void photograph(DataOutputStream out, String image, SealedList list)
            throws IOException, RecordException {
        byte[] name = image.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] bytes = list.bytes(image);
            out.writeByte(PHOTOGRAPH);
            out.writeInt(name.length);
            out.write(name);
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (UnreadableException e) {
            throw new RecordException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void entry(DataOutputStream out, byte kind, byte[] bytes) throws IOException {
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] json(BundleContents contents) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("list", contents.list());
        fields.put("by", contents.by().id());
        fields.put("at", contents.at().toString());
        fields.put("deployment", contents.deployment());
        fields.put("people", contents.people());
        fields.put("photographs", contents.photographs());
        fields.put("categories", contents.categories());
        return JSON.writeValueAsBytes(fields);
    }

    /// What a bundle says of itself.
    static BundleContents contents(BundleHead head, DataInputStream in)
            throws IOException, RecordException {
        if (in.readByte() != CONTENTS) {
            throw notOurs(null);
        }
        try {
            JsonNode fields = JSON.readTree(bytes(in, ListFrames.DRAFT_BYTES_MAX));
            Map<String, Integer> categories = new TreeMap<>();
            fields.required("categories")
                    .properties()
                    .forEach(each -> categories.put(each.getKey(), each.getValue().intValue()));
            return new BundleContents(
                    head.name(),
                    fields.required("list").stringValue(),
                    new Officer(fields.required("by").stringValue()),
                    Instant.parse(fields.required("at").stringValue()),
                    fields.required("deployment").stringValue(),
                    fields.required("people").intValue(),
                    fields.required("photographs").intValue(),
                    categories,
                    head.fingerprint());
        } catch (RuntimeException e) {
            throw notOurs(e);
        }
    }

    /// Takes everything after that.
    static void read(DataInputStream in, SealedList into) throws IOException, RecordException {
        int photographs = 0;
        while (true) {
            byte kind = in.readByte();
            switch (kind) {
                case PHOTOGRAPH -> {
                    String image = new String(bytes(in, NAME_BYTES_MAX), StandardCharsets.UTF_8);
                    photographs++;
                    if (photographs > KeptList.PHOTOGRAPHS_MAX) {
                        throw notOurs(null);
                    }
                    into.put(
                            image,
                            bytes(in, SealedFile.CONTENT_BYTES_MAX),
                            KeptList.PHOTOGRAPHS_MAX);
                }
                case RESULT -> into.putResult(bytes(in, ListFrames.RESULT_BYTES_MAX));
                case DRAFT -> into.put(draft(bytes(in, SealedFile.CONTENT_BYTES_MAX)));
                case END -> {
                    into.flush();
                    return;
                }
                default -> throw notOurs(null);
            }
        }
    }

    private static DraftList draft(byte[] frame) throws RecordException {
        try {
            return DraftJson.read("the bundle", ListFrames.draft(frame));
        } catch (WatchlistException e) {
            throw new RecordException(String.valueOf(e.getMessage()), e);
        }
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException, RecordException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw notOurs(null);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static RecordException notOurs(@Nullable RuntimeException cause) {
        String sentence =
                "What is in the bundle cannot be read: it was made by something else than Second Look, or by a newer one.";
        return cause == null ? new RecordException(sentence) : new RecordException(sentence, cause);
    }
}
