package org.secondlook.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Columns of one width, filled row by row; each row as high as its highest part asks for at that
/// width. Used by the screen's thread.
final class ColumnsPane extends Region {
    private static final double GAP = 12;

    private final int columns;
    private final List<? extends Node> parts;

    ColumnsPane(int columns, List<? extends Node> parts) {
        this.columns = columns;
        this.parts = List.copyOf(parts);
        setMinWidth(0);
        getChildren().addAll(parts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double columnWidth(double width) {
        return Math.max(0, Math.floor((width - (columns - 1) * GAP) / columns));
    }

    private double rowHeight(int first, double each) {
        double height = 0;
        for (int i = first; i < Math.min(first + columns, parts.size()); i++) {
            height = Math.max(height, parts.get(i).prefHeight(each));
        }
        return Math.ceil(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (int i = 0; i < parts.size(); i += columns) {
            height += rowHeight(i, columnWidth(width)) + (i == 0 ? 0 : GAP);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double each = columnWidth(getWidth());
        double y = 0;
        for (int i = 0; i < parts.size(); i += columns) {
            double height = rowHeight(i, each);
            for (int c = 0; c < columns && i + c < parts.size(); c++) {
                parts.get(i + c).resizeRelocate(c * (each + GAP), y, each, height);
            }
            y += height + GAP;
        }
    }
}
