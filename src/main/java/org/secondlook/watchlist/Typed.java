package org.secondlook.watchlist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is typed of a person or a photograph, column by column, as in a file. Immutable.
///
/// It stands between a list and whoever puts it right: a person is taken apart into texts, the
/// texts are changed, and held to the same rules as the rows of a file before they become a person
/// again.
///
/// @param texts by column; empty ones may be left out
public record Typed(Map<Column, String> texts) {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'");

    public Typed {
        Map<Column, String> filled = new EnumMap<>(Column.class);
        texts.forEach((column, text) -> {
            if (!text.isEmpty()) {
                filled.put(column, text);
            }
        });
        texts = Map.copyOf(filled);
    }

    /// What is said of a person.
    public static Typed of(ListedPerson person) {
        EntryDetails details = person.details();
        Map<Column, String> texts = new EnumMap<>(Column.class);
        texts.put(Column.REFERENCE, person.reference());
        texts.put(Column.NAME, person.name());
        texts.put(Column.CATEGORY, person.category());
        texts.put(Column.DATE_OF_BIRTH, text(details.born()));
        texts.put(Column.AGE, text(details.age()));
        texts.put(Column.OFFENCE, details.offence());
        texts.put(Column.LEGAL_BASIS, details.legalBasis());
        texts.put(Column.REQUESTING_OFFICER, details.requestingOfficer());
        texts.put(Column.INSTRUCTIONS, details.instructions());
        texts.put(Column.MARKERS, words(details.markers()));
        texts.put(Column.RELATIVES_KNOWN, details.relativesKnown() ? "yes" : "");
        texts.put(Column.EXPIRES, time(details.expires(), 1));
        texts.put(Column.CHECKED, time(details.checked(), 0));
        return new Typed(texts);
    }

    /// What is said of a photograph.
    public static Typed of(ListedPhotograph photograph) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        texts.put(Column.IMAGE_SOURCE, photograph.details().source());
        texts.put(Column.IMAGE_TAKEN, text(photograph.details().taken()));
        texts.put(Column.LAWFUL_HOLDING, photograph.details().lawfulHolding());
        return new Typed(texts);
    }

    /// A moment as it is typed: to the minute.
    public static String now(Instant moment) {
        return MINUTES.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String words(Set<Marker> markers) {
        return new TreeSet<>(markers).stream().map(Marker::name).collect(Collectors.joining("; "));
    }

    /// @param daysOn from the beginning of the day that a date alone means
    private static String time(@Nullable Instant at, int daysOn) {
        if (at == null) {
            return "";
        }
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        if (at.equals(at.truncatedTo(ChronoUnit.DAYS))) {
            return time.toLocalDate().minusDays(daysOn).toString();
        }
        return at.equals(at.truncatedTo(ChronoUnit.MINUTES)) ? now(at) : at.toString();
    }

    /// As typed; empty where nothing is.
    public String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    /// The same with these columns as the other says, empty or not.
    public Typed with(Typed other, List<Column> columns) {
        Map<Column, String> all = new EnumMap<>(Column.class);
        all.putAll(texts);
        columns.forEach(column -> all.put(column, other.text(column)));
        return new Typed(all);
    }

    /// The same with these markers.
    public Typed with(Set<Marker> markers, boolean relativesKnown) {
        Map<Column, String> all = new EnumMap<>(Column.class);
        all.putAll(texts);
        all.put(Column.MARKERS, words(markers));
        all.put(Column.RELATIVES_KNOWN, relativesKnown ? "yes" : "");
        return new Typed(all);
    }

    /// One person of two entries: what is empty here is taken from the other, and no warning of
    /// either is lost.
    public Typed joined(Typed other) {
        Map<Column, String> all = new EnumMap<>(Column.class);
        all.putAll(other.texts);
        all.putAll(texts);
        try {
            Set<Marker> both = EnumSet.noneOf(Marker.class);
            both.addAll(new Said(texts).entry().markers());
            both.addAll(new Said(other.texts).entry().markers());
            all.put(Column.MARKERS, words(both));
        } catch (RowException e) {
            throw new IllegalStateException("both are of people", e);
        }
        return new Typed(all);
    }

    /// What is wrong, by column; empty when nothing is.
    ///
    /// @param columns that are asked about
    public Map<Column, ImageVerdict.Refused> problems(List<Column> columns) {
        Map<Column, ImageVerdict.Refused> problems = new EnumMap<>(Column.class);
        for (Column column : columns) {
            Said one = new Said(Map.of(column, text(column)));
            try {
                if (column == Column.REFERENCE) {
                    RowCheck.present(column, one);
                }
                RowCheck.fields(one);
                one.entry();
                one.image();
            } catch (RowException e) {
                problems.put(column, e.verdict());
            }
        }
        return problems;
    }

    /// The person with what is typed.
    ///
    /// @throws IllegalArgumentException when there are problems
    public ListedPerson person(ListedPerson before) {
        require(List.of(Column.values()));
        try {
            return new ListedPerson(
                    text(Column.REFERENCE),
                    text(Column.NAME),
                    text(Column.CATEGORY),
                    new Said(texts).entry(),
                    before.photographs(),
                    before.row());
        } catch (RowException e) {
            throw new IllegalArgumentException("there is a problem", e);
        }
    }

    /// The photograph with what is typed.
    ///
    /// @throws IllegalArgumentException when there are problems
    public ListedPhotograph photograph(ListedPhotograph before) {
        require(Column.OF_PHOTOGRAPH);
        try {
            return new ListedPhotograph(before.image(), new Said(texts).image(), before.row());
        } catch (RowException e) {
            throw new IllegalArgumentException("there is a problem", e);
        }
    }

    private void require(List<Column> columns) {
        if (!problems(columns).isEmpty()) {
            throw new IllegalArgumentException("there is a problem");
        }
    }

    /// Which columns are typed, not what.
    @Override
    public String toString() {
        return "Typed" + new ArrayList<>(new TreeSet<>(texts.keySet()));
    }
}
