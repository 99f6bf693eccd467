package org.secondlook.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.secondlook.deployment.Step;

/// The part of the bar that a live deployment has: where, how long still, and what may be done with
/// it. Used by the screen's thread.
final class LiveHeaderView extends StackPane {
    private static final PseudoClass NEAR_END = PseudoClass.getPseudoClass("near-end");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double GAP = 14;

    private final LiveHeaderViewModel model;
    private final Consumer<Step> begin;
    private final HBox buttons = new HBox();

    /// @param begin begins a step
    LiveHeaderView(LiveHeaderViewModel model, Consumer<Step> begin, Messages messages) {
        this.model = model;
        this.begin = begin;
        getStyleClass().add("live-header");
        buttons.getStyleClass().add("form-line");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Label left = Labels.wrapping("", "live-left");
        left.textProperty().bind(model.left());
        model.hours().addListener((_, _, _) -> colour());
        model.steps().addListener((ListChangeListener<Step>) _ -> fill());
        fill();
        colour();
        // A stack pane forgets its padding when it is asked how low it may be.
        setMinHeight(USE_PREF_SIZE);
        getChildren()
                .add(
                        new WrapBar(
                                GAP,
                                List.of(
                                        new WrapBar.Item(
                                                Labels.wrapping(
                                                        messages.text(
                                                                "live.where",
                                                                model.plan().reference(),
                                                                model.plan().place().name())),
                                                false,
                                                false),
                                        new WrapBar.Item(left, false, false),
                                        new WrapBar.Item(buttons, true, false))));
    }

    private void fill() {
        buttons.getChildren().clear();
        for (Step step : model.steps()) {
            Button button = Forms.button(model.button(step), () -> begin.accept(step));
            button.getStyleClass().add("bar-button");
            buttons.getChildren().add(button);
        }
    }

    private void colour() {
        LiveHeaderViewModel.Hours now = model.hours().get();
        pseudoClassStateChanged(NEAR_END, now == LiveHeaderViewModel.Hours.NEAR_END);
        pseudoClassStateChanged(OVER, now == LiveHeaderViewModel.Hours.OVER);
    }
}
