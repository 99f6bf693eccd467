package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;
import org.secondlook.live.SessionFacts;

/// The bar that always tells where we are: deployment, mode, watchlist, threshold, pack, officer,
/// time. Used by the screen's thread.
final class TopBarView extends StackPane {
    private static final PseudoClass DEMONSTRATION = PseudoClass.getPseudoClass("demonstration");
    private static final double GAP = 14;
    private static final int HASH_GROUP = 4;

    private final Messages messages;

    /// @param live what is said of the deployment; null for recorded footage
    TopBarView(OperatorViewModel model, Messages messages, @Nullable LiveHeaderViewModel live) {
        this.messages = messages;
        getStyleClass().add("top-bar");
        SessionFacts facts = model.facts();
        pseudoClassStateChanged(DEMONSTRATION, facts.deployment().demonstration());
        Label time = Labels.of("", "clock", "mono");
        time.textProperty().bind(model.time());
        List<WrapBar.Item> items = new ArrayList<>();
        items.add(left(Labels.of(messages.text("product"), "product")));
        items.add(left(Labels.of(facts.deployment().name(), "deployment")));
        items.add(
                new WrapBar.Item(
                        Labels.of(
                                messages.text("bar.reference", facts.deployment().reference()),
                                "dim"),
                        false,
                        true));
        items.add(left(mode(facts.deployment().demonstration(), live)));
        items.add(
                right(
                        fact(
                                messages.text("bar.watchlist"),
                                messages.text("bar.count", facts.watchlistSize()),
                                "")));
        items.add(
                new WrapBar.Item(
                        Labels.of(hash(facts.watchlistHash()), "fact-more", "mono", "hash"),
                        true,
                        true));
        items.add(
                right(
                        fact(
                                messages.text("bar.threshold"),
                                model.threshold(),
                                messages.text("bar.floor", SimilarityScale.two(facts.floor())))));
        items.add(right(fact(messages.text("bar.pack"), facts.packId(), "")));
        Label officer = Labels.of("", "officer");
        officer.textProperty().bind(model.seat().officer().map(Officer::id));
        items.add(right(officer));
        items.add(right(lock(model)));
        items.add(right(time));
        // A stack pane forgets its padding when it is asked how low it may be.
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(new WrapBar(GAP, items));
    }

    private static WrapBar.Item left(Node node) {
        return new WrapBar.Item(node, false, false);
    }

    private static WrapBar.Item right(Node node) {
        return new WrapBar.Item(node, true, false);
    }

    private Label mode(boolean demonstration, @Nullable LiveHeaderViewModel live) {
        Label mode =
                Labels.of(
                        demonstration
                                ? messages.text("bar.demonstration")
                                : messages.text("bar.live"),
                        "mode");
        if (live != null && !demonstration) {
            mode.textProperty()
                    .bind(
                            live.hours()
                                    .map(hours ->
                                            hours == LiveHeaderViewModel.Hours.OVER
                                                    ? messages.text("bar.ended")
                                                    : messages.text("bar.live")));
        }
        return mode;
    }

    private static HBox fact(String what, String value, String more) {
        return fact(what, new ReadOnlyStringWrapper(value), more);
    }

    private static HBox fact(String what, ObservableValue<String> value, String more) {
        Label words = Labels.of("", "fact-value", "mono");
        words.textProperty().bind(value);
        HBox fact = new HBox(Labels.of(what, "fact-name"), words);
        if (!more.isEmpty()) {
            fact.getChildren().add(Labels.of(more, "fact-more", "mono"));
        }
        fact.getStyleClass().add("fact");
        fact.setAlignment(Pos.BASELINE_LEFT);
        return fact;
    }

    private Button lock(OperatorViewModel model) {
        HBox content =
                new HBox(
                        Labels.of(messages.text("bar.lock"), "lock-word"),
                        Labels.of(messages.text("key.lock"), "key"));
        content.getStyleClass().add("decision-head");
        content.setAlignment(Pos.CENTER);
        Button lock = new Button();
        lock.setGraphic(content);
        lock.setAccessibleText(messages.text("bar.lock"));
        lock.getStyleClass().add("bar-button");
        lock.setOnAction(_ -> model.seat().lock());
        return lock;
    }

    /// The first digits of a hash, in groups that can be read out.
    static String hash(String full) {
        if (full.length() < 2 * HASH_GROUP) {
            return full;
        }
        return full.substring(0, HASH_GROUP) + "·" + full.substring(HASH_GROUP, 2 * HASH_GROUP);
    }
}
