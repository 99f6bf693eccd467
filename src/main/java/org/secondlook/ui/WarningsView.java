package org.secondlook.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Warning;
import org.secondlook.live.AlikeEntries;

/// What has to be known before deciding: instructions and warnings, in words. There only where
/// there are some. Empty until the look is marked. Used by the screen's thread.
final class WarningsView extends VBox {
    private static final String SIGN = "!";

    private final Messages messages;

    WarningsView(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("panel", "warnings");
        show(null);
    }

    /// Shows the warnings of an alert, or nothing.
    void show(@Nullable Weighing weighing) {
        getChildren().clear();
        if (weighing != null) {
            String instructions = weighing.details().instructions();
            if (!instructions.isEmpty()) {
                getChildren()
                        .add(
                                Labels.wrapping(
                                        messages.text("weigh.instructions", instructions),
                                        "instructions"));
            }
            weighing.warnings().stream()
                    .filter(warning -> !isLate(warning, weighing))
                    .map(warning -> line(SIGN, WarningWords.of(warning, messages)))
                    .forEach(getChildren()::add);
            alike(weighing);
        }
        boolean some = !getChildren().isEmpty();
        setVisible(some);
        setManaged(some);
    }

    /// Whether a warning stands in the line that was kept for it.
    private static boolean isLate(Warning warning, Weighing weighing) {
        return weighing.alikeAwaited() && warning instanceof Warning.Lookalike;
    }

    /// Who else on the list looks alike: in the same place and height from before it is known, so
    /// that nothing moves when it is.
    private void alike(Weighing weighing) {
        boolean awaited = weighing.alikeAwaited();
        String words =
                switch (weighing.alike()) {
                    case AlikeEntries.NotYet _ -> messages.text("warning.alike.notYet");
                    case AlikeEntries.Failed _ -> messages.text("warning.alike.failed");
                    case AlikeEntries.Found(List<String> found) ->
                            !awaited
                                    ? ""
                                    : found.isEmpty()
                                            ? messages.text("warning.alike.none")
                                            : together(weighing);
                };
        if (!words.isEmpty()) {
            boolean nobody =
                    weighing.alike() instanceof AlikeEntries.Found(List<String> found)
                            && found.isEmpty();
            HBox line = line(nobody ? "" : SIGN, words);
            line.getStyleClass().add(awaited ? "alike-awaited" : "alike");
            getChildren().add(line);
        }
    }

    private String together(Weighing weighing) {
        return weighing.warnings().stream()
                .filter(Warning.Lookalike.class::isInstance)
                .map(warning -> WarningWords.of(warning, messages))
                .collect(Collectors.joining(" "));
    }

    private static HBox line(String mark, String text) {
        var sign = Labels.of(mark, "warning-sign");
        var words = Labels.wrapping(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox line = new HBox(sign, words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("warning-line");
        return line;
    }
}
