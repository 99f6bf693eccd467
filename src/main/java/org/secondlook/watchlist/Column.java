package org.secondlook.watchlist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be said of a person and of a photograph in a list. In small letters the names are those
/// of the columns of a CSV file and of the keys of a JSON file.
public enum Column {
    REFERENCE,
    NAME,
    CATEGORY,
    IMAGE,
    DATE_OF_BIRTH,
    AGE,
    OFFENCE,
    LEGAL_BASIS,
    REQUESTING_OFFICER,
    INSTRUCTIONS,
    MARKERS,
    RELATIVES_KNOWN,
    EXPIRES,
    CHECKED,
    IMAGE_SOURCE,
    IMAGE_TAKEN,
    LAWFUL_HOLDING;

    /// The columns every CSV file has, in whatever order.
    static final List<Column> OBLIGATORY = List.of(REFERENCE, NAME, CATEGORY, IMAGE);

    /// Said of a photograph; the others are said of the person.
    static final List<Column> OF_PHOTOGRAPH =
            List.of(IMAGE, IMAGE_SOURCE, IMAGE_TAKEN, LAWFUL_HOLDING);

    /// As it is written in files.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfPhotograph() {
        return OF_PHOTOGRAPH.contains(this);
    }

    /// The column of that name.
    static Optional<Column> named(String word) {
        return Arrays.stream(values()).filter(column -> column.word().equals(word)).findFirst();
    }

    /// The names of some columns, for people.
    static String words(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::word).toList());
    }
}
