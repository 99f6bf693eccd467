package org.secondlook.ui;

import javafx.scene.layout.StackPane;

/// One sentence and nothing else. Used by the screen's thread.
final class TroubleView extends StackPane {

    TroubleView(String sentence) {
        getStyleClass().add("front");
        getChildren().add(Labels.wrapping(sentence, "quiet-title"));
    }
}
