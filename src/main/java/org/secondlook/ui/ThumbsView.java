package org.secondlook.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.secondlook.alert.Alert;
import org.secondlook.face.Portrait;

/// Thumbnails of the person's pictures, with room kept for as many as may still come, and a word
/// beside or below them. Used by the screen's thread.
final class ThumbsView extends Region {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double GAP = 6;
    private static final double PADDING = 4;
    private static final double WORDS_EM = 10.5;
    private static final double COLUMN_EM = 5.5;
    private static final int COLUMNS = 3;

    private final PicturesViewModel pictures;
    private final Messages messages;
    private final Map<Portrait, Button> thumbs = new LinkedHashMap<>();
    private final Label others;
    private final Button clearer;
    private boolean standing;

    ThumbsView(PicturesViewModel pictures, Messages messages) {
        this.pictures = pictures;
        this.messages = messages;
        getStyleClass().add("thumbs");
        others = Labels.wrapping(messages.text("look.others"), "caption");
        clearer = clearer();
        clearer.visibleProperty().bind(pictures.clearer());
        getChildren().addAll(others, clearer);
        pictures.all().addListener((ListChangeListener<Portrait>) _ -> rebuild());
        pictures.shown().addListener((_, _, _) -> mark());
        pictures.clearer().addListener((_, _, _) -> mark());
        rebuild();
    }

    private Button clearer() {
        Label words = Labels.wrapping(messages.text("look.clearer"), "clearer-words");
        HBox content = new HBox(words, Labels.of(messages.text("key.clearer"), "key"));
        content.getStyleClass().add("clearer-content");
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.getStyleClass().add("clearer");
        button.setGraphic(content);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setAccessibleText(messages.text("look.clearer"));
        button.setOnAction(_ -> pictures.pickBest());
        return button;
    }

    /// Thumbnails that are there stay as they are; new ones are put behind them.
    private void rebuild() {
        List<Portrait> all = pictures.all();
        if (!all.containsAll(thumbs.keySet())) {
            getChildren().removeAll(thumbs.values());
            thumbs.values().forEach(t -> ((PortraitView) t.getGraphic()).show(null));
            thumbs.clear();
        }
        for (Portrait portrait : all.subList(thumbs.size(), all.size())) {
            Button thumb = thumb(portrait, thumbs.size());
            thumbs.put(portrait, thumb);
            getChildren().add(thumb);
        }
        mark();
        requestLayout();
    }

    private Button thumb(Portrait portrait, int index) {
        PortraitView small = new PortraitView(false);
        small.show(portrait);
        Button button = new Button();
        button.getStyleClass().add("picture");
        button.setGraphic(small);
        button.setAccessibleText(messages.text("look.picture", index + 1));
        button.setOnAction(_ -> pictures.pick(portrait));
        return button;
    }

    private void mark() {
        Portrait shown = pictures.shown().get();
        thumbs.forEach(
                (portrait, thumb) -> thumb.pseudoClassStateChanged(OPEN, portrait.equals(shown)));
        others.setVisible(!standing && thumbs.size() > 1 && !pictures.clearer().get());
    }

    /// How wide it is where it stands.
    double columnWidth() {
        return Math.ceil(COLUMN_EM * Em.of(this));
    }

    /// Stands in a column from now on, or lies in a row.
    void stand(boolean upright) {
        if (upright != standing) {
            standing = upright;
            mark();
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double words = standing ? getWidth() : Math.ceil(WORDS_EM * Em.of(this));
        double wordsHeight = standing ? Math.ceil(clearer.prefHeight(words)) : getHeight();
        int rows = standing ? Alert.MAX_PORTRAITS / COLUMNS : 1;
        double across =
                standing
                        ? getWidth() / COLUMNS - GAP
                        : (getWidth() - words) / Alert.MAX_PORTRAITS - GAP;
        double high = (standing ? (getHeight() - wordsHeight) / rows - GAP : getHeight()) - PADDING;
        double w = Math.floor(Math.min(across - PADDING, high * PortraitView.ASPECT));
        double h = Math.floor(w / PortraitView.ASPECT);
        int place = 0;
        for (Button thumb : thumbs.values()) {
            int row = standing ? place / COLUMNS : 0;
            int column = standing ? place % COLUMNS : place;
            Region face = (Region) thumb.getGraphic();
            face.setMinSize(w, h);
            face.setPrefSize(w, h);
            face.setMaxSize(w, h);
            thumb.resizeRelocate(
                    column * (w + PADDING + GAP),
                    row * (h + PADDING + GAP),
                    w + PADDING,
                    h + PADDING);
            place++;
        }
        for (Node node : List.of(others, clearer)) {
            node.resizeRelocate(getWidth() - words, getHeight() - wordsHeight, words, wordsHeight);
        }
    }
}
