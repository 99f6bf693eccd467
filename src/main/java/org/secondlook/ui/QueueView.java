package org.secondlook.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The alert queue: chips, the most urgent first. Used by the screen's thread.
///
/// Its height is always the same, so that nothing below moves when an alert comes.
final class QueueView extends Region {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
    private static final PseudoClass ENDED = PseudoClass.getPseudoClass("ended");
    private static final double GAP = 8;
    private static final double CHIP_EM = 12.5;
    private static final double FACE_EM = 2.9;
    private static final double CHIP_PADDING = 18;

    private final QueueViewModel queue;
    private final CardViewModel card;
    private final Messages messages;
    private final Map<QueueEntry, Button> chips = new HashMap<>();
    private final Label hint;
    private final Label more;

    QueueView(QueueViewModel queue, CardViewModel card, Messages messages) {
        this.queue = queue;
        this.card = card;
        this.messages = messages;
        getStyleClass().add("queue");
        hint = Labels.wrapping(messages.text("queue.hint"), "queue-hint");
        more = Labels.wrapping("", "queue-more");
        getChildren().addAll(hint, more);
        queue.entries().addListener((ListChangeListener<QueueEntry>) _ -> rebuild());
        card.look().addListener((_, _, _) -> markOpen());
        queue.announcement().addListener((_, _, now) -> announce(now));
        rebuild();
    }

    /// What has come is said where the next alert appears, and read out.
    private void announce(String words) {
        boolean now = !words.isEmpty();
        hint.setText(now ? words : messages.text("queue.hint"));
        for (Label label : List.of(hint, more)) {
            label.pseudoClassStateChanged(NEW, now);
        }
        requestLayout();
    }

    private void rebuild() {
        List<QueueEntry> entries = queue.entries();
        chips.entrySet()
                .removeIf(old -> {
                    boolean gone = !entries.contains(old.getKey());
                    if (gone) {
                        getChildren().remove(old.getValue());
                    }
                    return gone;
                });
        for (QueueEntry entry : entries) {
            if (!chips.containsKey(entry)) {
                Button chip = chip(entry);
                chips.put(entry, chip);
                getChildren().add(chip);
            }
        }
        markOpen();
        requestLayout();
    }

    private Button chip(QueueEntry entry) {
        PortraitView face = new PortraitView(false);
        entry.portrait().addListener((_, _, best) -> face.show(best));
        face.show(entry.portrait().get());
        face.getStyleClass().add("chip-face");
        Label number =
                Labels.of(
                        messages.text("queue.alert", String.valueOf(entry.number())), "chip-title");
        Label age = Labels.of("", "chip-age", "mono");
        age.textProperty().bind(entry.age());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox title = new HBox(number, between, age);
        title.setAlignment(Pos.BASELINE_LEFT);
        Label line = Labels.wrapping("", "chip-line");
        line.textProperty().bind(entry.line());
        VBox words = new VBox(title, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox content = new HBox(face, words);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("chip-content");
        Button chip = new Button();
        chip.getStyleClass().add("chip");
        chip.setGraphic(content);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setOnAction(_ -> card.open(entry.alert()));
        chip.accessibleTextProperty().bind(entry.line().map(l -> number.getText() + ", " + l));
        chip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        content.prefWidthProperty().bind(chip.widthProperty().subtract(CHIP_PADDING));
        entry.kind()
                .addListener((_, _, now) ->
                        chip.pseudoClassStateChanged(
                                ENDED,
                                now == QueueEntry.Kind.NOT_ADJUDICATED
                                        || now == QueueEntry.Kind.NOT_RECORDED));
        return chip;
    }

    private void markOpen() {
        chips.forEach((entry, chip) ->
                chip.pseudoClassStateChanged(OPEN, entry.number() == card.number()));
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil((FACE_EM + 1.1) * Em.of(this));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<QueueEntry> entries = queue.entries();
        double chipWidth = Math.floor(CHIP_EM * Em.of(this));
        double height = getHeight();
        int places = (int) Math.max(1, Math.floor((getWidth() + GAP) / (chipWidth + GAP)));
        int room = entries.size() <= places ? places : Math.max(1, places - 1);
        int first = Math.max(0, openIndex(entries) - room + 1);
        int last = Math.min(entries.size(), first + room);
        double x = 0;
        for (int i = 0; i < entries.size(); i++) {
            Button chip = chips.get(entries.get(i));
            if (chip == null) {
                continue;
            }
            boolean inside = i >= first && i < last;
            chip.setVisible(inside);
            if (inside) {
                chip.resizeRelocate(x, 0, chipWidth, height);
                x += chipWidth + GAP;
            }
        }
        int hidden = entries.size() - (last - first);
        String came = queue.announcement().get();
        String rest = messages.text("queue.more", hidden);
        more.setText(came.isEmpty() ? rest : came + " · " + rest);
        layoutRest(more, x, height, hidden > 0 && getWidth() - x > 0);
        layoutRest(hint, x, height, hidden == 0 && getWidth() - x >= chipWidth);
    }

    private void layoutRest(Node node, double x, double height, boolean shown) {
        node.setVisible(shown);
        if (shown) {
            node.resizeRelocate(x, 0, getWidth() - x, height);
        }
    }

    private int openIndex(List<QueueEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).number() == card.number()) {
                return i;
            }
        }
        return 0;
    }
}
