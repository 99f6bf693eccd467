package org.secondlook.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The entries that came next, small, each with its similarity. Used by the screen's thread.
final class RunnersUpView extends VBox {
    private static final int SHOWN = 3;

    private final Messages messages;
    private final HBox row = new HBox();
    private final VBox lines = new VBox();
    private boolean isShort;
    private @Nullable Weighing shown;

    RunnersUpView(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("panel", "runners-up");
        row.getStyleClass().add("runner-row");
        lines.getStyleClass().add("runner-lines");
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Labels.of(messages.text("weigh.runnersUp"), "caption"), row);
    }

    /// Shows the runners-up, or nothing.
    void show(@Nullable Weighing weighing) {
        shown = weighing;
        row.getChildren().clear();
        lines.getChildren().clear();
        if (weighing == null) {
            return;
        }
        List<Weighing.RunnerUp> all = weighing.runnersUp();
        if (all.isEmpty()) {
            row.getChildren().add(Labels.of(messages.text("weigh.runnersUp.none"), "dim"));
        }
        if (isShort && !all.isEmpty()) {
            all.stream().limit(SHOWN).map(this::line).forEach(lines.getChildren()::add);
            row.getChildren().add(lines);
        } else {
            all.stream().limit(SHOWN).map(this::one).forEach(row.getChildren()::add);
        }
    }

    /// Where height is short, each takes a line instead of a column: the similarity's scale needs
    /// the width.
    void makeRoom(boolean tight) {
        if (tight != isShort) {
            isShort = tight;
            show(shown);
        }
    }

    private HBox line(Weighing.RunnerUp runner) {
        Label name = Labels.wrapping(runner.name(), "runner-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox line =
                new HBox(
                        face(runner),
                        name,
                        Labels.of(runner.reference(), "runner-value"),
                        Labels.of(
                                SimilarityScale.two(runner.similarity()), "runner-value", "mono"));
        line.getStyleClass().add("runner-line");
        line.setAccessibleText(words(runner));
        return line;
    }

    private static PortraitView face(Weighing.RunnerUp runner) {
        PortraitView face = new PortraitView(false);
        face.getStyleClass().add("runner-face");
        face.show(runner.portrait());
        return face;
    }

    private String words(Weighing.RunnerUp runner) {
        return messages.text(
                "weigh.runnerUp.accessible",
                runner.name() + ", " + runner.reference(),
                SimilarityScale.two(runner.similarity()));
    }

    private VBox one(Weighing.RunnerUp runner) {
        VBox words =
                new VBox(
                        Labels.of(runner.reference(), "runner-value"),
                        Labels.of(
                                SimilarityScale.two(runner.similarity()), "runner-value", "mono"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(face(runner), words);
        head.getStyleClass().add("runner-head");
        VBox box = new VBox(head, Labels.wrapping(runner.name(), "runner-name"));
        box.getStyleClass().add("runner");
        box.setAccessibleText(words(runner));
        return box;
    }
}
