package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A number whose digits stand still: each takes the width of a 0. Used by the screen's thread.
///
/// JavaFX cannot ask a typeface for its tabular figures, so the digits are placed here.
final class Figure extends Region {
    private final List<Text> glyphs = new ArrayList<>();
    private final Text zero = new Text("0");
    private final ObservableValue<String> value;

    Figure(ObservableValue<String> value) {
        this.value = value;
        getStyleClass().add("figure");
        zero.getStyleClass().add("figure-glyph");
        zero.setManaged(false);
        zero.setVisible(false);
        getChildren().add(zero);
        value.addListener((_, _, now) -> show(now));
        show(value.getValue());
    }

    /// What is shown.
    ObservableValue<String> value() {
        return value;
    }

    private void show(String text) {
        while (glyphs.size() < text.length()) {
            Text glyph = new Text();
            glyph.getStyleClass().add("figure-glyph");
            glyph.setManaged(false);
            glyphs.add(glyph);
            getChildren().add(glyph);
        }
        for (int i = 0; i < glyphs.size(); i++) {
            glyphs.get(i).setText(i < text.length() ? text.substring(i, i + 1) : "");
        }
        setAccessibleText(text);
        requestLayout();
    }

    private double advance(Text glyph) {
        String text = glyph.getText();
        if (text.isEmpty()) {
            return 0;
        }
        return Character.isDigit(text.charAt(0)) ? zero.prefWidth(-1) : glyph.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return glyphs.stream().mapToDouble(this::advance).sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(zero.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Text glyph : glyphs) {
            double wide = advance(glyph);
            double inside = (wide - glyph.prefWidth(-1)) / 2;
            glyph.relocate(snapPositionX(x + inside), 0);
            x += wide;
        }
    }
}
