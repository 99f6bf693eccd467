package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFormatTest {
    private static final EnrolmentRow ENROLLED =
            new EnrolmentRow(
                    0,
                    "x/watchlist.csv",
                    2,
                    "A",
                    "img/a.jpg",
                    new ImageVerdict.Enrolled(
                            Faces.good(), Set.of(ImageFlag.SOFT, ImageFlag.SMALL)),
                    "The category differs.");
    private static final EnrolmentRow REFUSED =
            new EnrolmentRow(
                    1,
                    "x/watchlist.csv",
                    3,
                    "=1+1",
                    "b \"x\".jpg",
                    new ImageVerdict.Refused(Refusal.NO_FACE, "No face was found, anywhere."),
                    "");
    private static final EnrolmentRow ALREADY =
            new EnrolmentRow(
                    2, "x/watchlist.csv", 4, "A", "c.jpg", new ImageVerdict.AlreadyListed(), "");

    @Test
    void aRowIsOneLineOfJsonWithWhatAppliesToIt() {
        JsonNode enrolled = json(ENROLLED);
        assertThat(enrolled.get("line").asLong()).isEqualTo(2);
        assertThat(enrolled.get("verdict").asString()).isEqualTo("ENROLLED");
        assertThat(enrolled.get("flags").toString()).isEqualTo("[\"SMALL\",\"SOFT\"]");
        assertThat(enrolled.get("interEyeDistance").asDouble()).isEqualTo(100);
        assertThat(enrolled.get("warning").asString()).isEqualTo("The category differs.");
        assertThat(enrolled.has("reason")).isFalse();
        JsonNode refused = json(REFUSED);
        assertThat(refused.get("verdict").asString()).isEqualTo("REFUSED");
        assertThat(refused.get("reason").asString()).isEqualTo("NO_FACE");
        assertThat(refused.get("reference").asString()).isEqualTo("=1+1");
        assertThat(refused.has("sharpness")).isFalse();
        assertThat(json(ALREADY).get("verdict").asString()).isEqualTo("ALREADY_LISTED");
    }

    @Test
    void allRowsAreCsvThatNoSpreadsheetRuns() throws IOException {
        StringWriter out = new StringWriter();
        ReportFormat.csv(new EnrolmentReport(List.of(ENROLLED, REFUSED, ALREADY), List.of()), out);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(out.toString())) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getField("flags")).isEqualTo("SMALL SOFT");
            assertThat(rows.get(0).getField("sharpness")).isEqualTo("200.0");
            assertThat(rows.get(1).getField("reference")).isEqualTo("'=1+1");
            assertThat(rows.get(1).getField("image")).isEqualTo("b \"x\".jpg");
            assertThat(rows.get(1).getField("sentence")).isEqualTo("No face was found, anywhere.");
        }
    }

    @Test
    void rowsSayNothingOfTheirPathWherePrintedByAccident() {
        assertThat(ENROLLED).asString().isEqualTo("EnrolmentRow[x/watchlist.csv:2]");
    }

    private static JsonNode json(EnrolmentRow row) {
        String line = ReportFormat.json(row);
        assertThat(line).doesNotContain("\n");
        return new JsonMapper().readTree(line);
    }
}
