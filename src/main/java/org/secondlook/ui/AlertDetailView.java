package org.secondlook.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.AlertHistory;

/// One alert in full: what is recorded of it, and beside it its pictures when they are asked for.
/// Used by the screen's thread.
///
/// Whatever takes it out of sight, the lock as well, overwrites the pictures.
final class AlertDetailView extends VBox {
    private static final double GAP = 8;
    private static final double FACTS_SHARE = 0.5;

    private final Messages messages;
    private final AlertFactsView facts;
    private final Label title = Labels.of("", "room-title");
    private final Button back;
    private final AlertDetailViewModel model;
    private final VBox left;
    private final Node leftContent;

    /// @param back goes back to the events
    AlertDetailView(
            AlertDetailViewModel model, EventWords words, Messages messages, Runnable back) {
        this.messages = messages;
        this.model = model;
        this.facts =
                new AlertFactsView(
                        messages, words, model.times(), model::ask, model::askWhoWasRight);
        this.back = Forms.button(messages.text("verify.back"), back);
        getStyleClass().addAll("room", "record");
        left = panel(facts, messages.text("alert.facts"));
        leftContent = left.getChildren().getFirst();
        VBox right = panel(new AlertPicturesView(model, messages), messages.text("alert.pictures"));
        HBox halves = new HBox(left, right);
        halves.getStyleClass().add("section-halves");
        left.prefWidthProperty().bind(halves.widthProperty().multiply(FACTS_SHARE));
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(halves, Priority.ALWAYS);
        halves.setMinHeight(0);
        getChildren()
                .addAll(
                        new WrapBar(
                                GAP,
                                List.of(
                                        new WrapBar.Item(title, false, false),
                                        new WrapBar.Item(this.back, true, false))),
                        Forms.error(model.reading().error()),
                        halves);
        model.history().addListener((_, _, now) -> show(now));
        show(model.history().get());
        model.form().addListener((_, _, now) -> ask(now));
        model.dispute().addListener((_, _, now) -> ask(now));
        sceneProperty()
                .addListener((_, _, now) -> {
                    if (now == null) {
                        model.hide();
                    }
                });
    }

    /// The form takes the place of the facts.
    private void ask(@Nullable EngagementForm form) {
        if (form == null) {
            showFacts();
        } else {
            EngagementView view =
                    new EngagementView(
                            form,
                            Labels.wrapping(messages.text("engagement.came"), "field-title"),
                            model::tell,
                            model::leave,
                            messages);
            VBox.setVgrow(view, Priority.ALWAYS);
            view.setMinHeight(0);
            left.getChildren().setAll(view);
            view.applyCss();
            view.focus();
        }
    }

    /// As above, for which of two judgements was right.
    private void ask(@Nullable ResolveForm form) {
        if (form == null) {
            showFacts();
        } else {
            ResolveView view = new ResolveView(form, model::resolve, model::leave, messages);
            left.getChildren().setAll(view);
            view.applyCss();
            view.focus();
        }
    }

    private void showFacts() {
        left.getChildren().setAll(leftContent);
        back.requestFocus();
    }

    private void show(@Nullable AlertHistory told) {
        if (told != null) {
            title.setText(messages.text("alert.title", told.alert().number()));
            facts.show(told, model.rules(), model.mayResolve());
        }
    }

    private static VBox panel(Node content, String accessible) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(accessible);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(0);
        VBox panel = new VBox(scroll);
        panel.getStyleClass().addAll("panel", "event-detail");
        panel.setMinWidth(0);
        panel.setPrefWidth(0);
        return panel;
    }

    /// Puts the keyboard's focus on the way back, which changes nothing.
    void focus() {
        back.requestFocus();
    }
}
