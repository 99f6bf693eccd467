package org.secondlook.watchlist;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// A JSON text, token by token, every one of an expected kind or refused with its line. Used by one
/// thread, which closes it.
final class JsonTokens implements AutoCloseable {
    /// Reads what stands under a key.
    @FunctionalInterface
    interface Member {
        void read(String key) throws WatchlistException;
    }

    /// Reads one member of a list.
    @FunctionalInterface
    interface Element {
        void read() throws WatchlistException;
    }

    /// Characters.
    static final int MAX_SENTENCE_LENGTH =
            2 * WatchlistRows.MAX_COLUMNS * WatchlistRows.MAX_FIELD_LENGTH;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build();

    private final String name;
    private final JsonParser parser;

    /// @param name of the file
    JsonTokens(String name, String json) {
        this.name = name;
        this.parser = MAPPER.createParser(json);
    }

    String name() {
        return name;
    }

    /// Where the present token stands.
    long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    void next() {
        parser.nextToken();
    }

    /// Reads an object, key by key.
    ///
    /// @return the keys that were there
    Set<String> object(Member member) throws WatchlistException {
        expect(parser.currentToken() == JsonToken.START_OBJECT, "an object");
        Set<String> found = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = String.valueOf(parser.currentName());
            found.add(key);
            parser.nextToken();
            member.read(key);
        }
        return found;
    }

    /// Reads a list, member by member.
    void list(Element element) throws WatchlistException {
        expect(parser.currentToken() == JsonToken.START_ARRAY, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    String text() throws WatchlistException {
        return text(WatchlistRows.MAX_FIELD_LENGTH);
    }

    /// What this program says of a list, which may name all its columns.
    String sentence() throws WatchlistException {
        return text(MAX_SENTENCE_LENGTH);
    }

    private String text(int most) throws WatchlistException {
        expect(
                parser.currentToken() == JsonToken.VALUE_STRING && parser.getStringLength() <= most,
                "a text of at most %d characters".formatted(most));
        return parser.getString();
    }

    boolean isTrue() throws WatchlistException {
        JsonToken token = parser.currentToken();
        expect(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, "true or false");
        return token == JsonToken.VALUE_TRUE;
    }

    /// A whole number from 0 on.
    int number(int most) throws WatchlistException {
        boolean whole =
                parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && parser.getNumberType() == JsonParser.NumberType.INT
                        && parser.getIntValue() >= 0
                        && parser.getIntValue() <= most;
        expect(whole, "a whole number from 0 to %d".formatted(most));
        return parser.getIntValue();
    }

    /// One of these, by its name.
    <T extends Enum<T>> T one(T[] values) throws WatchlistException {
        String text = text();
        for (T value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw wrong("here expected is one of " + Arrays.toString(values));
    }

    /// Makes sure that nothing follows.
    void end() throws WatchlistException {
        if (parser.nextToken() != null) {
            throw wrong("the list is over, but the file goes on");
        }
    }

    void require(Set<String> found, String key) throws WatchlistException {
        if (!found.contains(key)) {
            throw wrong("“%s” is missing".formatted(key));
        }
    }

    private void expect(boolean good, String expected) throws WatchlistException {
        if (!good) {
            String key = parser.currentName();
            throw wrong(
                    key == null
                            ? "here expected is " + expected
                            : "“%s” must be %s".formatted(key, expected));
        }
    }

    WatchlistException unknown(String key) {
        return wrong(
                "the key “%s” is not known"
                        .formatted(key.length() > 64 ? key.substring(0, 64) : key));
    }

    WatchlistException wrong(String what) {
        return new WatchlistException("“%s”, line %d: %s.".formatted(name, line(), what));
    }

    WatchlistException wrong(long line, RowException e) {
        return new WatchlistException("“%s”, line %d: %s".formatted(name, line, e.getMessage()), e);
    }

    /// The parser's own words may quote the text, and with it a person's name.
    WatchlistException notJson(JacksonException e) {
        return new WatchlistException(
                "“%s”, line %d: this is no JSON, or a key is there twice."
                        .formatted(name, e.getLocation().getLineNr()));
    }

    @Override
    public void close() {
        parser.close();
    }
}
