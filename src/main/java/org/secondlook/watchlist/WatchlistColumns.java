package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.List;

/// Where the columns of a watchlist's file stand, found by the names in its header. Immutable.
///
/// @param count of all columns
/// @param reference index of that column
/// @param name index of that column
/// @param category index of that column
/// @param image index of that column
/// @param unknown names of columns that are not read
record WatchlistColumns(
        int count, int reference, int name, int category, int image, List<String> unknown) {
    /// The columns every file has, in whatever order.
    static final List<String> EXPECTED = List.of("reference", "name", "category", "image");

    /// @param list name of the file
    /// @param line of the header
    /// @param header its fields
    /// @throws WatchlistException when a column is missing or there twice
    static WatchlistColumns of(String list, long line, List<String> header)
            throws WatchlistException {
        List<String> found = header.stream().map(String::strip).toList();
        List<String> unknown = new ArrayList<>(found);
        unknown.removeAll(EXPECTED);
        for (String expected : EXPECTED) {
            long times = found.stream().filter(expected::equals).count();
            if (times != 1) {
                throw new WatchlistException(
                        "“%s”, line %d: the column “%s” is %s. Found: %s. Expected: %s.%s"
                                .formatted(
                                        list,
                                        line,
                                        expected,
                                        times == 0 ? "missing" : "there %d times".formatted(times),
                                        String.join(", ", found),
                                        String.join(", ", EXPECTED),
                                        hint(found)));
            }
        }
        return new WatchlistColumns(
                found.size(),
                found.indexOf("reference"),
                found.indexOf("name"),
                found.indexOf("category"),
                found.indexOf("image"),
                List.copyOf(unknown));
    }

    private static String hint(List<String> found) {
        boolean other =
                found.size() == 1
                        && (found.getFirst().contains(";") || found.getFirst().contains("\t"));
        return other ? " Columns are separated by commas." : "";
    }
}
