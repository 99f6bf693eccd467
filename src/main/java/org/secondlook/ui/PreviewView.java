package org.secondlook.ui;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// One list, row by row, with what is wrong beside it. Used by the screen's thread.
final class PreviewView extends VBox {
    private final PreviewViewModel model;
    private final Messages messages;
    private static final double WIDE_EM = 68;

    private final WatchlistsRoom section;
    private final Label title = Labels.wrapping("", "page-title");
    private final Label about = Labels.wrapping("", "dim");
    private final Label enrolled = Labels.wrapping("", "body");
    private final ProgressBar bar = new ProgressBar();
    private final Button goOn;
    private final Button cancel;
    private final PreviewTable table;
    private final TextField search = new TextField();
    private final SideView side;
    private final Button turn = Forms.button("", this::turn);
    private boolean atEntry;

    PreviewView(
            WatchlistsRoom section,
            PreviewViewModel model,
            Thumbnails thumbnails,
            Messages messages) {
        this.section = section;
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("watchlists", "page");
        goOn = Forms.button(messages.text("preview.enrol"), model::enrol);
        goOn.getStyleClass().add("primary");
        cancel = Forms.button(messages.text("import.cancel"), model::cancel);
        table = new PreviewTable(model, thumbnails, messages);
        side = new SideView(model, thumbnails, messages);
        HBox.setHgrow(table, Priority.ALWAYS);
        HBox.setHgrow(side, Priority.SOMETIMES);
        for (Node part : List.of(table, side, turn)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        HBox body = new HBox(table, side);
        body.getStyleClass().add("preview-body");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(), enrolment(), filters(), body, foot());
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<PreviewRow>) _ -> chosen());
        model.open().addListener((_, _, now) -> show(now));
        model.progress().addListener((_, _, now) -> show(now));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && turn.isVisible()) {
                turn();
                event.consume();
            }
        });
        side.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                atEntry = false;
                arrange();
                table.requestFocus();
                event.consume();
            }
        });
        widthProperty().addListener((_, _, _) -> arrange());
        show(model.open().get());
    }

    /// Where there is no room for both, either the rows are shown or the entry.
    private void arrange() {
        boolean wide = getWidth() >= WIDE_EM * Em.of(this);
        table.setVisible(wide || !atEntry);
        side.setVisible(wide || atEntry);
        turn.setVisible(!wide);
        turn.setText(atEntry ? messages.text("preview.rows") : messages.text("preview.edit"));
        side.setMaxWidth(wide ? USE_COMPUTED_SIZE : Double.MAX_VALUE);
    }

    private void turn() {
        atEntry = !atEntry;
        arrange();
        if (!atEntry) {
            table.requestFocus();
        }
    }

    private WrapBar head() {
        List<WrapBar.Item> items = new ArrayList<>();
        items.add(
                new WrapBar.Item(
                        Forms.button(messages.text("watchlists.back"), section::showLists),
                        false,
                        false));
        items.add(new WrapBar.Item(title, false, false));
        items.add(new WrapBar.Item(about, false, true));
        Button duplicates = Forms.button("", section::showDuplicates);
        duplicates
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> messages.text("preview.duplicates", model.pairs()),
                                model.open()));
        items.add(new WrapBar.Item(duplicates, true, false));
        items.add(
                new WrapBar.Item(
                        Forms.button(messages.text("preview.report"), this::report), true, false));
        Button seal = Forms.button(messages.text("lists.seal"), this::seal);
        seal.setDisable(!model.mayEdit());
        items.add(new WrapBar.Item(seal, true, false));
        return new WrapBar(8, items);
    }

    private HBox enrolment() {
        bar.getStyleClass().add("life");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        goOn.managedProperty().bind(goOn.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        HBox.setHgrow(enrolled, Priority.SOMETIMES);
        ComboBox<String> policy = new ComboBox<>();
        policy.getItems().setAll(model.policies());
        policy.valueProperty().bindBidirectional(model.policy());
        policy.setAccessibleText(messages.text("preview.policy"));
        policy.disableProperty().bind(model.progress().isNotNull());
        policy.setMinWidth(USE_PREF_SIZE);
        Label judged = Labels.of(messages.text("preview.policy"), "caption");
        HBox line = new HBox(enrolled, bar, goOn, cancel, judged, policy);
        line.getStyleClass().addAll("form-line", "enrolment");
        return line;
    }

    private WrapBar filters() {
        ToggleGroup group = new ToggleGroup();
        List<WrapBar.Item> items = new ArrayList<>();
        for (PreviewFilter which : PreviewFilter.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty()
                    .bind(
                            Bindings.createStringBinding(
                                    () -> words(which, model.count(which).get()),
                                    model.count(which)));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(model.filter().get() == which);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.filter().set(which);
            });
            items.add(new WrapBar.Item(button, false, false));
        }
        search.setPromptText(messages.text("preview.search"));
        search.setAccessibleText(messages.text("preview.search"));
        search.textProperty().bindBidirectional(model.search());
        search.getStyleClass().add("search");
        items.add(new WrapBar.Item(search, true, false));
        return new WrapBar(6, items);
    }

    private String words(PreviewFilter which, int count) {
        return switch (which) {
            case ALL -> messages.text("preview.filter.all", count);
            case READY -> messages.text("preview.filter.ready", count);
            case TO_FIX -> messages.text("preview.filter.toFix", count);
            case DUPLICATES -> messages.text("preview.filter.duplicates", count);
            case REFUSED -> messages.text("preview.filter.refused", count);
        };
    }

    private HBox foot() {
        Label said = Labels.wrapping("", "dim");
        said.textProperty().bind(model.done());
        said.visibleProperty().bind(model.errand().error().isEmpty());
        Label error = Labels.wrapping("", "notice", "field-error");
        error.textProperty().bind(model.errand().error());
        javafx.scene.layout.StackPane words = new javafx.scene.layout.StackPane(said, error);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button undo = Forms.button(messages.text("preview.undo"), model::undo);
        undo.disableProperty().bind(model.canUndo().not().or(model.errand().busy()));
        HBox foot = new HBox(words, turn, undo);
        foot.getStyleClass().add("form-line");
        return foot;
    }

    private void chosen() {
        model.select(references());
    }

    private Set<String> references() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null && row.listed())
                .map(PreviewRow::reference)
                .collect(Collectors.toSet());
    }

    private void show(@Nullable OpenList list) {
        if (list != null) {
            title.setText(list.kept().name());
            about.setText(
                    messages.text(
                            "preview.about",
                            list.draft().people().size(),
                            list.draft().photographs()));
        }
        show(model.progress().get());
    }

    private void show(@Nullable ListProgress now) {
        OpenList list = model.open().get();
        boolean running = now != null;
        boolean left = list != null && !list.kept().isEnrolled();
        bar.setVisible(running);
        cancel.setVisible(running);
        goOn.setVisible(!running && left && model.mayEdit());
        enrolled.textProperty().unbind();
        if (now != null) {
            enrolled.textProperty().bind(now.words());
            bar.progressProperty().bind(now.share());
        } else if (list == null) {
            enrolled.setText(messages.text("preview.reading"));
        } else {
            enrolled.setText(
                    left
                            ? messages.text(
                                    "preview.enrolled.part",
                                    list.kept().judged(),
                                    list.kept().images())
                            : messages.text("preview.enrolled.all", list.kept().images()));
        }
    }

    private void seal() {
        OpenList list = model.open().get();
        if (list != null) {
            section.showSeal(list.kept());
        }
    }

    private void report() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("preview.report"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                messages.text("preview.report.html"), "*.html"),
                        new FileChooser.ExtensionFilter(
                                messages.text("preview.report.csv"), "*.csv"));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.report(chosen.toPath());
        }
    }

    /// The rows, for whoever drives the screen.
    Node table() {
        return table;
    }

    /// Puts the keyboard's focus on the rows.
    void focus() {
        table.requestFocus();
    }
}
