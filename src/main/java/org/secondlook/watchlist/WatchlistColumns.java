package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where the columns of a watchlist's file stand, found by the names in its header. Immutable.
///
/// @param count of all columns
/// @param indexes of those that are there and known
/// @param unknown names of columns that are not read
record WatchlistColumns(int count, Map<Column, Integer> indexes, List<String> unknown) {
    WatchlistColumns {
        indexes = Map.copyOf(indexes);
        unknown = List.copyOf(unknown);
    }

    /// @param list name of the file
    /// @param line of the header
    /// @param header its fields
    /// @throws WatchlistException when an obligatory column is missing or a known one there twice
    static WatchlistColumns of(String list, long line, List<String> header)
            throws WatchlistException {
        List<String> found = header.stream().map(String::strip).toList();
        List<String> unknown = new ArrayList<>(found);
        Map<Column, Integer> indexes = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            unknown.removeIf(column.word()::equals);
            long times = found.stream().filter(column.word()::equals).count();
            if (times == 1) {
                indexes.put(column, found.indexOf(column.word()));
            } else if (times > 1 || Column.OBLIGATORY.contains(column)) {
                throw new WatchlistException(
                        "“%s”, line %d: the column “%s” is %s. Found: %s. Expected: %s.%s"
                                .formatted(
                                        list,
                                        line,
                                        column.word(),
                                        times == 0 ? "missing" : "there %d times".formatted(times),
                                        String.join(", ", found),
                                        Column.words(Column.OBLIGATORY),
                                        hint(found)));
            }
        }
        return new WatchlistColumns(found.size(), indexes, unknown);
    }

    private static String hint(List<String> found) {
        boolean other =
                found.size() == 1
                        && (found.getFirst().contains(";") || found.getFirst().contains("\t"));
        return other ? " Columns are separated by commas." : "";
    }
}
