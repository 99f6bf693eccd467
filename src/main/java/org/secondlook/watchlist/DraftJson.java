package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON form of a list, in which it is exchanged and a draft is kept. Stateless.
///
/// Names and values are those of the columns of a CSV file; what is not known is left out:
///
/// ```json
/// {
///   "people": [
///     {
///       "reference": "W-17",
///       "name": "…",
///       "category": "WANTED_BY_COURT",
///       "date_of_birth": "1990-01-31",
///       "age": 36,
///       "offence": "…",
///       "legal_basis": "…",
///       "requesting_officer": "…",
///       "instructions": "…",
///       "markers": ["WEAPONS"],
///       "relatives_known": true,
///       "expires": "2026-06-30",
///       "checked": "2026-06-01T08:00Z",
///       "photographs": [
///         {
///           "image": "w17.jpg",
///           "image_source": "…",
///           "image_taken": "2024-05-01",
///           "lawful_holding": "…"
///         }
///       ]
///     }
///   ]
/// }
/// ```
///
/// `reference`, `photographs` and `image` are needed; `image` is a path relative to the folder of
/// the file. A key that is not known, one that is there twice, or a value of another kind refuses
/// the whole file with its line: such a file is made by a program, and one that errs in one place
/// cannot be believed in the next.
///
/// A draft that is kept also holds where its rows stood (`row` of a person and of a photograph),
/// the rows that were refused (`refused`) and the notes on the list (`notes`).
public final class DraftJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(new JsonFactory())
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private DraftJson() {}

    /// Reads a list.
    ///
    /// @param name of the file, for messages
    /// @param json its text
    /// @throws WatchlistException when it is not such a list; the message names the line
    public static DraftList read(String name, String json) throws WatchlistException {
        return new DraftJsonReading(name, json).list();
    }

    /// The JSON text of a list, which reads as the same list again.
    public static String write(DraftList list) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("people", list.people().stream().map(DraftJson::person).toList());
        if (!list.refused().isEmpty()) {
            file.put("refused", list.refused().stream().map(DraftJson::refused).toList());
        }
        if (!list.notes().isEmpty()) {
            file.put("notes", list.notes());
        }
        return MAPPER.writeValueAsString(file);
    }

    private static Map<String, Object> person(ListedPerson person) {
        Map<String, Object> out = new LinkedHashMap<>();
        EntryDetails details = person.details();
        put(out, Column.REFERENCE, person.reference());
        put(out, Column.NAME, person.name());
        put(out, Column.CATEGORY, person.category());
        put(out, Column.DATE_OF_BIRTH, details.born());
        if (details.age() != null) {
            out.put(Column.AGE.word(), details.age());
        }
        put(out, Column.OFFENCE, details.offence());
        put(out, Column.LEGAL_BASIS, details.legalBasis());
        put(out, Column.REQUESTING_OFFICER, details.requestingOfficer());
        put(out, Column.INSTRUCTIONS, details.instructions());
        if (!details.markers().isEmpty()) {
            out.put(
                    Column.MARKERS.word(),
                    new TreeSet<>(details.markers()).stream().map(Marker::name).toList());
        }
        if (details.relativesKnown()) {
            out.put(Column.RELATIVES_KNOWN.word(), true);
        }
        put(out, Column.EXPIRES, details.expires());
        put(out, Column.CHECKED, details.checked());
        List<Object> photographs = new ArrayList<>();
        person.photographs().forEach(photograph -> photographs.add(photograph(photograph)));
        out.put("photographs", photographs);
        out.put("row", row(person.row()));
        return out;
    }

    private static Map<String, Object> photograph(ListedPhotograph photograph) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, Column.IMAGE, photograph.image());
        put(out, Column.IMAGE_SOURCE, photograph.details().source());
        put(out, Column.IMAGE_TAKEN, photograph.details().taken());
        put(out, Column.LAWFUL_HOLDING, photograph.details().lawfulHolding());
        out.put("row", row(photograph.row()));
        return out;
    }

    private static Map<String, Object> row(ListRow row) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("place", row.place());
        out.put("list", row.list());
        out.put("line", row.line());
        return out;
    }

    private static Map<String, Object> refused(EnrolmentRow row) {
        Map<String, Object> out = row(new ListRow(row.place(), row.list(), row.line()));
        out.put("reference", row.reference());
        out.put("image", row.image());
        if (row.verdict() instanceof ImageVerdict.Refused verdict) {
            out.put("reason", verdict.reason().name());
            out.put("sentence", verdict.sentence());
        }
        return out;
    }

    private static void put(Map<String, Object> out, Column column, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            out.put(column.word(), value.toString());
        }
    }
}
