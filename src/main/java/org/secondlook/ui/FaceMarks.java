package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.secondlook.capture.Box;
import org.secondlook.live.FaceMark;

/// Boxes round the faces on a tile: thin for passers-by, labelled for those who alerted. Used by
/// the screen's thread.
///
/// Boxes are kept and used again: a redraw makes no nodes.
final class FaceMarks extends Pane {
    /// Faces boxed on one tile; a crowd beyond that is covered in the picture all the same.
    static final int MAX_MARKS = 64;

    private static final PseudoClass ALERT = PseudoClass.getPseudoClass("alert");
    private static final double ARC = 8;
    private static final double GAP = 3;

    private final IntFunction<String> tags;
    private final List<Rectangle> boxes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    FaceMarks(IntFunction<String> tags) {
        this.tags = tags;
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Shows these marks and no others.
    void show(List<FaceMark> marks) {
        int count = Math.min(marks.size(), MAX_MARKS);
        int tagged = 0;
        for (int i = 0; i < count; i++) {
            FaceMark mark = marks.get(i);
            Box at = mark.box().scaled(getWidth(), getHeight());
            place(box(i), at, mark.alert() != 0);
            if (mark.alert() != 0) {
                tag(tagged++, at, tags.apply(mark.alert()));
            }
        }
        hideFrom(count, tagged);
    }

    /// Shows none.
    void clear() {
        hideFrom(0, 0);
    }

    private void hideFrom(int firstBox, int firstLabel) {
        for (int i = firstBox; i < boxes.size(); i++) {
            boxes.get(i).setVisible(false);
        }
        for (int i = firstLabel; i < labels.size(); i++) {
            labels.get(i).setVisible(false);
        }
    }

    private Rectangle box(int index) {
        while (boxes.size() <= index) {
            Rectangle box = new Rectangle();
            box.getStyleClass().add("face-box");
            box.setManaged(false);
            box.setArcWidth(ARC);
            box.setArcHeight(ARC);
            boxes.add(box);
            getChildren().addFirst(box);
        }
        return boxes.get(index);
    }

    private void place(Rectangle box, Box at, boolean alert) {
        double left = Math.clamp(at.x(), 1, Math.max(1, getWidth() - 2));
        double top = Math.clamp(at.y(), 1, Math.max(1, getHeight() - 2));
        box.setX(Math.round(left) + 0.5);
        box.setY(Math.round(top) + 0.5);
        box.setWidth(Math.max(1, Math.round(Math.min(at.x() + at.width(), getWidth() - 2) - left)));
        box.setHeight(
                Math.max(1, Math.round(Math.min(at.y() + at.height(), getHeight() - 2) - top)));
        box.pseudoClassStateChanged(ALERT, alert);
        box.setVisible(true);
    }

    private void tag(int index, Box at, String text) {
        while (labels.size() <= index) {
            Label label = Labels.of("", "face-tag");
            label.setManaged(false);
            labels.add(label);
            getChildren().add(label);
            label.applyCss();
        }
        Label label = labels.get(index);
        label.setVisible(true);
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
        label.autosize();
        double above = at.y() - label.getHeight() - GAP;
        double y = above >= 0 ? above : at.y() + at.height() + GAP;
        double x = Math.clamp(at.x(), 0, Math.max(0, getWidth() - label.getWidth()));
        label.relocate(
                Math.round(x),
                Math.round(Math.clamp(y, 0, Math.max(0, getHeight() - label.getHeight()))));
    }
}
