package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A row whose first part stands left and whose last part stands right; where it does not fit,
/// optional items leave, then the row breaks into several. Nothing is ever cut. Used by the
/// screen's thread.
final class WrapBar extends Region {
    /// An item of the row.
    ///
    /// @param node what is shown
    /// @param right whether it stands right
    /// @param optional whether it may leave
    record Item(Node node, boolean right, boolean optional) {}

    private record Line(List<Item> items, double width, double height) {}

    private static final double LINE_GAP = 6;

    private final List<Item> items;
    private final double gap;

    WrapBar(double gap, List<Item> items) {
        this.gap = gap;
        this.items = List.copyOf(items);
        getStyleClass().add("wrap-bar");
        items.forEach(i -> getChildren().add(i.node));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private List<Line> lines(double room) {
        List<Item> kept = new ArrayList<>(items);
        kept.removeIf(i -> !i.node.isManaged());
        for (int i = kept.size() - 1; i >= 0 && width(kept) > room; i--) {
            if (kept.get(i).optional) {
                kept.remove(i);
            }
        }
        List<Line> lines = new ArrayList<>();
        List<Item> line = new ArrayList<>();
        for (Item item : kept) {
            line.add(item);
            if (line.size() > 1 && width(line) > room) {
                line.removeLast();
                lines.add(line(line, room));
                line = new ArrayList<>(List.of(item));
            }
        }
        lines.add(line(line, room));
        return lines;
    }

    private Line line(List<Item> line, double room) {
        double height =
                line.stream()
                        .mapToDouble(i -> i.node.prefHeight(Math.min(room, i.node.prefWidth(-1))))
                        .max()
                        .orElse(0);
        return new Line(List.copyOf(line), width(line), height);
    }

    private double width(List<Item> line) {
        return line.stream().mapToDouble(i -> Math.ceil(i.node.prefWidth(-1))).sum()
                + gap * Math.max(0, line.size() - 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(items) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room =
                width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        List<Line> lines = lines(room);
        return lines.stream().mapToDouble(Line::height).sum()
                + LINE_GAP * (lines.size() - 1)
                + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<Line> lines = lines(room);
        items.forEach(i -> i.node.setVisible(lines.stream().anyMatch(l -> l.items.contains(i))));
        double y = snappedTopInset();
        for (Line line : lines) {
            place(line, snappedLeftInset(), y, room);
            y += line.height + LINE_GAP;
        }
    }

    private void place(Line line, double left, double y, double room) {
        double x = left;
        double spare = Math.max(0, room - line.width);
        boolean pushed = false;
        for (Item item : line.items) {
            if (item.right && !pushed) {
                x += spare;
                pushed = true;
            }
            double w = Math.min(room, Math.ceil(item.node.prefWidth(-1)));
            double h = item.node.prefHeight(w);
            item.node.resizeRelocate(
                    snapPositionX(x), snapPositionY(y + (line.height - h) / 2), w, h);
            x += w + gap;
        }
    }
}
