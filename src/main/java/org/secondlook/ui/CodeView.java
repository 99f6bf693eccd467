package org.secondlook.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The record's short code, large enough to be copied by hand. Used by the screen's thread.
final class CodeView extends VBox {

    /// @param code empty while it is not known
    CodeView(ObservableValue<String> code, Messages messages) {
        getStyleClass().addAll("panel", "verify-panel");
        Label large = Labels.of("", "mono", "record-code");
        large.textProperty()
                .bind(code.map(known -> known.isEmpty() ? messages.text("code.none") : known));
        getChildren()
                .addAll(
                        Labels.wrapping(messages.text("code.title"), "panel-title"),
                        large,
                        Labels.wrapping(messages.text("code.words"), "dim"));
    }
}
