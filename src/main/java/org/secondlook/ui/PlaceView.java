package org.secondlook.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.secondlook.face.Scene;

/// The place around the person at the moment of the alert, as large as the room allows; nobody else
/// can be told in it. Used by the screen's thread.
final class PlaceView extends Region {
    private static final double GAP = 6;

    private final SceneView scene;
    private final Label words;

    /// @param place stays the caller's
    PlaceView(Scene place, Messages messages) {
        scene = new SceneView(place);
        scene.setAccessibleText(messages.text("look.place.accessible"));
        words = Labels.wrapping(messages.text("look.place.words"), "caption");
        getChildren().addAll(scene, words);
    }

    /// Overwrites what is shown.
    void wipe() {
        scene.wipe();
    }

    @Override
    protected void layoutChildren() {
        double wordsHeight = Math.ceil(words.prefHeight(getWidth()));
        double room = Math.max(0, getHeight() - wordsHeight - GAP);
        double w = Math.floor(Math.min(getWidth(), room * scene.aspect()));
        double h = Math.floor(w / scene.aspect());
        scene.resizeRelocate(Math.floor((getWidth() - w) / 2), 0, w, h);
        words.resizeRelocate(0, h + GAP, getWidth(), wordsHeight);
    }
}
