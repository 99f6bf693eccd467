package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyUse;

/// The room of policies: which there are, and every rule with its value, its range and its source.
/// Used by the screen's thread.
final class PolicyRoom implements Room {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double GAP = 12;

    private final PolicyViewModel model;
    private final Messages messages;
    private final FlowPane choices = new FlowPane();
    private final VBox about = new VBox();
    private final VBox rules = new VBox();
    private final VBox view;

    PolicyRoom(Workplace place) {
        model = new PolicyViewModel(place);
        messages = place.messages();
        choices.getStyleClass().add("policy-choices");
        about.getStyleClass().add("policy-about");
        rules.getStyleClass().add("policy-rules");
        ScrollPane scroll = new ScrollPane(rules);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        view = new VBox(head(), choices, about, scroll);
        view.getStyleClass().add("room");
        model.choices().addListener((InvalidationListener) _ -> showChoices());
        model.chosen().addListener((_, _, _) -> showChosen());
        model.lines().addListener((InvalidationListener) _ -> showRules());
    }

    private WrapBar head() {
        TextField filter = Forms.field(messages.text("policy.filter"));
        filter.setPromptText(messages.text("policy.filter"));
        filter.setPrefColumnCount(16);
        filter.textProperty().bindBidirectional(model.filter());
        return new WrapBar(
                GAP,
                List.of(
                        new WrapBar.Item(
                                Labels.of(messages.text("nav.policy"), "room-title"), false, false),
                        new WrapBar.Item(filter, true, false)));
    }

    private void showChoices() {
        List<Node> buttons = new ArrayList<>();
        for (PolicyViewModel.Choice choice : model.choices()) {
            Button button = Forms.button(choice.title(), () -> model.choose(choice));
            button.getStyleClass().add("policy-choice");
            button.setUserData(choice);
            buttons.add(button);
        }
        choices.getChildren().setAll(buttons);
    }

    private void showChosen() {
        PolicyViewModel.Choice choice = model.chosen().get();
        choices.getChildren()
                .forEach(button ->
                        button.pseudoClassStateChanged(CURRENT, button.getUserData() == choice));
        about.getChildren().clear();
        if (choice == null) {
            return;
        }
        about.getChildren()
                .add(
                        choice.broken()
                                ? Labels.wrapping(choice.words(), "field-error")
                                : Labels.wrapping(choice.words(), "body"));
        Policy policy = choice.policy();
        if (policy != null) {
            about.getChildren()
                    .add(
                            Labels.wrapping(
                                    messages.text(
                                            "policy.facts", policy.version(), use(policy.use())),
                                    "dim"));
            Label hash = Labels.wrapping(policy.sha256(), "mono", "caption");
            hash.setAccessibleText(messages.text("policy.hash"));
            about.getChildren().add(hash);
        }
    }

    private String use(PolicyUse use) {
        return switch (use) {
            case OPERATIONAL -> messages.text("policy.use.operational");
            case TRAINING -> messages.text("policy.use.training");
        };
    }

    private void showRules() {
        List<Node> shown = new ArrayList<>();
        String group = "";
        for (PolicyLine line : model.lines()) {
            if (!line.group().equals(group)) {
                group = line.group();
                shown.add(Labels.wrapping(group, "policy-group"));
            }
            shown.add(rule(line));
        }
        PolicyViewModel.Choice choice = model.chosen().get();
        if (shown.isEmpty() && choice != null && !choice.broken()) {
            shown.add(Labels.wrapping(messages.text("policy.nothing"), "dim"));
        }
        rules.getChildren().setAll(shown);
    }

    private Node rule(PolicyLine line) {
        Label value = Labels.wrapping(line.value(), "policy-value");
        value.setMaxWidth(Double.MAX_VALUE);
        VBox what = new VBox(Labels.wrapping(line.name(), "dim"), value);
        VBox why = new VBox(Labels.wrapping(line.source(), "caption"));
        String allowed = line.allowed();
        why.getChildren()
                .add(
                        0,
                        Labels.wrapping(
                                allowed.isEmpty()
                                        ? line.path()
                                        : messages.text("policy.allowed", line.path(), allowed),
                                "mono",
                                "caption"));
        Node row = Forms.halves(what, why);
        row.getStyleClass().add("policy-rule");
        return row;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void close() {}
}
