package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// Deployments: the list with one of them beside it, or the page of a step. Used by the screen's
/// thread.
final class DeploymentsView extends StackPane {
    private final DeploymentsViewModel model;
    private final Messages messages;
    private final DeploymentListView list;

    DeploymentsView(DeploymentsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.list = new DeploymentListView(model, messages);
        getStyleClass().add("deployments");
        model.page().addListener((_, _, now) -> show(now));
        addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        show(model.page().get());
        sceneProperty()
                .addListener((_, _, now) -> {
                    if (now != null && getChildren().contains(list)) {
                        list.focus();
                    }
                });
    }

    private void show(DeploymentsViewModel.Page page) {
        Node shown =
                switch (page) {
                    case DeploymentsViewModel.Page.All() -> list;
                    case DeploymentsViewModel.Page.Planning(PlanViewModel plan) ->
                            new PlanView(plan, model::discardPlan, messages);
                    case DeploymentsViewModel.Page.Authorising(AuthoriseViewModel authorise) ->
                            new AuthoriseView(authorise, messages);
                    case DeploymentsViewModel.Page.Starting(ChecklistViewModel checklist) ->
                            new ChecklistView(checklist, messages);
                    case DeploymentsViewModel.Page.Taking(StepViewModel step) ->
                            new StepView(step, messages);
                };
        getChildren().setAll(shown);
        if (shown == list) {
            list.focus();
        }
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && !(model.page().get() instanceof DeploymentsViewModel.Page.All)) {
            model.leave();
            event.consume();
        }
    }
}
