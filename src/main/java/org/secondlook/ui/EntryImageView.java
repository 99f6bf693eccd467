package org.secondlook.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.secondlook.watchlist.Column;

/// An image of the entry that is edited: its face, how good it is, what is said of it. Used by the
/// screen's thread.
final class EntryImageView extends HBox {
    private static final double FACE_EM = 8;

    EntryImageView(
            PreviewViewModel model,
            EntryViewModel.Image image,
            Thumbnails thumbnails,
            Messages messages) {
        getStyleClass().add("entry-image");
        ThumbnailView face = new ThumbnailView(thumbnails, FACE_EM);
        face.set(image.before().image());
        face.setAccessibleText(messages.text("entry.image"));
        CheckBox remove = new CheckBox(messages.text("entry.image.remove"));
        remove.selectedProperty().bindBidirectional(image.removed());
        VBox fields =
                new VBox(
                        Labels.wrapping(model.verdict(image.before().image()), "body"),
                        field(image, Column.IMAGE_SOURCE, messages.text("entry.image.source")),
                        field(image, Column.IMAGE_TAKEN, messages.text("entry.image.taken")),
                        field(image, Column.LAWFUL_HOLDING, messages.text("entry.image.lawful")),
                        remove);
        fields.getStyleClass().add("field-group");
        fields.setDisable(!model.mayEdit());
        HBox.setHgrow(fields, Priority.ALWAYS);
        getChildren().addAll(face, fields);
    }

    private static FormField field(EntryViewModel.Image image, Column column, String title) {
        TextField text = new TextField();
        text.textProperty().bindBidirectional(image.texts().text(column));
        FormField field = new FormField(title, text);
        field.error().bind(image.texts().error(column));
        return field;
    }
}
