package org.secondlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.secondlook.match.Resemblances;
import org.secondlook.watchlist.EnrolmentReport;
import org.secondlook.watchlist.EnrolmentRow;
import org.secondlook.watchlist.ImageVerdict;

/// What became of a watchlist's rows, for people and for programs. Stateless.
final class ReportLines {
    private static final int FEW = 3;

    private ReportLines() {}

    /// A sentence for everything that a person should look at, the first lines of them; none when
    /// all is well.
    static List<String> problems(EnrolmentReport report) {
        List<String> lines = new ArrayList<>(report.notes());
        for (EnrolmentRow row : report.rows()) {
            if (row.verdict() instanceof ImageVerdict.Refused(var _, String sentence)) {
                lines.add("%s, refused: %s".formatted(where(row), sentence));
            } else if (!row.warning().isEmpty()) {
                lines.add("%s: %s".formatted(where(row), row.warning()));
            }
        }
        return lines;
    }

    /// The first few, for where there is little room, and how many more there are.
    static String firstOf(List<String> problems) {
        String first = String.join(" ", problems.subList(0, Math.min(FEW, problems.size())));
        return problems.size() <= FEW
                ? first
                : "%s And %d more.".formatted(first, problems.size() - FEW);
    }

    private static String where(EnrolmentRow row) {
        return "%s line %d, entry %s".formatted(row.list(), row.line(), row.reference());
    }

    /// One row for people.
    static String text(EnrolmentRow row) {
        String verdict =
                switch (row.verdict()) {
                    case ImageVerdict.Enrolled(var _, var flags) when flags.isEmpty() -> "taken";
                    case ImageVerdict.Enrolled(var _, var flags) ->
                            "taken, but "
                                    + flags.stream()
                                            .map(f ->
                                                    f.name()
                                                            .toLowerCase(Locale.ROOT)
                                                            .replace('_', ' '))
                                            .sorted()
                                            .collect(Collectors.joining(", "));
                    case ImageVerdict.AlreadyListed() -> "already on the list";
                    case ImageVerdict.Refused(var _, String sentence) -> "refused: " + sentence;
                };
        return "%s: %s%s"
                .formatted(
                        where(row), verdict, row.warning().isEmpty() ? "" : ". " + row.warning());
    }

    /// Sentences on who may be one person, and whose photographs may be of two.
    static List<String> resemblances(Resemblances found) {
        List<String> lines = new ArrayList<>();
        for (Resemblances.Pair pair : found.alike()) {
            lines.add(
                    "%s and %s may be one person: similarity %.2f."
                            .formatted(
                                    pair.first().reference(),
                                    pair.second().reference(),
                                    pair.similarity()));
        }
        for (Resemblances.Pair pair : found.unlike()) {
            lines.add(
                    "Photographs of %s may be of two people: similarity %.2f."
                            .formatted(pair.first().reference(), pair.similarity()));
        }
        return lines;
    }

    /// How many rows came to what.
    static Json summary(EnrolmentReport report) {
        return new Json()
                .put("rows", report.rows().size())
                .put("enrolled", report.enrolled())
                .put("alreadyListed", report.alreadyListed())
                .put("refused", report.refused())
                .put("withoutImage", report.withoutImage());
    }
}
