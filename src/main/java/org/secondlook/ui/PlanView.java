package org.secondlook.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.PlanProblem;

/// The planning wizard: five pages, none of which has to be filled in before the next. Used by the
/// screen's thread.
final class PlanView extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double GAP = 8;

    private final PlanViewModel model;
    private final Messages messages;
    private final PlanTitles titles;
    private final Map<PlanPage, Node> pages = new EnumMap<>(PlanPage.class);
    private final Map<PlanPage, Button> tabs = new EnumMap<>(PlanPage.class);
    private final ScrollPane scroll = new ScrollPane();

    /// @param discard gives the plan up
    PlanView(PlanViewModel model, Runnable discard, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.titles = new PlanTitles(messages);
        getStyleClass().add("section");
        PlanPages made = new PlanPages(model, messages);
        pages.put(PlanPage.PLACE, made.place());
        pages.put(PlanPage.TIME, made.time());
        pages.put(PlanPage.CAMERAS, new PlanCamerasView(model, messages));
        pages.put(PlanPage.LIST, made.list());
        pages.put(PlanPage.SUMMARY, new PlanSummaryView(model, messages));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = new VBox(scroll);
        panel.getStyleClass().addAll("panel", "plan-panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        panel.setMinHeight(0);
        getChildren().addAll(head(), panel, foot(discard));
        model.page().addListener((_, _, now) -> show(now));
        model.problems().addListener((ListChangeListener<PlanProblem>) _ -> mark());
        show(model.page().get());
    }

    private WrapBar head() {
        List<WrapBar.Item> items = new ArrayList<>();
        items.add(
                new WrapBar.Item(
                        Labels.of(messages.text("plan.title"), "section-title"), false, false));
        for (PlanPage page : PlanPage.values()) {
            Button tab = Forms.button("", () -> model.go(page));
            tab.getStyleClass().add("filter");
            tabs.put(page, tab);
            items.add(new WrapBar.Item(tab, false, false));
        }
        return new WrapBar(GAP, items);
    }

    private Node foot(Runnable discard) {
        Label error = Forms.error(model.saving().error());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button previous =
                Forms.button(
                        messages.text("plan.previous"),
                        () -> model.go(model.page().get().previous()));
        previous.disableProperty().bind(model.page().isEqualTo(PlanPage.PLACE));
        Button next =
                Forms.button(messages.text("plan.next"), () -> model.go(model.page().get().next()));
        next.managedProperty().bind(model.page().isNotEqualTo(PlanPage.SUMMARY));
        next.visibleProperty().bind(next.managedProperty());
        Button save = Forms.button(messages.text("plan.save"), model::save);
        save.getStyleClass().add("primary");
        save.disableProperty().bind(model.complete().not());
        save.managedProperty().bind(model.page().isEqualTo(PlanPage.SUMMARY));
        save.visibleProperty().bind(save.managedProperty());
        HBox line =
                new HBox(
                        Forms.button(messages.text("plan.leave"), model::back),
                        discarding(discard),
                        between,
                        previous,
                        next,
                        save);
        line.getStyleClass().add("form-line");
        line.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(error, line);
        foot.getStyleClass().add("field-group");
        return foot;
    }

    /// Discarding takes two presses, since nothing brings back what was typed.
    private Button discarding(Runnable discard) {
        Button button = new Button(messages.text("plan.discard"));
        button.setMinWidth(USE_PREF_SIZE);
        BooleanProperty asked = new SimpleBooleanProperty();
        button.setOnAction(_ -> {
            if (asked.get()) {
                discard.run();
            } else {
                asked.set(true);
            }
        });
        button.focusedProperty().addListener((_, _, _) -> asked.set(false));
        asked.addListener((_, _, now) ->
                button.setText(
                        now ? messages.text("plan.discard.sure") : messages.text("plan.discard")));
        return button;
    }

    private void show(PlanPage page) {
        Node shown = pages.get(page);
        scroll.setContent(shown);
        scroll.setVvalue(0);
        mark();
        if (shown != null && getScene() != null) {
            Focus.first(shown);
        }
    }

    private void mark() {
        for (PlanPage page : PlanPage.values()) {
            Button tab = tabs.get(page);
            if (tab == null) {
                continue;
            }
            tab.pseudoClassStateChanged(CURRENT, page == model.page().get());
            int wrong = model.isLooked(page) ? model.problems(page).size() : 0;
            String number = String.valueOf(page.ordinal() + 1);
            tab.setText(
                    wrong > 0
                            ? messages.text("plan.tab.open", number, titles.page(page), wrong)
                            : messages.text("plan.tab", number, titles.page(page)));
        }
    }
}
