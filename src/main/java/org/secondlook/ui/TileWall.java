package org.secondlook.ui;

import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.layout.Region;

/// The cameras' tiles in a grid that follows their number: 1, 2, 4, 6, 9. Used by the screen's
/// thread.
final class TileWall extends Region {
    /// Pictures are shown in this shape.
    static final double ASPECT = 16.0 / 9;

    private static final double GAP = 8;

    /// How tiles are arranged.
    ///
    /// @param columns beside each other
    /// @param rows below each other
    /// @param tileWidth pixels
    /// @param tileHeight pixels
    record Grid(int columns, int rows, double tileWidth, double tileHeight) {
        double height() {
            return rows * tileHeight + (rows - 1) * GAP;
        }

        double width() {
            return columns * tileWidth + (columns - 1) * GAP;
        }
    }

    private final List<TileView> tiles;

    TileWall(List<CameraViewModel> cameras, IntFunction<String> tags) {
        getStyleClass().add("wall");
        tiles = cameras.stream().map(c -> new TileView(c, tags)).toList();
        getChildren().addAll(tiles);
    }

    /// The arrangement of `count` tiles that makes them largest in the room given.
    static Grid grid(int count, double width, double height) {
        Grid best = null;
        for (int columns = 1; columns <= Math.max(1, count); columns++) {
            int rows = (count + columns - 1) / columns;
            if (columns > 1 && (columns - 1) * rows >= count || Math.abs(columns - rows) > 1) {
                continue;
            }
            double w = Math.floor((width - (columns - 1) * GAP) / columns);
            double h = Math.floor((height - (rows - 1) * GAP) / rows);
            double tileWidth = Math.max(0, Math.floor(Math.min(w, h * ASPECT)));
            Grid grid = new Grid(columns, rows, tileWidth, Math.floor(tileWidth / ASPECT));
            if (best == null || grid.tileWidth > best.tileWidth) {
                best = grid;
            }
        }
        return best == null ? new Grid(1, 1, 0, 0) : best;
    }

    /// Height that the tiles would take of the room given.
    double heightFor(double width, double height) {
        return grid(tiles.size(), width, height).height();
    }

    /// Shows the newest pictures.
    void redraw() {
        tiles.forEach(TileView::redraw);
    }

    /// Hides or shows what the cameras see.
    void setShown(boolean show) {
        tiles.forEach(t -> t.setShown(show));
    }

    @Override
    protected void layoutChildren() {
        Grid grid = grid(tiles.size(), getWidth(), getHeight());
        double left = Math.floor((getWidth() - grid.width()) / 2);
        for (int i = 0; i < tiles.size(); i++) {
            double x = left + i % grid.columns * (grid.tileWidth + GAP);
            double y = i / grid.columns * (grid.tileHeight + GAP);
            tiles.get(i).resizeRelocate(x, y, grid.tileWidth, grid.tileHeight);
        }
    }
}
