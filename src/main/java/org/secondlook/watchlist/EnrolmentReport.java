package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.secondlook.watchlist.ImageVerdict.AlreadyListed;
import org.secondlook.watchlist.ImageVerdict.Enrolled;
import org.secondlook.watchlist.ImageVerdict.Refused;

/// What became of every row of the lists. Immutable.
///
/// @param rows in the order of the lists
/// @param notes on the lists as a whole, plain sentences
public record EnrolmentReport(List<EnrolmentRow> rows, List<String> notes) {
    public EnrolmentReport {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// @param list what was read
    /// @param verdicts on its images, in their order
    static EnrolmentReport of(ImportedWatchlist list, List<ImageVerdict> verdicts) {
        List<EnrolmentRow> rows = new ArrayList<>(list.refused());
        for (int i = 0; i < verdicts.size(); i++) {
            rows.add(list.images().get(i).judged(verdicts.get(i)));
        }
        rows.sort(Comparator.comparingInt(EnrolmentRow::place));
        return new EnrolmentReport(rows, list.notes());
    }

    /// Images on the watchlist.
    public long enrolled() {
        return rows.stream().filter(row -> row.verdict() instanceof Enrolled).count();
    }

    /// Rows passed over since their image was on the list already.
    public long alreadyListed() {
        return rows.stream().filter(row -> row.verdict() instanceof AlreadyListed).count();
    }

    /// Rows that were not taken.
    public long refused() {
        return rows.stream().filter(row -> row.verdict() instanceof Refused).count();
    }

    /// References that are listed and not on the watchlist, for want of a usable image.
    public List<String> withoutImage() {
        Set<String> references = new LinkedHashSet<>();
        rows.forEach(row -> references.add(row.reference()));
        for (EnrolmentRow row : rows) {
            if (row.verdict() instanceof Enrolled) {
                references.remove(row.reference());
            }
        }
        return List.copyOf(references);
    }
}
