package org.secondlook.watchlist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a watchlist's file. Immutable.
///
/// @param rows in the order of the file, at least one
/// @param notes for people, plain sentences
record WatchlistRows(List<WatchlistRow> rows, List<String> notes) {
    /// Rows of one file, without the header.
    static final int MAX_ROWS = Watchlist.MAX_IMAGES;

    /// Characters of one field; a row with a longer one is refused.
    static final int MAX_FIELD_LENGTH = 1_000;

    /// Columns of one file.
    static final int MAX_COLUMNS = 64;

    /// What the reader takes at all before it gives the file up: the reach of a forgotten quotation
    /// mark.
    private static final int MAX_FIELD_READ = 64_000;

    /// Splits a file into its rows.
    ///
    /// @throws WatchlistException when it is no CSV, lacks a column, holds no row or too many
    static WatchlistRows of(WatchlistFile file) throws WatchlistException {
        long line = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(MAX_COLUMNS)
                                        .maxFieldSize(MAX_FIELD_READ)
                                        .build(),
                                file.text())) {
            WatchlistColumns columns = null;
            List<WatchlistRow> rows = new ArrayList<>();
            for (Iterator<CsvRecord> records = reader.iterator(); records.hasNext(); ) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                if (columns == null) {
                    columns = WatchlistColumns.of(file.name(), line, row.getFields());
                } else if (rows.size() == MAX_ROWS) {
                    throw new WatchlistException(
                            "“%s” has more than %d rows.".formatted(file.name(), MAX_ROWS));
                } else {
                    rows.add(row(file, columns, row));
                }
            }
            return new WatchlistRows(checked(file, columns, rows), notes(file, columns));
        } catch (CsvParseException e) {
            throw new WatchlistException(
                    "“%s” cannot be read as CSV after line %d: a quotation mark is missing, a field or a row is too long."
                            .formatted(file.name(), line),
                    e);
        } catch (IOException e) {
            throw new WatchlistException("“%s” cannot be read.".formatted(file.name()), e);
        }
    }

    private static List<WatchlistRow> checked(
            WatchlistFile file, @Nullable WatchlistColumns columns, List<WatchlistRow> rows)
            throws WatchlistException {
        if (columns == null) {
            throw new WatchlistException(
                    "“%s” is empty. Expected are the columns %s."
                            .formatted(file.name(), Column.words(Column.OBLIGATORY)));
        }
        if (rows.isEmpty()) {
            throw new WatchlistException(
                    "“%s” lists nobody: it has a header and no rows.".formatted(file.name()));
        }
        return List.copyOf(rows);
    }

    private static List<String> notes(WatchlistFile file, @Nullable WatchlistColumns columns) {
        if (columns == null || columns.unknown().isEmpty()) {
            return List.of();
        }
        return List.of(
                "“%s”: these columns are not read: %s."
                        .formatted(file.name(), String.join(", ", columns.unknown())));
    }

    private static WatchlistRow row(WatchlistFile file, WatchlistColumns columns, CsvRecord row) {
        String complaint = "";
        if (row.getFieldCount() != columns.count()) {
            complaint =
                    "The row has %d fields, the header has %d."
                            .formatted(row.getFieldCount(), columns.count());
        }
        for (String field : row.getFields()) {
            if (field.length() > MAX_FIELD_LENGTH) {
                complaint = "A field has more than %d characters.".formatted(MAX_FIELD_LENGTH);
            }
        }
        Map<Column, String> said = new EnumMap<>(Column.class);
        columns.indexes().forEach((column, index) -> said.put(column, field(row, index)));
        return new WatchlistRow(
                file.name(), row.getStartingLineNumber(), new Said(said), complaint);
    }

    private static String field(CsvRecord row, int index) {
        String text = index < row.getFieldCount() ? row.getField(index).strip() : "";
        return text.substring(0, Math.min(text.length(), MAX_FIELD_LENGTH));
    }
}
