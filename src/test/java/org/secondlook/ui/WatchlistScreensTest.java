package org.secondlook.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.EnrolmentRow;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.Refusal;

/// Saves a picture of every state of the watchlists to `target/screens`, for people to look at.
class WatchlistScreensTest {

    @ParameterizedTest
    @CsvSource({
        "1920,1080,DARK,1",
        "1280,720,DARK,1",
        "1280,720,LIGHT,1",
        "1920,1080,DARK,1.5",
        "1280,720,DARK,1.5"
    })
    void everyStateCanBeShown(int width, int height, Theme theme, double scale) throws Exception {
        String size =
                "-%d-%s-%s"
                        .formatted(width, theme.name().toLowerCase(java.util.Locale.ROOT), scale);
        KeptInMemory office = new KeptInMemory();
        try (WatchlistsBench bench = new WatchlistsBench(office, width, height, theme, scale)) {
            bench.rest();
            bench.save("w-0-empty" + size);
            DraftList draft = KeptInMemory.people(60);
            List<EnrolmentRow> refused = new ArrayList<>();
            refused.add(
                    new EnrolmentRow(
                            60,
                            "list.csv",
                            62,
                            "W-00061",
                            "61.jpg",
                            new ImageVerdict.Refused(
                                    Refusal.ROW_MALFORMED,
                                    "The row has 3 fields, the header has 4."),
                            ""));
            draft = new DraftList(draft.people(), refused, List.of());
            Map<String, ImageVerdict> verdicts = new HashMap<>();
            int[] i = {0};
            draft.people()
                    .forEach(person ->
                            person.photographs()
                                    .forEach(image ->
                                            verdicts.put(
                                                    image.image(), KeptInMemory.verdict(i[0]++))));
            office.with(
                    "Station steps November",
                    draft,
                    verdicts,
                    List.of(
                            new Alike("W-00004", "3-0.jpg", "W-00021", "20-0.jpg", 0.83),
                            new Alike("W-00008", "7-0.jpg", "W-00009", "8-1.jpg", 0.71)));
            office.with("Arcade", KeptInMemory.people(1_204), new HashMap<>(), List.of());
            office.with("Blue list", KeptInMemory.people(6));
            bench.on(() -> bench.room.showLists());
            bench.rest();
            bench.on(() -> bench.one(TableView.class, t -> true).getSelectionModel().select(0));
            bench.save("w-1-lists" + size);
            bench.push("Delete…");
            bench.save("w-2-delete" + size);
            bench.push("Keep the list");
            bench.push("Import a list…");
            bench.push("Read and enrol");
            bench.save("w-3-import" + size);
            bench.on(() -> bench.room.showPreview("Station steps November"));
            bench.rest();
            bench.save("w-4-preview" + size);
            bench.on(() -> bench.one(TableView.class, t -> true).getSelectionModel().select(4));
            bench.rest();
            bench.save("w-5-entry" + size);
            if (width / (15 * scale) < 68) {
                bench.push("Look at the entry");
                bench.rest();
                bench.save("w-5-entry-alone" + size);
            }
            bench.on(() ->
                    bench.one(TextField.class, t -> "Age".equals(t.getAccessibleText()))
                            .setText("many"));
            bench.push("Save");
            bench.rest();
            bench.save("w-6-entry-wrong" + size);
            if (width / (15 * scale) < 68) {
                bench.push("Back to the rows");
            }
            bench.on(() ->
                    bench.one(TableView.class, t -> true).getSelectionModel().selectRange(2, 9));
            bench.rest();
            bench.save("w-7-bulk" + size);
            bench.push("Duplicates (2)…");
            bench.rest();
            bench.save("w-8-duplicates" + size);
            office.enrolDelayMs = 20;
            bench.on(() -> bench.room.showPreview("Arcade"));
            bench.rest();
            bench.push("Go on enrolling");
            bench.rest();
            bench.rest();
            bench.save("w-9-enrolling" + size);
            bench.push("Cancel");
            bench.on(() -> bench.room.showSeal(office.lists().lists().getFirst()));
            bench.push("Seal");
            bench.save("w-a-seal" + size);
            bench.on(() -> bench.room.showOpenSealed());
            bench.save("w-b-open" + size);
        }
    }
}
