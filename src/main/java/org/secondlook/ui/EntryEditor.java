package org.secondlook.ui;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.secondlook.watchlist.Column;
import org.secondlook.watchlist.Marker;

/// All that is said of one entry and its images, to be put right in place. Used by the screen's
/// thread.
final class EntryEditor extends VBox {
    private final PreviewViewModel model;
    private final EntryViewModel entry;
    private final Thumbnails thumbnails;
    private final Messages messages;
    private final VBox wrong = new VBox();
    private final VBox images = new VBox();
    private final ScrollPane scroll = new ScrollPane();

    EntryEditor(PreviewViewModel model, Thumbnails thumbnails, Messages messages) {
        this.model = model;
        this.entry = model.entry();
        this.thumbnails = thumbnails;
        this.messages = messages;
        getStyleClass().add("entry-editor");
        wrong.getStyleClass().add("entry-wrong");
        images.getStyleClass().add("entry-images");
        VBox all = new VBox(wrong, images, fields());
        all.getStyleClass().add("entry-fields");
        scroll.setContent(all);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot());
        entry.images().addListener((ListChangeListener<EntryViewModel.Image>) _ -> showImages());
        model.selection().addListener((_, _, _) -> begin());
        begin();
    }

    private VBox fields() {
        ComboBox<String> category = new ComboBox<>();
        category.setEditable(false);
        category.setMaxWidth(Double.MAX_VALUE);
        category.setItems(model.categories());
        category.setConverter(new CategoryWords(model, messages));
        category.valueProperty().bindBidirectional(entry.texts().text(Column.CATEGORY));
        TextArea instructions = new TextArea();
        instructions.setWrapText(true);
        instructions.setPrefRowCount(2);
        TextField checked = new TextField();
        HBox.setHgrow(checked, Priority.ALWAYS);
        HBox checkedLine =
                new HBox(
                        checked,
                        Forms.button(messages.text("entry.checkedNow"), entry::checkedNow));
        checkedLine.getStyleClass().add("form-line");
        VBox fields =
                new VBox(
                        pair(
                                typed(Column.REFERENCE, messages.text("entry.reference")),
                                typed(Column.NAME, messages.text("entry.name"))),
                        pair(
                                typed(Column.DATE_OF_BIRTH, messages.text("entry.born")),
                                typed(Column.AGE, messages.text("entry.age"))),
                        with(
                                new FormField(messages.text("entry.category"), category),
                                Column.CATEGORY),
                        typed(Column.OFFENCE, messages.text("entry.offence")),
                        typed(Column.LEGAL_BASIS, messages.text("entry.legalBasis")),
                        typed(Column.REQUESTING_OFFICER, messages.text("entry.requestingOfficer")),
                        typed(
                                Column.INSTRUCTIONS,
                                messages.text("entry.instructions"),
                                instructions,
                                instructions),
                        markers(),
                        typed(Column.EXPIRES, messages.text("entry.expires")),
                        typed(
                                Column.CHECKED,
                                messages.text("entry.checked"),
                                checked,
                                checkedLine));
        fields.getStyleClass().add("entry-fields");
        fields.setDisable(!model.mayEdit());
        return fields;
    }

    private static HBox pair(Node left, Node right) {
        HBox pair = new HBox(left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        pair.getStyleClass().add("form-pair");
        return pair;
    }

    private FormField typed(Column column, String title) {
        TextField text = new TextField();
        return typed(column, title, text, text);
    }

    private FormField typed(Column column, String title, TextInputControl text, Node shown) {
        text.textProperty().bindBidirectional(entry.texts().text(column));
        FormField field = with(new FormField(title, shown), column);
        text.setAccessibleText(title);
        return field;
    }

    private FormField with(FormField field, Column column) {
        field.error().bind(entry.texts().error(column));
        return field;
    }

    private FormField markers() {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("markers");
        for (Marker marker : Marker.values()) {
            CheckBox box = new CheckBox(MarkerWords.of(marker, messages));
            box.selectedProperty().bindBidirectional(entry.marker(marker));
            boxes.getChildren().add(box);
        }
        CheckBox relatives = new CheckBox(messages.text("entry.relatives"));
        relatives.selectedProperty().bindBidirectional(entry.relativesKnown());
        boxes.getChildren().add(relatives);
        return new FormField(messages.text("entry.markers"), boxes);
    }

    private void begin() {
        List<String> words = model.wrong();
        wrong.getChildren()
                .setAll(words.stream().map(w -> Labels.wrapping(w, "wrong-line")).toList());
        scroll.setVvalue(0);
    }

    private void showImages() {
        images.getChildren()
                .setAll(
                        entry.images().stream()
                                .map(image ->
                                        new EntryImageView(model, image, thumbnails, messages))
                                .toList());
    }

    private HBox foot() {
        Label hint = Labels.wrapping("", "caption");
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        Button remove = Forms.button(messages.text("entry.remove"), model::removeSelected);
        remove.setDisable(!model.mayEdit());
        Button back = Forms.button(messages.text("entry.back"), () -> entry.edit(entry.before()));
        back.disableProperty().bind(entry.changed().not());
        Button save = Forms.button(messages.text("entry.save"), model::saveEntry);
        save.getStyleClass().add("primary");
        save.disableProperty().bind(entry.changed().not().or(model.errand().busy()));
        HBox line = new HBox(remove, hint, back, save);
        line.getStyleClass().add("form-line");
        return line;
    }
}
