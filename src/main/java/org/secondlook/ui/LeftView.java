package org.secondlook.ui;

import javafx.scene.layout.Region;

/// Cameras, figures and the shift's decisions, one below the other. Used by the screen's thread.
///
/// Where height is short the list of decisions folds away first, then the tiles shrink.
final class LeftView extends Region {
    private static final double GAP = 12;
    private static final double LIST_EM = 9;

    private final TileWall wall;
    private final FiguresView figures;
    private final ShiftView shift;

    LeftView(OperatorViewModel model, Messages messages) {
        getStyleClass().add("left");
        wall = new TileWall(model.cameras(), model::tag);
        figures = new FiguresView(model.shift().figures());
        shift =
                new ShiftView(
                        model.shift(), model.engagements().waiting(), model::takeUp, messages);
        getChildren().addAll(wall, figures, shift);
    }

    TileWall wall() {
        return wall;
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double w = getWidth() - x - snappedRightInset();
        double top = snappedTopInset();
        double h = getHeight() - top - snappedBottomInset();
        double figuresHeight = figures.prefHeight(w);
        double room = h - figuresHeight - GAP;
        double list = LIST_EM * Em.of(this);
        boolean listed = room - GAP - list >= wall.heightFor(w, room) * 0.8;
        double wallHeight = listed ? wall.heightFor(w, room - GAP - list) : wall.heightFor(w, room);
        shift.setVisible(listed);
        wall.resizeRelocate(x, top, w, wallHeight);
        double y = top + wallHeight + GAP;
        figures.resizeRelocate(x, y, w, figuresHeight);
        y += figuresHeight + GAP;
        shift.resizeRelocate(x, y, w, Math.max(0, top + h - y));
    }
}
