package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// Reads the JSON form of a list. Used by one thread, once.
final class DraftJsonReading {
    private final JsonTokens tokens;
    private final Set<String> references = new HashSet<>();
    private int place;

    DraftJsonReading(String name, String json) {
        this.tokens = new JsonTokens(name, json);
    }

    DraftList list() throws WatchlistException {
        List<ListedPerson> people = new ArrayList<>();
        List<EnrolmentRow> refused = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (tokens) {
            tokens.next();
            Set<String> found =
                    tokens.object(key -> {
                        switch (key) {
                            case "people" -> tokens.list(() -> people.add(person(people.size())));
                            case "refused" -> tokens.list(() -> refused.add(refused()));
                            case "notes" -> tokens.list(() -> notes.add(tokens.sentence()));
                            default -> throw tokens.unknown(key);
                        }
                    });
            tokens.require(found, "people");
            tokens.end();
            return new DraftList(people, refused, notes);
        } catch (JacksonException e) {
            throw tokens.notJson(e);
        }
    }

    private ListedPerson person(int before) throws WatchlistException {
        if (before == Watchlist.MAX_IMAGES) {
            throw tokens.wrong("lists more than %d people".formatted(Watchlist.MAX_IMAGES));
        }
        ListRow here = new ListRow(place, tokens.name(), tokens.line());
        Map<Column, String> texts = new EnumMap<>(Column.class);
        List<ListedPhotograph> photographs = new ArrayList<>();
        List<ListRow> rows = new ArrayList<>();
        Set<String> found =
                tokens.object(key -> {
                    switch (key) {
                        case "photographs" -> tokens.list(() -> photographs.add(photograph()));
                        case "row" -> rows.add(row());
                        default -> texts.put(column(key, false), value(key));
                    }
                });
        tokens.require(found, "reference");
        tokens.require(found, "photographs");
        Said said = new Said(texts);
        try {
            RowCheck.present(Column.REFERENCE, said);
            RowCheck.fields(said);
            if (!references.add(said.text(Column.REFERENCE))) {
                throw new RowException(Refusal.ENTRY_DIFFERS, "The reference is there twice.");
            }
            return new ListedPerson(
                    said.text(Column.REFERENCE),
                    said.text(Column.NAME),
                    said.text(Column.CATEGORY),
                    said.entry(),
                    photographs,
                    rows.isEmpty() ? here : rows.getFirst());
        } catch (RowException e) {
            throw tokens.wrong(here.line(), e);
        }
    }

    private ListedPhotograph photograph() throws WatchlistException {
        if (place == Watchlist.MAX_IMAGES) {
            throw tokens.wrong("lists more than %d photographs".formatted(Watchlist.MAX_IMAGES));
        }
        ListRow here = new ListRow(place++, tokens.name(), tokens.line());
        Map<Column, String> texts = new EnumMap<>(Column.class);
        List<ListRow> rows = new ArrayList<>();
        Set<String> found =
                tokens.object(key -> {
                    switch (key) {
                        case "row" -> rows.add(row());
                        default -> texts.put(column(key, true), value(key));
                    }
                });
        tokens.require(found, "image");
        Said said = new Said(texts);
        try {
            RowCheck.present(Column.IMAGE, said);
            RowCheck.fields(said);
            return new ListedPhotograph(
                    said.text(Column.IMAGE), said.image(), rows.isEmpty() ? here : rows.getFirst());
        } catch (RowException e) {
            throw tokens.wrong(here.line(), e);
        }
    }

    private Column column(String key, boolean ofPhotograph) throws WatchlistException {
        return Column.named(key)
                .filter(column -> column.isOfPhotograph() == ofPhotograph)
                .orElseThrow(() -> tokens.unknown(key));
    }

    /// A value as it would stand in a CSV file.
    private String value(String key) throws WatchlistException {
        return switch (Column.named(key).orElseThrow()) {
            case AGE -> String.valueOf(tokens.number(Said.MAX_AGE));
            case RELATIVES_KNOWN -> tokens.isTrue() ? "yes" : "no";
            case MARKERS -> {
                List<String> words = new ArrayList<>();
                tokens.list(() -> words.add(tokens.text()));
                yield String.join(";", words);
            }
            default -> tokens.text().strip();
        };
    }

    private ListRow row() throws WatchlistException {
        return new Row().read().row();
    }

    private EnrolmentRow refused() throws WatchlistException {
        Row row = new Row().read();
        return EnrolmentRow.refused(
                row.row(),
                row.reference,
                row.image,
                new ImageVerdict.Refused(row.reason, row.sentence));
    }

    /// Where something stood, and why it was refused there.
    private final class Row {
        private int at;
        private String list = "";
        private long line;
        private String reference = "";
        private String image = "";
        private String sentence = "";
        private Refusal reason = Refusal.ROW_MALFORMED;

        private Row read() throws WatchlistException {
            tokens.object(key -> {
                switch (key) {
                    case "place" -> at = (int) tokens.number(Watchlist.MAX_IMAGES);
                    case "list" -> list = tokens.text();
                    case "line" -> line = tokens.number(Integer.MAX_VALUE);
                    case "reference" -> reference = tokens.text();
                    case "image" -> image = tokens.text();
                    case "sentence" -> sentence = tokens.sentence();
                    case "reason" -> reason = tokens.one(Refusal.values());
                    default -> throw tokens.unknown(key);
                }
            });
            return this;
        }

        private ListRow row() {
            return new ListRow(at, list, line);
        }
    }
}
