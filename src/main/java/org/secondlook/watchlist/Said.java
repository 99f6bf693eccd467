package org.secondlook.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a row or an object of a list says, as it was written, and what it means. Immutable.
///
/// A date alone is a whole day in UTC: an entry that expires on a day may alert until that day is
/// over, and one that was checked on a day counts from its first moment, so that it is never taken
/// for fresher than it is.
///
/// @param texts by column, without space at their ends; empty ones may be left out
record Said(Map<Column, String> texts) {
    static final int MAX_AGE = 130;

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern YEARS = Pattern.compile("[0-9]{1,3}");
    private static final String DATE_EXPECTED = "a date such as 2026-12-31";
    private static final String TIME_EXPECTED =
            "a date such as 2026-12-31, or a time with its offset such as 2026-12-31T18:00Z";

    Said {
        texts = Map.copyOf(texts);
    }

    /// As written, empty where nothing was.
    String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    /// What is said of the person.
    ///
    /// @throws RowException when a value cannot be read
    EntryDetails entry() throws RowException {
        return new EntryDetails(
                date(Column.DATE_OF_BIRTH),
                age(),
                text(Column.OFFENCE),
                text(Column.LEGAL_BASIS),
                text(Column.REQUESTING_OFFICER),
                text(Column.INSTRUCTIONS),
                markers(),
                isYes(Column.RELATIVES_KNOWN),
                time(Column.EXPIRES, 1),
                time(Column.CHECKED, 0));
    }

    /// What is said of the photograph.
    ///
    /// @throws RowException when a value cannot be read
    ImageDetails image() throws RowException {
        return new ImageDetails(
                text(Column.IMAGE_SOURCE), date(Column.IMAGE_TAKEN), text(Column.LAWFUL_HOLDING));
    }

    private @Nullable LocalDate date(Column column) throws RowException {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // No day of the calendar.
        }
        throw unreadable(column, shape(text), DATE_EXPECTED);
    }

    /// @param daysOn from the beginning of the day that a date alone means
    private @Nullable Instant time(Column column, int daysOn) throws RowException {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return DATE.matcher(text).matches()
                    ? LocalDate.parse(text)
                            .plusDays(daysOn)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw unreadable(column, shape(text), TIME_EXPECTED);
        }
    }

    private @Nullable Integer age() throws RowException {
        String text = text(Column.AGE);
        if (text.isEmpty()) {
            return null;
        }
        if (!YEARS.matcher(text).matches() || Integer.parseInt(text) > MAX_AGE) {
            throw unreadable(
                    Column.AGE, shape(text), "a number of years from 0 to %d".formatted(MAX_AGE));
        }
        return Integer.valueOf(text);
    }

    private boolean isYes(Column column) throws RowException {
        return switch (text(column)) {
            case "yes" -> true;
            case "no", "" -> false;
            default -> throw unreadable(column, text(column), "yes or no");
        };
    }

    private Set<Marker> markers() throws RowException {
        Set<Marker> markers = EnumSet.noneOf(Marker.class);
        for (String word : text(Column.MARKERS).split(";", -1)) {
            String marker = word.strip();
            if (!marker.isEmpty()) {
                markers.add(
                        Arrays.stream(Marker.values())
                                .filter(known -> known.name().equals(marker))
                                .findFirst()
                                .orElseThrow(() ->
                                        unreadable(
                                                Column.MARKERS,
                                                marker,
                                                "some of %s, separated by “;”"
                                                        .formatted(
                                                                Arrays.toString(Marker.values())
                                                                        .replaceAll(
                                                                                "[\\[\\]]", "")))));
            }
        }
        return markers;
    }

    /// A date of birth belongs into no report, nor does a name that slipped into its column: only
    /// the form of what was found is told.
    private static String shape(String text) {
        return text.replaceAll("\\p{L}", "x").replaceAll("\\p{Nd}", "9");
    }

    private static RowException unreadable(Column column, String found, String expected) {
        return new RowException(
                Refusal.VALUE_UNREADABLE,
                "The column “%s” holds “%s”; expected is %s."
                        .formatted(column.word(), found, expected));
    }

    /// Nothing of what was said.
    @Override
    public String toString() {
        return "Said" + texts.keySet();
    }
}
