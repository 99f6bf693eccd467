package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.NextStep;
import org.secondlook.deployment.Plan;

/// All deployments, and the one that is looked at beside them. Used by the screen's thread.
final class DeploymentListView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 8;
    private static final double LIST_SHARE = 0.4;

    private final DeploymentsViewModel model;
    private final Messages messages;
    private final DeploymentWords words;
    private final ListView<DeploymentLife> list;

    DeploymentListView(DeploymentsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new DeploymentWords(messages);
        getStyleClass().add("section");
        list = new ListView<>(model.shown());
        list.getStyleClass().addAll("camera-list", "deployment-list");
        list.setAccessibleText(messages.text("deployments.title"));
        list.setPlaceholder(Labels.wrapping(messages.text("deployments.none"), "dim"));
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> model.select(now));
        model.selected().addListener((_, _, now) -> list.getSelectionModel().select(now));
        list.getSelectionModel().select(model.selected().get());
        DeploymentDetailView detail = new DeploymentDetailView(model, messages);
        HBox halves = new HBox(list, detail);
        halves.getStyleClass().add("section-halves");
        list.prefWidthProperty().bind(halves.widthProperty().multiply(LIST_SHARE));
        list.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        VBox.setVgrow(halves, Priority.ALWAYS);
        halves.setMinHeight(0);
        Label error = Labels.wrapping("", "notice", "field-error");
        error.textProperty().bind(model.errand().error());
        error.managedProperty().bind(model.errand().error().isNotEmpty());
        getChildren().addAll(head(), error, halves);
    }

    private WrapBar head() {
        List<WrapBar.Item> items = new ArrayList<>();
        items.add(
                new WrapBar.Item(
                        Labels.of(messages.text("deployments.title"), "section-title"),
                        false,
                        false));
        for (DeploymentsViewModel.Filter filter : DeploymentsViewModel.Filter.values()) {
            items.add(new WrapBar.Item(chip(filter), false, false));
        }
        if (model.mayPlan()) {
            Button plan = new Button();
            plan.setText(
                    model.isPlanBegun()
                            ? messages.text("deployments.plan.go")
                            : messages.text("deployments.plan"));
            model.page()
                    .addListener((_, _, _) ->
                            plan.setText(
                                    model.isPlanBegun()
                                            ? messages.text("deployments.plan.go")
                                            : messages.text("deployments.plan")));
            plan.setMinWidth(USE_PREF_SIZE);
            plan.getStyleClass().add("primary");
            plan.setOnAction(_ -> model.plan());
            items.add(new WrapBar.Item(plan, true, false));
        }
        return new WrapBar(GAP, items);
    }

    private Button chip(DeploymentsViewModel.Filter filter) {
        Button chip = new Button();
        chip.getStyleClass().add("filter");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> model.filter().set(filter));
        Runnable tell =
                () -> {
                    chip.setText(
                            messages.text(
                                    "deployments.filter",
                                    words.filter(filter),
                                    model.counts().get().getOrDefault(filter, 0)));
                    chip.pseudoClassStateChanged(CHOSEN, model.filter().get() == filter);
                };
        model.counts().addListener((_, _, _) -> tell.run());
        model.filter().addListener((_, _, _) -> tell.run());
        tell.run();
        return chip;
    }

    /// Puts the keyboard's focus on the list.
    void focus() {
        list.requestFocus();
    }

    private final class Row extends ListCell<DeploymentLife> {
        private final Label state = Labels.of("", "pill");
        private final Label name = Labels.wrapping("", "field-title");
        private final Label reference = Labels.of("", "mono", "dim");
        private final Label where = Labels.wrapping("", "dim");
        private final Label next = Labels.wrapping("");
        private final Label missing = Labels.wrapping("", "dim");
        private final VBox box;

        Row() {
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox head = new HBox(state, reference, between);
            head.getStyleClass().add("form-line");
            head.setAlignment(Pos.CENTER_LEFT);
            box = new VBox(head, name, where, next, missing);
            box.getStyleClass().add("deployment-row");
            setPrefWidth(0);
        }

        /// What is missing, the first of it; all of it stands beside the list.
        private String lacks(NextStep step) {
            List<String> missing = step.missing();
            if (missing.isEmpty()) {
                return "";
            }
            return missing.size() == 1
                    ? messages.text("deployments.missing", missing.getFirst())
                    : messages.text(
                            "deployments.missing.more", missing.getFirst(), missing.size() - 1);
        }

        @Override
        protected void updateItem(DeploymentLife life, boolean empty) {
            super.updateItem(life, empty);
            if (empty || life == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Plan plan = life.plan();
            state.setText(words.state(life.state()));
            state.pseudoClassStateChanged(
                    CHOSEN,
                    DeploymentsViewModel.Filter.of(life.state())
                            == DeploymentsViewModel.Filter.LIVE);
            reference.setText(plan.reference());
            name.setText(plan.name());
            where.setText(
                    messages.text("deployments.where", plan.place().name(), words.hours(plan)));
            var step = model.next(life);
            next.setText(step.map(words::next).orElse(""));
            next.setManaged(step.isPresent());
            missing.setText(step.map(this::lacks).orElse(""));
            missing.setManaged(!missing.getText().isEmpty());
            setGraphic(box);
            setAccessibleText(
                    String.join(
                            ", ", state.getText(), plan.reference(), plan.name(), where.getText()));
        }
    }
}
