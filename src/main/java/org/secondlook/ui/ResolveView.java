package org.secondlook.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.secondlook.alert.Decision;

/// Asks a supervisor which of two judgements was right. Used by the screen's thread.
final class ResolveView extends VBox {
    private final ChoiceRow<Decision> right;

    /// @param save records it
    /// @param later leaves it as it is
    ResolveView(ResolveForm form, Runnable save, Runnable later, Messages messages) {
        getStyleClass().add("engagement");
        JudgementWords words = new JudgementWords(messages);
        right =
                new ChoiceRow<>(
                        messages.text("resolve.right"),
                        form.judgements(),
                        judgement -> words.of(form.judgements().indexOf(judgement) + 1, judgement),
                        form.right(),
                        false);
        TextField note = Forms.field(messages.text("resolve.note"));
        note.textProperty().bindBidirectional(form.note());
        note.setOnAction(_ -> save.run());
        VBox body =
                new VBox(
                        Labels.wrapping(messages.text("resolve.words"), "dim"),
                        Forms.group(messages.text("resolve.right"), right),
                        Forms.group(messages.text("resolve.note"), note));
        body.getStyleClass().addAll("panel", "engagement-body");
        Node error = Forms.error(form.error());
        HBox.setHgrow(error, Priority.ALWAYS);
        HBox end =
                Forms.right(
                        error,
                        Forms.button(messages.text("engagement.later"), later),
                        Forms.button(messages.text("resolve.record"), save));
        end.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(Labels.wrapping(messages.text("resolve.title"), "field-title"), body, end);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        later.run();
                    }
                });
    }

    /// Puts the keyboard's focus where work begins.
    void focus() {
        right.first().requestFocus();
    }
}
