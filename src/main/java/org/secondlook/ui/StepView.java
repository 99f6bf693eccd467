package org.secondlook.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.Step;

/// The page of a step that takes a reason or a note. Used by the screen's thread.
final class StepView extends StackPane {
    private final StepViewModel model;
    private final Messages messages;
    private final VBox form = new VBox();

    StepView(StepViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("section");
        form.getStyleClass().addAll("panel", "step-panel");
        form.setMaxHeight(Region.USE_PREF_SIZE);
        form.getChildren()
                .addAll(
                        Labels.wrapping(title(), "section-title"),
                        Labels.wrapping(
                                messages.text(
                                        "step.of",
                                        model.life().plan().reference(),
                                        model.life().plan().name()),
                                "dim"),
                        Labels.wrapping(words()));
        if (model.step() == Step.RAISE_THRESHOLD) {
            TextField threshold = new TextField();
            threshold.textProperty().bindBidirectional(model.threshold());
            form.getChildren().add(new FormField(messages.text("step.threshold"), threshold));
        }
        TextArea note = PlanForm.area(messages);
        note.textProperty().bindBidirectional(model.note());
        form.getChildren()
                .addAll(
                        new FormField(
                                model.step() == Step.CLOSE
                                        ? messages.text("step.note")
                                        : messages.text("step.reason"),
                                note),
                        Forms.error(model.errand().error()),
                        buttons());
        StackPane.setAlignment(form, Pos.TOP_CENTER);
        getChildren().add(form);
        sceneProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        focus();
                    }
                });
    }

    /// Puts the keyboard's focus on the first field.
    void focus() {
        Focus.first(form);
    }

    private Node buttons() {
        Button take = Forms.button(verb(), model::take);
        take.getStyleClass().add("primary");
        HBox line = new HBox(Forms.button(messages.text("step.back"), model::back), take);
        line.getStyleClass().add("form-line");
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private String verb() {
        return switch (model.step()) {
            case RAISE_THRESHOLD -> messages.text("step.raise.verb");
            case END ->
                    model.isCallingOff()
                            ? messages.text("step.callOff.verb")
                            : messages.text("step.end.verb");
            case CLOSE -> messages.text("step.close.verb");
            case PLAN, AUTHORISE, START -> "";
        };
    }

    private String title() {
        return switch (model.step()) {
            case RAISE_THRESHOLD -> messages.text("step.raise.title");
            case END ->
                    model.isCallingOff()
                            ? messages.text("step.callOff.title")
                            : messages.text("step.end.title");
            case CLOSE -> messages.text("step.close.title");
            case PLAN, AUTHORISE, START -> "";
        };
    }

    private String words() {
        return switch (model.step()) {
            case RAISE_THRESHOLD -> messages.text("step.raise.words");
            case END ->
                    model.isCallingOff()
                            ? messages.text("step.callOff.words")
                            : messages.text("step.end.words");
            case CLOSE -> messages.text("step.close.words");
            case PLAN, AUTHORISE, START -> "";
        };
    }
}
