package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.AlertTally;
import org.secondlook.alert.EngagementResult;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;
import org.secondlook.deployment.NextStep;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.Step;

/// One deployment: where it stands, what the officer may do with it, its plan and everything that
/// happened to it. Used by the screen's thread.
final class DeploymentDetailView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DeploymentsViewModel model;
    private final Messages messages;
    private final DeploymentWords words;
    private final VBox head = new VBox();
    private final VBox body = new VBox();
    private final VBox outcome = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);

    DeploymentDetailView(DeploymentsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new DeploymentWords(messages);
        getStyleClass().addAll("panel", "deployment-detail");
        head.getStyleClass().add("field-group");
        body.getStyleClass().add("deployment-body");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(0);
        setMinWidth(0);
        setPrefWidth(0);
        getChildren().addAll(head, scroll);
        outcome.getStyleClass().add("field-group");
        model.selected().addListener((_, _, now) -> show(now));
        model.outcome().addListener((_, _, now) -> tell(now));
        show(model.selected().get());
    }

    private void show(@Nullable DeploymentLife life) {
        head.getChildren().clear();
        body.getChildren().clear();
        if (life == null) {
            head.getChildren().add(Labels.wrapping(messages.text("deployments.choose"), "dim"));
            return;
        }
        Label state = Labels.of(words.state(life.state()), "pill");
        state.pseudoClassStateChanged(CHOSEN, life.state() instanceof DeploymentState.Live);
        FlowPane title = new FlowPane(Labels.of(life.plan().reference(), "mono", "dim"), state);
        title.getStyleClass().add("button-flow");
        head.getChildren().addAll(Labels.wrapping(life.plan().name(), "section-title"), title);
        model.next(life).ifPresent(next -> head.getChildren().addAll(next(next)));
        head.getChildren().add(buttons(life));
        head.getChildren().addAll(opening());
        body.getChildren()
                .addAll(
                        outcome,
                        Labels.of(messages.text("deployments.history"), "field-title"),
                        history(life),
                        Labels.of(messages.text("deployments.planned"), "field-title"),
                        PlanFacts.of(life.plan(), messages));
        scroll.setVvalue(0);
    }

    private String words(AlertTally tally) {
        return messages.text(
                "outcome.tally",
                tally.decidedLate(),
                tally.judgedByTwo(),
                tally.disagreements(),
                tally.engaged(),
                tally.of(EngagementResult.CONFIRMED_TRUE),
                tally.of(EngagementResult.CONFIRMED_FALSE),
                tally.engaged()
                        - tally.of(EngagementResult.CONFIRMED_TRUE)
                        - tally.of(EngagementResult.CONFIRMED_FALSE)
                        - tally.notToldYet(),
                tally.notToldYet());
    }

    private void tell(@Nullable DeploymentOutcome now) {
        outcome.getChildren().clear();
        outcome.setManaged(now != null);
        if (now == null) {
            return;
        }
        outcome.getChildren()
                .addAll(
                        Labels.of(messages.text("outcome.title"), "field-title"),
                        Labels.wrapping(
                                messages.text(
                                        "outcome.figures",
                                        now.facesSeen(),
                                        now.tally().raised(),
                                        now.tally().decided(),
                                        now.tally().neverDecided())));
        if (now.tally().raised() > 0) {
            outcome.getChildren().add(Labels.wrapping(words(now.tally())));
        }
        if (!now.code().isEmpty()) {
            outcome.getChildren()
                    .addAll(
                            Labels.of(messages.text("code.title"), "field-title"),
                            Labels.wrapping(now.code(), "mono", "outcome-code"),
                            Labels.wrapping(messages.text("code.words"), "dim"));
        }
        now.receipt()
                .ifPresent(receipt -> {
                    outcome.getChildren()
                            .add(Labels.of(messages.text("outcome.receipt"), "field-title"));
                    for (Receipt.Item item : receipt.items()) {
                        outcome.getChildren().add(Labels.wrapping(item(item)));
                    }
                });
    }

    private String item(Receipt.Item item) {
        PolicyLabels labels = new PolicyLabels(messages);
        String line =
                messages.text(
                        "outcome.item",
                        labels.of(item.kind()),
                        item.count(),
                        labels.of(item.outcome()));
        if (item.held() > 0) {
            line = messages.text("outcome.item.held", line, item.held());
        }
        return item.hash().isEmpty()
                ? line
                : messages.text("outcome.item.hash", line, TopBarView.hash(item.hash()));
    }

    private List<Node> next(NextStep next) {
        List<Node> lines = new ArrayList<>();
        lines.add(Labels.wrapping(words.next(next)));
        if (!next.missing().isEmpty()) {
            lines.add(
                    Labels.wrapping(
                            messages.text("deployments.missing", String.join("; ", next.missing())),
                            "dim"));
        }
        return lines;
    }

    private FlowPane buttons(DeploymentLife life) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("button-flow");
        if (model.mayWatch(life)) {
            buttons.getChildren()
                    .add(button(messages.text("deployments.watch"), () -> model.watch(life)));
        }
        for (Step step : model.steps(life)) {
            buttons.getChildren().add(button(words.button(step, life), () -> model.begin(step)));
        }
        if (buttons.getChildren().isEmpty()) {
            buttons.getChildren().add(Labels.wrapping(messages.text("deployments.nothing"), "dim"));
        }
        return buttons;
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private List<Node> opening() {
        Label error = Labels.wrapping("", "notice", "field-error");
        error.textProperty().bind(model.opening().error());
        error.managedProperty().bind(model.opening().error().isNotEmpty());
        WaitingView waiting = new WaitingView(model.waiting(), model.opening().busy(), messages);
        waiting.managedProperty().bind(model.opening().busy());
        return List.of(error, waiting);
    }

    private VBox history(DeploymentLife life) {
        VBox history = new VBox();
        history.getStyleClass().add("deployment-history");
        for (DeploymentEvent event : life.events().reversed()) {
            Act act = event.act();
            VBox box = new VBox();
            box.getChildren()
                    .addAll(
                            Labels.wrapping(words.event(event)),
                            Labels.wrapping(
                                    messages.text(
                                            "deployments.act",
                                            words.local(life.plan(), act.at()),
                                            act.officer().id(),
                                            new PolicyLabels(messages).of(act.role())),
                                    "dim"));
            if (!act.note().isEmpty()) {
                box.getChildren()
                        .add(Labels.wrapping(messages.text("deployments.note", act.note()), "dim"));
            }
            words.details(event)
                    .forEach(line -> box.getChildren().add(Labels.wrapping(line, "dim")));
            box.getStyleClass().add("deployment-event");
            history.getChildren().add(box);
        }
        return history;
    }
}
