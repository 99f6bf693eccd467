package org.secondlook.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.secondlook.watchlist.Column;

/// Sets fields of several entries at once. Used by the screen's thread.
final class BulkView extends VBox {
    private final PreviewViewModel model;

    BulkView(PreviewViewModel model, Messages messages) {
        this.model = model;
        getStyleClass().add("entry-editor");
        Label title = Labels.wrapping("", "quiet-title");
        title.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> messages.text("bulk.title", model.selection().get().size()),
                                model.selection()));
        VBox fields =
                new VBox(
                        title,
                        Labels.wrapping(messages.text("bulk.words"), "dim"),
                        field(Column.LEGAL_BASIS, messages.text("entry.legalBasis")),
                        field(Column.REQUESTING_OFFICER, messages.text("entry.requestingOfficer")),
                        field(Column.EXPIRES, messages.text("entry.expires")),
                        checked(messages),
                        field(Column.IMAGE_SOURCE, messages.text("entry.image.source")),
                        field(Column.LAWFUL_HOLDING, messages.text("entry.image.lawful")));
        fields.getStyleClass().add("entry-fields");
        fields.setDisable(!model.mayEdit());
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button remove = Forms.button(messages.text("entry.remove"), model::removeSelected);
        Button apply = Forms.button(messages.text("bulk.apply"), model::applyBulk);
        apply.getStyleClass().add("primary");
        remove.setDisable(!model.mayEdit());
        apply.setDisable(!model.mayEdit());
        getChildren().addAll(scroll, Forms.right(remove, apply));
    }

    private FormField checked(Messages messages) {
        TextField text = new TextField();
        text.textProperty().bindBidirectional(model.bulk().texts().text(Column.CHECKED));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line =
                new HBox(
                        text,
                        Forms.button(messages.text("entry.checkedNow"), model.bulk()::checkedNow));
        line.getStyleClass().add("form-line");
        FormField field = new FormField(messages.text("entry.checked"), line);
        text.setAccessibleText(messages.text("entry.checked"));
        field.error().bind(model.bulk().texts().error(Column.CHECKED));
        return field;
    }

    private FormField field(Column column, String title) {
        TextField text = new TextField();
        text.textProperty().bindBidirectional(model.bulk().texts().text(column));
        FormField field = new FormField(title, text);
        field.error().bind(model.bulk().texts().error(column));
        return field;
    }
}
