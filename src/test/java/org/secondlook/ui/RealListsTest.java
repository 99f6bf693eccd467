package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.RealLists;
import org.secondlook.deployment.Role;

/// A list of real photographs goes from a folder into the sealed store and onto the screen.
class RealListsTest {
    @TempDir Path folder;

    @Test
    void aFolderIsImportedByTypingItsPathAndEveryFaceIsSeen() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        RealLists.london(source, 6, "N-1,Nobody,SUSPECT,nobody.jpg");
        try (RealLists lists = new RealLists(folder.resolve("record"), Clock.systemUTC());
                WatchlistOffice office = lists.office("OP1", Role.OPERATOR);
                WatchlistsBench bench =
                        new WatchlistsBench(
                                office,
                                Clock.system(ZoneOffset.UTC),
                                1280,
                                720,
                                Theme.DARK,
                                1,
                                true)) {
            bench.push("Import a list…");
            bench.on(() ->
                    bench.one(TextField.class, f -> "Path of the list".equals(f.getPromptText()))
                            .setText(source.toString()));
            bench.on(() ->
                    bench.one(
                                    TextField.class,
                                    f -> "Name of the list".equals(f.getAccessibleText()))
                            .setText("London"));
            bench.push("Read and enrol");
            bench.await(() -> WatchlistsTest.says(bench, "All 12 images have been judged."));
            TableView<?> rows = bench.one(TableView.class, t -> true);
            assertThat(rows.getItems()).as("a refused row is told with its entry").hasSize(7);
            bench.await(() ->
                    bench.all(ImageView.class).stream()
                                    .filter(view -> view.getImage() != null)
                                    .count()
                            == 12);
            bench.save("w-real-preview");
        }
    }
}
