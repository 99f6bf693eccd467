package org.secondlook.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A bar that tells how far something is, with a button that stops it. Its room is kept when there
/// is nothing to wait for. Used by the screen's thread.
final class WaitingView extends VBox {

    WaitingView(Waiting waiting, ObservableBooleanValue shown, Messages messages) {
        getStyleClass().add("waiting");
        Label words = Labels.wrapping("", "dim");
        words.textProperty().bind(waiting.words());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button cancel = new Button(messages.text("waiting.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> waiting.cancel(messages.text("waiting.cancelling")));
        HBox line = new HBox(words, cancel);
        line.getStyleClass().add("form-line");
        line.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("life");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(waiting.share());
        getChildren().addAll(bar, line);
        visibleProperty().bind(shown);
    }
}
