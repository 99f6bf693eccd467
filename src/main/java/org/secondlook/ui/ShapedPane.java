package org.secondlook.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Gives a picture the width there is, and the height that goes with it. Used by the screen's
/// thread.
final class ShapedPane extends Region {
    private final Node picture;
    private final double aspect;

    /// @param aspect width by height
    ShapedPane(Node picture, double aspect) {
        this.picture = picture;
        this.aspect = aspect;
        setMinWidth(0);
        getChildren().add(picture);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(Math.max(0, width) / aspect);
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
