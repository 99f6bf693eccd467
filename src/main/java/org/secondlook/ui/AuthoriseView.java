package org.secondlook.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Frozen;

/// Approving a deployment: on the left everything that is approved, on the right the authority.
/// Used by the screen's thread.
final class AuthoriseView extends VBox {
    private static final double RIGHT_SHARE = 0.4;

    private final AuthoriseViewModel model;
    private final Messages messages;
    private final VBox found = new VBox();
    private final TextField reference = new TextField();

    AuthoriseView(AuthoriseViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("section");
        found.getStyleClass().add("field-group");
        VBox all =
                new VBox(
                        Labels.of(messages.text("authorise.runsOn"), "field-title"),
                        finding(),
                        Labels.of(messages.text("authorise.plan"), "field-title"),
                        PlanFacts.of(model.life().plan(), messages));
        all.getStyleClass().add("deployment-body");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        StackPane left = new StackPane(scroll);
        left.getStyleClass().addAll("panel", "deployment-detail");
        left.setMinWidth(0);
        left.setPrefWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = authority();
        HBox halves = new HBox(left, right);
        halves.getStyleClass().add("section-halves");
        right.prefWidthProperty().bind(halves.widthProperty().multiply(RIGHT_SHARE));
        right.setMinWidth(0);
        VBox.setVgrow(halves, Priority.ALWAYS);
        halves.setMinHeight(0);
        getChildren()
                .addAll(
                        Labels.wrapping(
                                messages.text(
                                        "authorise.title",
                                        model.life().plan().reference(),
                                        model.life().plan().name()),
                                "section-title"),
                        halves);
        model.found().addListener((_, _, now) -> show(now));
        show(model.found().get());
        sceneProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        reference.requestFocus();
                    }
                });
    }

    private Node finding() {
        WaitingView waiting = new WaitingView(model.waiting(), model.finding().busy(), messages);
        waiting.managedProperty().bind(model.finding().busy());
        Button again = Forms.button(messages.text("authorise.again"), model::find);
        again.visibleProperty().bind(model.finding().error().isNotEmpty());
        again.managedProperty().bind(again.visibleProperty());
        VBox box = new VBox(waiting, Forms.error(model.finding().error()), again, found);
        box.getStyleClass().add("field-group");
        return box;
    }

    private void show(@Nullable Found now) {
        found.getChildren().clear();
        if (now == null) {
            return;
        }
        PlanFacts facts = new PlanFacts();
        facts.add(
                messages.text("plan.watchlist"),
                messages.text("authorise.watchlist", now.watchlistSize(), now.watchlistImages()));
        facts.add(messages.text("authorise.hash"), now.watchlistHash(), "mono", "hash-whole");
        facts.add(
                messages.text("plan.threshold"),
                messages.text(
                        "authorise.threshold",
                        Thresholds.exact(model.life().plan().threshold()),
                        Thresholds.exact(now.floor())));
        facts.add(
                messages.text("plan.pack"),
                now.pack().forTraining()
                        ? messages.text("authorise.pack.training", now.pack().id())
                        : now.pack().id());
        facts.add(messages.text("authorise.hash"), now.pack().hash(), "mono", "hash-whole");
        facts.add(
                messages.text("plan.policy"),
                messages.text(
                        "authorise.policy",
                        now.policy().id(),
                        String.valueOf(now.policy().version())));
        facts.add(messages.text("authorise.hash"), now.policy().sha256(), "mono", "hash-whole");
        model.before().ifPresent(before -> found.getChildren().add(before(before)));
        EstimateView estimate = new EstimateView(messages);
        estimate.show(now, model.life().plan().threshold(), model.life().plan().expectedFaces());
        found.getChildren()
                .addAll(facts, Labels.of(messages.text("estimate.title"), "field-title"), estimate);
    }

    private Node before(Frozen before) {
        List<String> changes = model.changes();
        return changes.isEmpty()
                ? Labels.wrapping(messages.text("authorise.same"))
                : Labels.wrapping(
                        messages.text(
                                "authorise.changed",
                                String.join(", ", changes),
                                before.watchlistSize(),
                                TopBarView.hash(before.watchlistHash())),
                        "notice",
                        "attention-words");
    }

    private VBox authority() {
        reference.textProperty().bindBidirectional(model.reference());
        TextArea limits = PlanForm.area(messages);
        limits.textProperty().bindBidirectional(model.limits());
        limits.setPromptText(messages.text("authorise.limits.prompt"));
        var who = model.desk().who().account();
        Button authorise = Forms.button(messages.text("authorise.authorise"), model::authorise);
        authorise.getStyleClass().add("primary");
        authorise.disableProperty().bind(model.found().isNull());
        HBox buttons = new HBox(Forms.button(messages.text("step.back"), model::back), authorise);
        buttons.getStyleClass().add("form-line");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox right =
                new VBox(
                        Labels.wrapping(messages.text("authorise.authority"), "field-title"),
                        Labels.wrapping(
                                messages.text(
                                        "authorise.by",
                                        who.rank(),
                                        who.name(),
                                        who.officer().id())),
                        new FormField(messages.text("authorise.reference"), reference),
                        new FormField(messages.text("authorise.limits"), limits),
                        Labels.wrapping(messages.text("authorise.words"), "dim"),
                        Forms.error(model.authorising().error()),
                        buttons);
        right.getStyleClass().addAll("panel", "step-panel", "authority");
        return right;
    }
}
