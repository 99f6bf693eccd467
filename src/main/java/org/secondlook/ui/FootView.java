package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The line that says what the program does about the record and the cameras. Used by the screen's
/// thread.
final class FootView extends StackPane {
    private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");
    private static final double GAP = 20;
    private static final double ADVICE_WIDTH = 520;

    private final Messages messages;

    /// @param showKeys shows the overlay of all keys
    /// @param leave leaves the session; null where there is nowhere to go
    FootView(
            OperatorViewModel model,
            Messages messages,
            Runnable showKeys,
            @Nullable Runnable leave) {
        this.messages = messages;
        FootViewModel foot = model.foot();
        getStyleClass().add("foot");
        Label fault = Labels.wrapping("", "notice", "fault-words");
        fault.textProperty().bind(foot.fault());
        fault.managedProperty().bind(foot.fault().isNotEmpty());
        HBox opening = dotted(foot.openingTone(), foot.opening());
        opening.managedProperty().bind(foot.opening().isNotEmpty());
        Tooltip advice = new Tooltip();
        advice.textProperty().bind(foot.advice());
        advice.setWrapText(true);
        advice.setMaxWidth(ADVICE_WIDTH);
        foot.advice().addListener((_, _, now) -> advise(opening, advice, now));
        Label results = Labels.of("", "warn-text");
        results.textProperty().bind(model.engagements().waiting());
        results.managedProperty().bind(model.engagements().waiting().isNotEmpty());
        Label ended = Labels.of("", "dim");
        ended.textProperty().bind(foot.notAdjudicated());
        Label sound = Labels.of("", "dim");
        sound.textProperty().bind(foot.sound());
        HBox soundState = new HBox(sound, Labels.of(messages.text("key.mute"), "key"));
        soundState.getStyleClass().add("decision-head");
        soundState.setAlignment(Pos.CENTER_LEFT);
        Button keys = new Button();
        HBox keysWords =
                new HBox(
                        Labels.of(messages.text("foot.keys"), "dim"),
                        Labels.of(messages.text("key.keys"), "key"));
        keysWords.getStyleClass().add("decision-head");
        keysWords.setAlignment(Pos.CENTER);
        keys.setGraphic(keysWords);
        keys.setAccessibleText(messages.text("foot.keys"));
        keys.getStyleClass().add("bar-button");
        keys.setOnAction(_ -> showKeys.run());
        List<WrapBar.Item> items = new ArrayList<>();
        items.add(new WrapBar.Item(fault, false, false));
        items.add(new WrapBar.Item(dotted(foot.recordTone(), foot.record()), false, false));
        items.add(new WrapBar.Item(opening, false, false));
        items.add(new WrapBar.Item(dotted(foot.camerasTone(), foot.cameras()), false, false));
        items.add(new WrapBar.Item(results, true, true));
        items.add(new WrapBar.Item(ended, true, true));
        items.add(new WrapBar.Item(soundState, true, false));
        items.add(new WrapBar.Item(keys, true, false));
        if (leave != null) {
            Button out = Forms.button(messages.text("foot.leave"), leave);
            out.getStyleClass().add("bar-button");
            items.add(new WrapBar.Item(out, true, false));
        }
        // A stack pane forgets its padding when it is asked how low it may be.
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(new WrapBar(GAP, items));
        foot.recordTone().addListener((_, _, _) -> colour(foot));
        foot.fault().addListener((_, _, _) -> colour(foot));
        colour(foot);
    }

    private static void advise(HBox on, Tooltip advice, String words) {
        on.setAccessibleText(words);
        if (words.isEmpty()) {
            Tooltip.uninstall(on, advice);
        } else {
            Tooltip.install(on, advice);
        }
    }

    private void colour(FootViewModel foot) {
        boolean bad =
                foot.recordTone().get() == CameraViewModel.Tone.BAD
                        || !foot.fault().get().isEmpty();
        pseudoClassStateChanged(FAULT, bad);
        setAccessibleText(bad ? messages.text("foot.fault.accessible") : "");
    }

    private static HBox dotted(
            ObservableValue<CameraViewModel.Tone> tone, ObservableValue<String> words) {
        Label label = Labels.wrapping("", "foot-words");
        label.textProperty().bind(words);
        HBox box = new HBox(new Dot(tone), label);
        box.getStyleClass().add("dotted");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
