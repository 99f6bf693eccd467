package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
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
        "1920,1080,DARK,1,ENGLISH",
        "1280,720,DARK,1,ENGLISH",
        "1280,720,LIGHT,1,ENGLISH",
        "1920,1080,DARK,1.5,ENGLISH",
        "1280,720,DARK,1.5,ENGLISH",
        "1920,1080,DARK,1,WELSH",
        "1280,720,DARK,1,WELSH",
        "1920,1080,DARK,1.5,WELSH",
        "1280,720,DARK,1.5,WELSH"
    })
    void everyStateCanBeShownAndNothingIsCut(
            int width, int height, Theme theme, double scale, Language language) throws Exception {
        String size =
                "-%d-%s-%s-%s"
                        .formatted(width, theme, scale, language)
                        .toLowerCase(java.util.Locale.ROOT);
        KeptInMemory office = new KeptInMemory();
        Clock noon = Clock.fixed(KeptInMemory.NOON, ZoneOffset.UTC);
        try (WatchlistsBench bench =
                new WatchlistsBench(office, noon, width, height, theme, scale, true, language)) {
            bench.rest();
            look(bench, "w-0-empty" + size);
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
            look(bench, "w-1-lists" + size);
            bench.push("Delete…");
            look(bench, "w-2-delete" + size);
            bench.push("Keep the list");
            bench.push("Import a list…");
            bench.push("Read and enrol");
            look(bench, "w-3-import" + size);
            bench.on(() -> bench.room.showPreview("Station steps November"));
            bench.rest();
            look(bench, "w-4-preview" + size);
            bench.on(() -> bench.one(TableView.class, t -> true).getSelectionModel().select(4));
            bench.rest();
            look(bench, "w-5-entry" + size);
            if (width / (15 * scale) < 68) {
                bench.push("Look at the entry");
                bench.rest();
                look(bench, "w-5-entry-alone" + size);
            }
            bench.on(() ->
                    bench.one(TextField.class, t -> bench.is(t.getAccessibleText(), "Age"))
                            .setText("many"));
            bench.push("Save");
            bench.rest();
            look(bench, "w-6-entry-wrong" + size);
            if (width / (15 * scale) < 68) {
                bench.push("Back to the rows");
            }
            bench.on(() ->
                    bench.one(TableView.class, t -> true).getSelectionModel().selectRange(2, 9));
            bench.rest();
            look(bench, "w-7-bulk" + size);
            bench.push("Duplicates (2)…");
            bench.rest();
            look(bench, "w-8-duplicates" + size);
            office.enrolDelayMs = 20;
            bench.on(() -> bench.room.showPreview("Arcade"));
            bench.rest();
            bench.push("Go on enrolling");
            bench.rest();
            bench.rest();
            look(bench, "w-9-enrolling" + size);
            bench.push("Cancel");
            bench.on(() -> bench.room.showSeal(office.lists().lists().getFirst()));
            bench.push("Seal");
            look(bench, "w-a-seal" + size);
            bench.on(() -> bench.room.showOpenSealed());
            look(bench, "w-b-open" + size);
        }
    }

    private static void look(WatchlistsBench bench, String name) {
        bench.save(name);
        assertThat(bench.cut()).as(name).isEmpty();
    }
}
