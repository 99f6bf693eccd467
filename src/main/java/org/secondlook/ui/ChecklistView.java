package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.Plan;

/// The checklist before a deployment goes live: five items, each with what was done and found. Used
/// by the screen's thread.
final class ChecklistView extends VBox {
    private static final double GAP = 12;

    private final ChecklistViewModel model;
    private final Messages messages;
    private final DeploymentWords words;

    ChecklistView(ChecklistViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new DeploymentWords(messages);
        getStyleClass().add("section");
        VBox items = new VBox();
        items.getStyleClass().add("checklist");
        model.lines().forEach(line -> items.getChildren().add(line(line)));
        ScrollPane scroll = new ScrollPane(items);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = new VBox(scroll);
        panel.getStyleClass().addAll("panel", "plan-panel");
        panel.setMinHeight(0);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().addAll(head(), panel, foot());
        sceneProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        Focus.first(items);
                    }
                });
    }

    private Node head() {
        Plan plan = model.life().plan();
        List<WrapBar.Item> items = new ArrayList<>();
        items.add(
                new WrapBar.Item(
                        Labels.of(
                                messages.text("checklist.title", plan.reference()),
                                "section-title"),
                        false,
                        false));
        items.add(
                new WrapBar.Item(
                        Labels.of(
                                messages.text("checklist.hours", words.hours(plan), left(plan)),
                                "dim"),
                        true,
                        false));
        return new WrapBar(GAP, items);
    }

    private String left(Plan plan) {
        var now = model.desk().now();
        if (now.isBefore(plan.begins())) {
            return messages.text("checklist.begins", words.left(now, plan.begins()));
        }
        return now.isBefore(plan.ends())
                ? messages.text("checklist.ends", words.left(now, plan.ends()))
                : messages.text("checklist.over");
    }

    private Node line(ChecklistViewModel.Line line) {
        CheckBox done = new CheckBox(messages.text("checklist.done"));
        done.selectedProperty().bindBidirectional(line.done());
        done.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head =
                new HBox(Labels.wrapping(words.item(line.item()), "field-title"), between, done);
        head.getStyleClass().add("form-line");
        head.setAlignment(Pos.CENTER_LEFT);
        if (line.isWaivable()) {
            CheckBox waived = new CheckBox(messages.text("checklist.waived"));
            waived.selectedProperty().bindBidirectional(line.waived());
            waived.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(waived);
        }
        TextField note = new TextField();
        note.textProperty().bindBidirectional(line.note());
        note.setAccessibleText(messages.text("checklist.note.accessible", words.item(line.item())));
        note.setPromptText(prompt(line));
        VBox box = new VBox(head, note);
        box.getStyleClass().add("checklist-item");
        return box;
    }

    private String prompt(ChecklistViewModel.Line line) {
        return switch (line.item()) {
            case SIGNS -> messages.text("checklist.signs.prompt");
            case CAMERAS_SEE_ZONE -> messages.text("checklist.cameras.prompt");
            case BLUE_LIST_TEST -> messages.text("checklist.blueList.prompt");
            case CLOCK -> messages.text("checklist.clock.prompt");
            case BRIEFING -> messages.text("checklist.briefing.prompt");
        };
    }

    private Node foot() {
        WaitingView waiting = new WaitingView(model.waiting(), model.errand().busy(), messages);
        waiting.managedProperty().bind(model.errand().busy());
        Button live = Forms.button(messages.text("checklist.goLive"), model::goLive);
        live.getStyleClass().add("primary");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(Forms.button(messages.text("step.back"), model::back), between, live);
        line.getStyleClass().add("form-line");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox foot =
                new VBox(
                        PlanForm.sentence(model.missing(), "dim"),
                        Forms.error(model.errand().error()),
                        waiting,
                        line);
        foot.getStyleClass().add("field-group");
        return foot;
    }
}
