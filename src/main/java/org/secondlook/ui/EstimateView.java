package org.secondlook.ui;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.FalseAlertEstimate;
import org.secondlook.deployment.Found;

/// How many false alerts are to be expected, on what that rests, and why the policy does not allow
/// it where it does not. Used by the screen's thread.
final class EstimateView extends VBox {
    private final Messages messages;

    EstimateView(Messages messages) {
        this.messages = messages;
        getStyleClass().add("field-group");
    }

    /// Shows it for what was found.
    void show(Found found, double threshold, int faces) {
        Optional<FalseAlertEstimate> estimate = FalseAlertEstimate.of(found, threshold, faces);
        getChildren().clear();
        if (estimate.isEmpty()) {
            getChildren().add(Labels.wrapping(messages.text("estimate.unknown"), "field-error"));
            return;
        }
        estimate.get()
                .refusal(found)
                .ifPresentOrElse(
                        refusal -> getChildren().add(Labels.wrapping(refusal, "field-error")),
                        () ->
                                getChildren()
                                        .addAll(
                                                Labels.wrapping(estimate.get().sentence()),
                                                Labels.wrapping(
                                                        messages.text(
                                                                "estimate.allowed",
                                                                found.policy().id(),
                                                                found.policy()
                                                                        .rules()
                                                                        .deployments()
                                                                        .facesPerFalseAlertMin()
                                                                        .value()),
                                                        "dim")));
        estimate.get()
                .assumptions()
                .forEach(each ->
                        getChildren()
                                .add(
                                        Labels.wrapping(
                                                messages.text("estimate.assumption", each),
                                                "dim")));
    }
}
