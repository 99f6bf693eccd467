package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final String HOSTILE = "<script>alert(1)</script>&\"'\u202e\u0007";

    @Test
    void tellsWhatWasRefusedAndWhyAndWhatToLookAt() throws IOException {
        String page =
                page(
                        row(2, "A-1", refused("The legal basis is missing."), ""),
                        row(
                                3,
                                "A-2",
                                new ImageVerdict.Enrolled(Faces.good(), Set.of()),
                                "The category differs."),
                        row(4, "A-3", new ImageVerdict.Enrolled(Faces.good(), Set.of()), ""));
        assertThat(page)
                .contains(
                        "3 rows: 2 taken, 0 already listed, 1 refused.",
                        "<td>A-1</td>",
                        "LEGAL_BASIS_MISSING",
                        "The legal basis is missing.",
                        "The category differs.",
                        "A note.",
                        "A-1 and A-2 may be one person")
                .doesNotContain("A-3");
    }

    @Test
    void nothingOfTheListBecomesPartOfThePageAndNoImageIsNamed() throws IOException {
        String page = page(row(2, HOSTILE, refused(HOSTILE), HOSTILE));
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;")
                .doesNotContain(
                        "<script", "\u202e", "\u0007", "smith.jpg", "http:", "https:", "src=");
    }

    @Test
    void nothingIsSaidOfWhatThereIsNot() throws IOException {
        StringWriter out = new StringWriter();
        ReportPage.write(new EnrolmentReport(List.of(), List.of()), List.of(), out);
        assertThat(out.toString()).doesNotContain("<h2>", "<table").endsWith("</html>\n");
    }

    private static String page(EnrolmentRow... rows) throws IOException {
        StringWriter out = new StringWriter();
        ReportPage.write(
                new EnrolmentReport(List.of(rows), List.of("A note.")),
                List.of("A-1 and A-2 may be one person: similarity 0.81."),
                out);
        return out.toString();
    }

    private static ImageVerdict refused(String sentence) {
        return new ImageVerdict.Refused(Refusal.LEGAL_BASIS_MISSING, sentence);
    }

    private static EnrolmentRow row(
            long line, String reference, ImageVerdict verdict, String warning) {
        return new EnrolmentRow(
                (int) line, "x/list.csv", line, reference, "smith.jpg", verdict, warning);
    }
}
