package org.secondlook.watchlist;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.secondlook.watchlist.ImageVerdict.Refused;

/// Writes an enrolment report for people: one page of HTML that needs nothing else, to be read or
/// printed. Stateless.
///
/// It tells what was refused and why, and what a person should look at. Of people it holds the
/// reference only: no face, no name, and not what their photographs are called, since that may be a
/// name.
public final class ReportPage {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Second Look: what was refused of a watchlist</title>
            <style>
            body { font: 11pt/1.4 sans-serif; margin: 2em; color: #111; background: #fff; }
            table { border-collapse: collapse; width: 100%; margin-bottom: 2em; }
            th, td { border-bottom: 1px solid #999; padding: .3em .6em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            th { border-bottom: 2px solid #111; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            .code { font-size: 9pt; white-space: nowrap; }
            @page { margin: 15mm; }
            </style>
            </head>
            <body>
            <h1>What was refused of a watchlist</h1>
            """;

    private ReportPage() {}

    /// Writes the page; the writer stays open.
    ///
    /// @param alike sentences on entries and photographs that resemble each other, or do not
    /// @throws IOException when it cannot be written
    public static void write(EnrolmentReport report, List<String> alike, Writer into)
            throws IOException {
        into.write(HEAD);
        into.write(
                "<p>%d rows: %d taken, %d already listed, %d refused. Entries without a usable photograph: %d.</p>\n"
                        .formatted(
                                report.rows().size(),
                                report.enrolled(),
                                report.alreadyListed(),
                                report.refused(),
                                report.withoutImage().size()));
        sentences("Notes", report.notes(), into);
        rows(
                "Refused",
                report.rows().stream().filter(row -> row.verdict() instanceof Refused).toList(),
                into);
        rows(
                "To be looked at",
                report.rows().stream()
                        .filter(row -> !(row.verdict() instanceof Refused))
                        .filter(row -> !row.warning().isEmpty())
                        .toList(),
                into);
        sentences("Resemblances", alike, into);
        into.write("</body>\n</html>\n");
        into.flush();
    }

    private static void sentences(String title, List<String> sentences, Writer into)
            throws IOException {
        if (sentences.isEmpty()) {
            return;
        }
        into.write("<h2>%s</h2>\n<ul>\n".formatted(title));
        for (String sentence : sentences) {
            into.write("<li>%s</li>\n".formatted(escaped(sentence)));
        }
        into.write("</ul>\n");
    }

    private static void rows(String title, List<EnrolmentRow> rows, Writer into)
            throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        into.write(
                "<h2>%s</h2>\n<table>\n<thead><tr><th>List</th><th>Line</th><th>Reference</th><th>Reason</th><th>What is wrong</th></tr></thead>\n<tbody>\n"
                        .formatted(title));
        for (EnrolmentRow row : rows) {
            into.write(
                    "<tr><td>%s</td><td>%d</td><td>%s</td><td class=\"code\">%s</td><td>%s</td></tr>\n"
                            .formatted(
                                    escaped(row.list()),
                                    row.line(),
                                    escaped(row.reference()),
                                    row.verdict() instanceof Refused refused
                                            ? refused.reason().name()
                                            : "",
                                    escaped(said(row))));
        }
        into.write("</tbody>\n</table>\n");
    }

    private static String said(EnrolmentRow row) {
        return row.verdict() instanceof Refused refused ? refused.sentence() : row.warning();
    }

    /// What a list says comes from elsewhere: nothing of it becomes part of the page's own text,
    /// and no direction of writing is turned by it.
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        case '\'' -> out.append("&#39;");
                        default -> out.appendCodePoint(isShown(c) ? c : 0xfffd);
                    }
                });
        return out.toString();
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.SURROGATE
                && type != Character.FORMAT;
    }
}
