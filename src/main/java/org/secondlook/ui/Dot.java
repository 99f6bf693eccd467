package org.secondlook.ui;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A coloured dot; a word beside it always says the same. Used by the screen's thread.
final class Dot extends Region {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final ObservableValue<CameraViewModel.Tone> tone;

    Dot(ObservableValue<CameraViewModel.Tone> tone) {
        this.tone = tone;
        getStyleClass().add("dot");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        tone.addListener((_, _, now) -> colour(now));
        colour(tone.getValue());
    }

    /// What the dot is coloured by.
    ObservableValue<CameraViewModel.Tone> tone() {
        return tone;
    }

    private void colour(CameraViewModel.Tone now) {
        pseudoClassStateChanged(GOOD, now == CameraViewModel.Tone.GOOD);
        pseudoClassStateChanged(WARN, now == CameraViewModel.Tone.WARN);
        pseudoClassStateChanged(BAD, now == CameraViewModel.Tone.BAD);
    }
}
