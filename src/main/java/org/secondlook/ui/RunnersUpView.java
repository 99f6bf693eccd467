package org.secondlook.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The entries that came next, small, each with its similarity. Used by the screen's thread.
final class RunnersUpView extends VBox {
    private static final int SHOWN = 3;

    private final Messages messages;
    private final HBox row = new HBox();

    RunnersUpView(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("panel", "runners-up");
        row.getStyleClass().add("runner-row");
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Labels.of(messages.text("weigh.runnersUp"), "caption"), row);
    }

    /// Shows the runners-up, or nothing.
    void show(@Nullable Weighing weighing) {
        row.getChildren().clear();
        if (weighing == null) {
            return;
        }
        List<Weighing.RunnerUp> all = weighing.runnersUp();
        if (all.isEmpty()) {
            row.getChildren().add(Labels.of(messages.text("weigh.runnersUp.none"), "dim"));
        }
        all.stream().limit(SHOWN).map(this::one).forEach(row.getChildren()::add);
    }

    private VBox one(Weighing.RunnerUp runner) {
        PortraitView face = new PortraitView(false);
        face.getStyleClass().add("runner-face");
        face.show(runner.portrait());
        String similarity = SimilarityScale.two(runner.similarity());
        VBox words =
                new VBox(
                        Labels.wrapping(runner.reference(), "runner-value"),
                        Labels.of(similarity, "runner-value", "mono"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(face, words);
        head.getStyleClass().add("runner-head");
        VBox box = new VBox(head, Labels.wrapping(runner.name(), "runner-name"));
        box.getStyleClass().add("runner");
        box.setAccessibleText(
                messages.text(
                        "weigh.runnerUp.accessible",
                        runner.name() + ", " + runner.reference(),
                        similarity));
        return box;
    }
}
