package org.secondlook.watchlist;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondlook.face.Quality;
import org.secondlook.watchlist.ImageVerdict.AlreadyListed;
import org.secondlook.watchlist.ImageVerdict.Enrolled;
import org.secondlook.watchlist.ImageVerdict.Refused;
import tools.jackson.databind.json.JsonMapper;

/// Writes an enrolment report for machines: JSON, an object per line, or CSV. Stateless.
public final class ReportFormat {
    private static final List<String> COLUMNS =
            List.of(
                    "list",
                    "line",
                    "reference",
                    "image",
                    "verdict",
                    "reason",
                    "sentence",
                    "flags",
                    "warning",
                    "interEyeDistance",
                    "yaw",
                    "pitch",
                    "roll",
                    "sharpness",
                    "luminanceMean",
                    "dynamicRange",
                    "clipping",
                    "detection");

    private static final JsonMapper JSON = new JsonMapper();

    private ReportFormat() {}

    /// One row as a JSON object on one line; keys that do not apply are left out.
    public static String json(EnrolmentRow row) {
        return JSON.writeValueAsString(fields(row));
    }

    /// All rows as CSV with a header; the writer stays open.
    ///
    /// A field that a spreadsheet would run as a formula is led by an apostrophe: what it says
    /// comes from elsewhere.
    ///
    /// @throws IOException when it cannot be written
    public static void csv(EnrolmentReport report, Writer into) throws IOException {
        CsvWriter writer = CsvWriter.builder().build(into);
        writer.writeRecord(COLUMNS);
        for (EnrolmentRow row : report.rows()) {
            Map<String, Object> fields = fields(row);
            writer.writeRecord(
                    COLUMNS.stream().map(column -> text(fields.getOrDefault(column, ""))).toList());
        }
        writer.flush();
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        String text = value.toString();
        boolean formula =
                value instanceof String
                        && !text.isEmpty()
                        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static Map<String, Object> fields(EnrolmentRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("list", row.list());
        fields.put("line", row.line());
        fields.put("reference", row.reference());
        fields.put("image", row.image());
        switch (row.verdict()) {
            case Enrolled enrolled -> {
                fields.put("verdict", "ENROLLED");
                fields.put(
                        "flags", enrolled.flags().stream().sorted().map(ImageFlag::name).toList());
                quality(fields, enrolled.quality());
            }
            case AlreadyListed _ -> fields.put("verdict", "ALREADY_LISTED");
            case Refused refused -> {
                fields.put("verdict", "REFUSED");
                fields.put("reason", refused.reason().name());
                fields.put("sentence", refused.sentence());
            }
        }
        if (!row.warning().isEmpty()) {
            fields.put("warning", row.warning());
        }
        return fields;
    }

    private static void quality(Map<String, Object> fields, Quality q) {
        fields.put("interEyeDistance", rounded(q.interEyeDistance()));
        fields.put("yaw", rounded(q.yaw()));
        fields.put("pitch", rounded(q.pitch()));
        fields.put("roll", rounded(q.roll()));
        fields.put("sharpness", rounded(q.sharpness()));
        fields.put("luminanceMean", rounded(q.luminanceMean()));
        fields.put("dynamicRange", rounded(q.dynamicRange()));
        fields.put("clipping", rounded(q.clipping()));
        fields.put("detection", rounded(q.detection()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
