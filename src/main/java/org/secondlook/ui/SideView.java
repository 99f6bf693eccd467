package org.secondlook.ui;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Beside the rows: the entry that is selected, what can be set for several, or what to do. Used by
/// the screen's thread.
final class SideView extends StackPane {
    private final PreviewViewModel model;
    private final EntryEditor entry;
    private final BulkView bulk;
    private final VBox nobody;

    SideView(PreviewViewModel model, Thumbnails thumbnails, Messages messages) {
        this.model = model;
        this.entry = new EntryEditor(model, thumbnails, messages);
        this.bulk = new BulkView(model, messages);
        this.nobody =
                new VBox(
                        Labels.wrapping(messages.text("entry.none"), "quiet-title"),
                        Labels.wrapping(messages.text("entry.none.hint"), "dim"));
        nobody.getStyleClass().add("side-hint");
        getStyleClass().addAll("panel", "side");
        getChildren().addAll(nobody, entry, bulk);
        model.selection().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        int selected = model.selection().get().size();
        nobody.setVisible(selected == 0);
        entry.setVisible(selected == 1);
        bulk.setVisible(selected > 1);
    }
}
