package org.secondlook.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The shift's figures in boxes: six in a row, or two rows of three where that would be cramped.
/// Used by the screen's thread.
final class FiguresView extends Region {
    private static final double GAP = 8;
    private static final double CRAMPED_EM = 7;

    private final List<VBox> boxes;
    private final Label measure;

    FiguresView(List<ShiftViewModel.Figure> figures) {
        boxes = figures.stream().map(FiguresView::box).toList();
        getChildren().addAll(boxes);
        measure = (Label) boxes.getFirst().getChildren().get(1);
    }

    private static VBox box(ShiftViewModel.Figure figure) {
        VBox box =
                new VBox(new Figure(figure.shown()), Labels.wrapping(figure.caption(), "caption"));
        box.getStyleClass().addAll("panel", "figure-box");
        return box;
    }

    private int columns(double width) {
        double em = measure.getFont().getSize();
        return (width + GAP) / boxes.size() - GAP < CRAMPED_EM * em
                ? (boxes.size() + 1) / 2
                : boxes.size();
    }

    private static double boxWidth(double width, int columns) {
        return Math.floor((width - (columns - 1) * GAP) / columns);
    }

    private double boxHeight(double boxWidth) {
        return boxes.stream().mapToDouble(b -> b.prefHeight(boxWidth)).max().orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width);
        int rows = (boxes.size() + columns - 1) / columns;
        return rows * boxHeight(boxWidth(width, columns)) + (rows - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double w = boxWidth(getWidth(), columns);
        double h = boxHeight(w);
        for (int i = 0; i < boxes.size(); i++) {
            double last = i % columns == columns - 1 ? getWidth() - (columns - 1) * (w + GAP) : w;
            boxes.get(i).resizeRelocate(i % columns * (w + GAP), i / columns * (h + GAP), last, h);
        }
    }
}
