package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.Marker;

/// The screens of watchlists, driven as an officer would.
class WatchlistsTest {
    @TempDir Path folder;

    private final KeptInMemory office = new KeptInMemory();

    private WatchlistsBench bench() {
        return new WatchlistsBench(office, 1920, 1080, Theme.DARK, 1);
    }

    static boolean says(WatchlistsBench bench, String part) {
        return bench.all(Label.class).stream()
                .anyMatch(l -> l.getText() != null && l.getText().contains(part));
    }

    @SuppressWarnings("unchecked")
    private static TableView<PreviewRow> rows(WatchlistsBench bench) {
        return bench.one(TableView.class, t -> true);
    }

    private static TextField field(WatchlistsBench bench, String named) {
        return bench.one(TextField.class, named(named));
    }

    private static Predicate<TextField> named(String name) {
        return field -> name.equals(field.getAccessibleText());
    }

    private static void type(WatchlistsBench bench, String name, String text) {
        bench.on(() -> field(bench, name).setText(text));
    }

    private static void select(WatchlistsBench bench, String... references) {
        bench.on(() -> {
            TableView<PreviewRow> table = rows(bench);
            table.getSelectionModel().clearSelection();
            for (PreviewRow row : List.copyOf(table.getItems())) {
                if (List.of(references).contains(row.reference())) {
                    table.getSelectionModel().select(row);
                }
            }
        });
    }

    private DraftList draft(String list) {
        return office.open(list, "24-hour").draft();
    }

    private ListedPerson person(String list, String reference) {
        return draft(list).person(reference).orElseThrow();
    }

    private static void preview(WatchlistsBench bench, String list) {
        bench.on(() -> bench.room.showPreview(list));
        bench.await(() -> !rows(bench).getItems().isEmpty());
    }

    @Test
    void withoutAnyListItSaysWhatToDo() {
        try (WatchlistsBench bench = bench()) {
            assertThat(says(bench, "No list is kept on this machine")).isTrue();
            assertThat(says(bench, "Import one from a file or folder")).isTrue();
        }
    }

    @Test
    void anImportSaysAtEachFieldWhatIsWrongAndThenShowsTheList() throws IOException {
        try (WatchlistsBench bench = bench()) {
            bench.push("Import a list…");
            bench.push("Read and enrol");
            assertThat(says(bench, "Choose a file or folder.")).isTrue();
            assertThat(says(bench, "Give the list a name.")).isTrue();
            Path empty = Files.writeString(folder.resolve("empty.csv"), "");
            type(bench, "Name of the list", "Monday");
            bench.on(() ->
                    bench.one(TextField.class, f -> "Path of the list".equals(f.getPromptText()))
                            .setText(empty.toString()));
            bench.push("Read and enrol");
            bench.await(() -> says(bench, "empty.csv"));
            Files.write(folder.resolve("a.jpg"), new byte[] {1});
            Path csv =
                    Files.writeString(
                            folder.resolve("list.csv"),
                            "reference,name,category,image\nW-1,One,SUSPECT,a.jpg\n");
            bench.on(() ->
                    bench.one(TextField.class, f -> "Path of the list".equals(f.getPromptText()))
                            .setText(csv.toString()));
            bench.push("Read and enrol");
            bench.await(() -> says(bench, "The only image has been judged."));
            assertThat(says(bench, "Monday")).isTrue();
            assertThat(rows(bench).getItems()).hasSize(1);
        }
    }

    @Test
    void aCancelledEnrolmentKeepsWhatIsDoneAndGoesOnFromThere() {
        office.with("Long", KeptInMemory.people(300), new HashMap<>(), List.of());
        office.enrolDelayMs = 5;
        try (WatchlistsBench bench = bench()) {
            preview(bench, "Long");
            bench.push("Go on enrolling");
            bench.await(() -> office.asked > 20);
            bench.push("Cancel");
            bench.await(() -> says(bench, "images have been judged so far."));
            int judged = office.lists().lists().getFirst().judged();
            assertThat(judged).isBetween(20, 600);
            office.enrolDelayMs = 0;
            bench.push("Go on enrolling");
            bench.await(() -> says(bench, "All 600 images have been judged."));
        }
    }

    @Test
    void anEnrolmentGoesOnWhileOtherListsAreLookedAt() {
        office.with("Long", KeptInMemory.people(300), new HashMap<>(), List.of());
        office.with("Other", KeptInMemory.people(3));
        office.enrolDelayMs = 2;
        try (WatchlistsBench bench = bench()) {
            preview(bench, "Long");
            bench.push("Go on enrolling");
            bench.push("Back");
            preview(bench, "Other");
            bench.push("Back");
            preview(bench, "Long");
            bench.await(() -> says(bench, "All 600 images have been judged."));
        }
    }

    @Test
    void filterAndSearchNarrowTheRowsAndEveryFilterTellsItsCount() {
        office.with("A", KeptInMemory.people(60));
        try (WatchlistsBench bench = bench()) {
            preview(bench, "A");
            ToggleButton refused =
                    bench.one(ToggleButton.class, b -> b.getText().startsWith("Refused"));
            int count = Integer.parseInt(refused.getText().replace("Refused ", ""));
            assertThat(count).isPositive();
            bench.on(refused::fire);
            assertThat(rows(bench).getItems()).hasSize(count).allMatch(PreviewRow::refused);
            bench.push("All 60");
            bench.on(() -> field(bench, "Reference or name").setText("w-00007"));
            assertThat(rows(bench).getItems()).hasSize(1);
            bench.on(() -> field(bench, "Reference or name").setText("boris"));
            assertThat(rows(bench).getItems())
                    .isNotEmpty()
                    .allMatch(row -> row.name().startsWith("Boris"));
        }
    }

    @Test
    void anEntryIsMendedInPlaceAndTheChangeCanBeTakenBack() {
        office.with("A", KeptInMemory.people(20));
        try (WatchlistsBench bench = bench()) {
            preview(bench, "A");
            select(bench, "W-00004");
            type(bench, "Age", "many");
            bench.push("Save");
            assertThat(says(bench, "Years, 0 to 130.")).isTrue();
            assertThat(person("A", "W-00004").details().age()).isEqualTo(23);
            type(bench, "Age", "24");
            type(bench, "Legal basis", "Court order 12");
            bench.push("Checked now");
            bench.push("Save");
            bench.await(() -> says(bench, "W-00004 saved."));
            assertThat(person("A", "W-00004").details().age()).isEqualTo(24);
            assertThat(person("A", "W-00004").details().legalBasis()).isEqualTo("Court order 12");
            assertThat(person("A", "W-00004").details().checked()).isEqualTo(KeptInMemory.NOON);
            bench.push("Undo");
            bench.await(() -> says(bench, "The last change was taken back."));
            assertThat(person("A", "W-00004").details().legalBasis()).isEmpty();
        }
    }

    @Test
    void aReferenceThatIsTakenIsRefused() {
        office.with("A", KeptInMemory.people(5));
        try (WatchlistsBench bench = bench()) {
            preview(bench, "A");
            select(bench, "W-00002");
            type(bench, "Reference", "W-00003");
            bench.push("Save");
            bench.await(() -> says(bench, "There is an entry W-00003 already."));
            assertThat(draft("A").people()).hasSize(5);
        }
    }

    @Test
    void fieldsAreSetForAllSelectedRowsAndWhatIsEmptyStays() {
        office.with("A", KeptInMemory.people(20));
        try (WatchlistsBench bench = bench()) {
            preview(bench, "A");
            select(bench, "W-00004", "W-00005", "W-00014");
            assertThat(says(bench, "3 entries")).isTrue();
            type(bench, "Expires", "soon");
            bench.push("Set for all");
            assertThat(says(bench, "Write 2026-12-31 or")).isTrue();
            type(bench, "Expires", "");
            type(bench, "Legal basis", "Operation order");
            type(bench, "Source of the image", "Passport");
            bench.push("Set for all");
            bench.await(() -> says(bench, "3 entries set."));
            for (String reference : List.of("W-00004", "W-00005", "W-00014")) {
                ListedPerson person = person("A", reference);
                assertThat(person.details().legalBasis()).isEqualTo("Operation order");
                assertThat(person.details().requestingOfficer()).isEqualTo("DS 4471");
                assertThat(person.photographs())
                        .allMatch(image -> image.details().source().equals("Passport"))
                        .allMatch(image -> image.details().lawfulHolding().equals("PACE s. 64A"));
            }
            assertThat(person("A", "W-00006").details().legalBasis()).isEqualTo("Warrant");
        }
    }

    @Test
    void aDuplicateIsMergedWithTheImagesAndWarningsOfBoth() {
        DraftList draft = KeptInMemory.people(10);
        ListedPerson armed = draft.people().get(8);
        draft =
                draft.with(
                        org.secondlook.watchlist.Typed.of(armed)
                                .with(Set.of(Marker.WEAPONS), false)
                                .person(armed));
        office.with(
                "A",
                draft,
                new HashMap<>(),
                List.of(new Alike("W-00002", "1-0.jpg", "W-00009", "8-0.jpg", 0.8)));
        try (WatchlistsBench bench = bench()) {
            preview(bench, "A");
            bench.push("Duplicates (1)…");
            assertThat(says(bench, "Similarity 0.80")).isTrue();
            bench.push("Merge into W-00002");
            bench.await(() -> says(bench, "No two entries look alike"));
            assertThat(draft("A").people()).hasSize(9);
            assertThat(person("A", "W-00002").photographs()).hasSize(5);
            assertThat(person("A", "W-00002").details().markers()).containsExactly(Marker.WEAPONS);
            bench.push("Undo");
            bench.await(() -> says(bench, "Similarity 0.80"));
            assertThat(draft("A").people()).hasSize(10);
        }
    }

    @Test
    void aListIsDeletedOnlyAfterAskingAndTheSafeAnswerHasTheFocus() {
        office.with("A", KeptInMemory.people(5));
        try (WatchlistsBench bench = bench()) {
            bench.await(() -> rows(bench).getItems().size() == 1);
            bench.on(() -> rows(bench).getSelectionModel().select(0));
            bench.push("Delete…");
            assertThat(says(bench, "5 people, 9 images")).isTrue();
            bench.press(KeyCode.SPACE);
            assertThat(office.lists().lists()).hasSize(1);
            bench.push("Delete…");
            bench.push("Delete the list");
            bench.await(() -> says(bench, "No list is kept on this machine"));
            assertThat(office.lists().lists()).isEmpty();
        }
    }

    @Test
    void sealingAsksForThePassphraseTwiceAndForgetsIt() {
        office.with("A", KeptInMemory.people(5));
        try (WatchlistsBench bench = bench()) {
            bench.on(() -> bench.room.showSeal(office.lists().lists().getFirst()));
            type(bench, "Passphrase", "correct horse battery");
            type(bench, "Passphrase again", "correct horse");
            bench.push("Seal");
            assertThat(says(bench, "The two differ.")).isTrue();
            assertThat(field(bench, "Passphrase").getText()).isEmpty();
            assertThat(says(bench, "Choose where the file is written.")).isTrue();
            Path file = folder.resolve("van.bundle");
            bench.on(() ->
                    bench.one(TextField.class, f -> "Where it is written".equals(f.getPromptText()))
                            .setText(file.toString()));
            type(bench, "Passphrase", "correct horse battery");
            type(bench, "Passphrase again", "correct horse battery");
            bench.push("Seal");
            bench.await(() -> says(bench, "The list was sealed into “van.bundle”."));
            assertThat(office.sealedWith).isEqualTo("21 characters");
            assertThat(file).exists();
        }
    }

    @Test
    void aSealedBundleIsShownBeforeItIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("van.bundle"), "sealed");
        try (WatchlistsBench bench = bench()) {
            bench.push("Open a sealed bundle…");
            bench.on(() ->
                    bench.one(TextField.class, f -> "Path of the bundle".equals(f.getPromptText()))
                            .setText(file.toString()));
            type(bench, "Passphrase", "wrong");
            bench.push("Look inside");
            bench.await(() -> says(bench, "The passphrase is wrong"));
            assertThat(bench.one(Button.class, b -> b.getText().equals("Import this list")))
                    .matches(Button::isDisabled);
            type(bench, "Passphrase", "correct horse battery");
            bench.push("Look inside");
            bench.await(() -> says(bench, "412 people"));
            assertThat(office.lists().lists()).isEmpty();
            bench.push("Import this list");
            bench.await(() -> says(bench, "Sealed in the office"));
            assertThat(office.lists().lists()).hasSize(1);
        }
    }

    @Test
    void whoMayNotEditCanReadEverythingAndChangeNothing() {
        office.with("A", KeptInMemory.people(5));
        try (WatchlistsBench bench =
                new WatchlistsBench(office, 1920, 1080, Theme.DARK, 1, false)) {
            bench.await(() -> rows(bench).getItems().size() == 1);
            bench.on(() -> rows(bench).getSelectionModel().select(0));
            assertThat(enabled(bench)).containsExactly("Look through");
            bench.push("Look through");
            bench.await(() -> rows(bench).getItems().size() == 5);
            select(bench, "W-00002");
            assertThat(field(bench, "Name").isDisabled()).isTrue();
            assertThat(enabled(bench)).doesNotContain("Remove", "Save", "Seal for the van…");
        }
    }

    private static List<String> enabled(WatchlistsBench bench) {
        return bench.all(Button.class).stream()
                .filter(b -> !b.isDisabled() && b.getText() != null)
                .map(Button::getText)
                .toList();
    }

    @Test
    void ofALongListOnlyTheRowsOnTheScreenExistAndOnlyTheirFacesAreRead() {
        office.with("Long", KeptInMemory.people(16_800));
        try (WatchlistsBench bench = bench()) {
            preview(bench, "Long");
            bench.rest();
            assertThat(rows(bench).getItems()).hasSize(16_800);
            assertThat(bench.all(TableRow.class)).hasSizeLessThan(40);
            assertThat(office.portraits).isLessThan(60);
            for (int at = 0; at < 16_800; at += 400) {
                int to = at;
                bench.on(() -> rows(bench).scrollTo(to));
            }
            bench.rest();
            assertThat(office.portraits).as("rows that scrolled by are not read").isLessThan(300);
            assertThat(bench.room.thumbnails().kept())
                    .isLessThanOrEqualTo(Thumbnails.MOST_KEPT + 60);
        }
    }

    @Test
    void noFaceIsKeptOnceTheScreenIsTakenAway() {
        office.with("A", KeptInMemory.people(30));
        try (WatchlistsBench bench = bench()) {
            preview(bench, "A");
            bench.rest();
            assertThat(bench.room.thumbnails().kept()).isPositive();
            bench.on(() -> bench.shell.clear());
            assertThat(bench.room.thumbnails().kept()).isZero();
            bench.on(() -> bench.shell.show(bench.room.view()));
            bench.await(() -> bench.room.thumbnails().kept() > 0);
        }
    }
}
