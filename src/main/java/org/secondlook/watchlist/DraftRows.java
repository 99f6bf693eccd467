package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings the rows of a CSV file together into people. Used by one thread, once.
///
/// A reference means one person: what several rows say of it must agree, or the later row is
/// refused. A field left empty says nothing, so it agrees with everything.
final class DraftRows {
    /// A person as far as rows have told.
    private record Known(
            Map<Column, String> said, List<ListedPhotograph> photographs, ListRow row) {}

    private final Map<String, Known> people = new LinkedHashMap<>();
    private final List<EnrolmentRow> refused = new ArrayList<>();

    DraftList read(WatchlistRows rows) {
        for (int place = 0; place < rows.rows().size(); place++) {
            WatchlistRow row = rows.rows().get(place);
            ListRow where = new ListRow(place, row.list(), row.line());
            try {
                take(row, where);
            } catch (RowException e) {
                refused.add(EnrolmentRow.refused(where, row.reference(), row.image(), e.verdict()));
            }
        }
        return new DraftList(
                people.values().stream().map(DraftRows::person).toList(), refused, rows.notes());
    }

    private void take(WatchlistRow row, ListRow where) throws RowException {
        RowCheck.row(row);
        row.said().entry();
        ListedPhotograph photograph = new ListedPhotograph(row.image(), row.said().image(), where);
        Known known = people.get(row.reference());
        if (known == null) {
            known = new Known(new LinkedHashMap<>(), new ArrayList<>(), where);
        } else {
            compare(known, row.said());
        }
        for (Column column : Column.values()) {
            if (!column.isOfPhotograph() && !row.said().text(column).isEmpty()) {
                known.said().putIfAbsent(column, row.said().text(column));
            }
        }
        known.photographs().add(photograph);
        people.putIfAbsent(row.reference(), known);
    }

    private static void compare(Known known, Said said) throws RowException {
        for (Column column : Column.values()) {
            String before = known.said().getOrDefault(column, "");
            String now = said.text(column);
            if (!column.isOfPhotograph()
                    && !before.isEmpty()
                    && !now.isEmpty()
                    && !before.equals(now)) {
                throw new RowException(
                        Refusal.ENTRY_DIFFERS, difference(column, before, now, known));
            }
        }
    }

    /// What the columns say is told of the category only.
    private static String difference(Column column, String before, String now, Known known) {
        String where = "the same reference in line %d".formatted(known.row().line());
        return column == Column.CATEGORY
                ? "The category %s differs from %s of %s; that one is kept."
                        .formatted(now, before, where)
                : "The %s differs from that of %s; that one is kept."
                        .formatted(column.word(), where);
    }

    private static ListedPerson person(Known known) {
        Said said = new Said(known.said());
        try {
            return new ListedPerson(
                    said.text(Column.REFERENCE),
                    said.text(Column.NAME),
                    said.text(Column.CATEGORY),
                    said.entry(),
                    known.photographs(),
                    known.row());
        } catch (RowException e) {
            throw new IllegalStateException("every row was read before", e);
        }
    }
}
