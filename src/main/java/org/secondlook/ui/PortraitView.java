package org.secondlook.ui;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Shape;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;

/// A portrait, or a part of it, at the size it is given, with the eye line dashed across where
/// asked for. Used by the screen's thread.
final class PortraitView extends Region {
    static final double ASPECT = (double) Portrait.WIDTH / Portrait.HEIGHT;
    private static final int RADIUS = 8;
    private static final double EYES = Portrait.EYE_LINE / Portrait.HEIGHT;
    private static final int GRID_LINES = 8;

    private final ImageView image = new ImageView();
    private final Line eyeLine = new Line();
    private final Line edgeLine = new Line();
    private final Path grid = new Path();
    private final boolean withEyeLine;
    private @Nullable Portrait portrait;
    private @Nullable Portrait other;
    private double edge = 1;
    private Magnification view = Magnification.WHOLE;
    private boolean even;
    private boolean stale;
    private @Nullable Pixels pixels;

    PortraitView(boolean withEyeLine) {
        getStyleClass().add("portrait");
        image.setSmooth(false);
        image.setManaged(false);
        this.withEyeLine = withEyeLine;
        grid.setVisible(false);
        grid.getStyleClass().add("grid-line");
        eyeLine.getStyleClass().add("eye-line");
        edgeLine.getStyleClass().add("edge-line");
        for (Shape line : List.of(grid, eyeLine, edgeLine)) {
            line.setManaged(false);
            line.setMouseTransparent(true);
        }
        getChildren().addAll(image, grid, eyeLine, edgeLine);
        sceneProperty().addListener((_, _, now) -> entered(now != null));
    }

    /// What is not in the scene is not shown, and its pixels are wiped: behind the lock, after the
    /// session, and while another step is open.
    private void entered(boolean inScene) {
        if (inScene) {
            requestLayout();
        } else {
            wipe();
        }
    }

    /// Shows a portrait, or nothing; what was shown is wiped.
    void show(@Nullable Portrait next) {
        if (!Objects.equals(next, portrait)) {
            portrait = next;
            wipe();
            requestLayout();
        }
    }

    /// Shows this part of it from now on.
    ///
    /// @param evenLight whether brightness and contrast are brought to those of all faces
    void look(Magnification part, boolean evenLight) {
        if (!part.equals(view) || evenLight != even) {
            view = part;
            even = evenLight;
            repaint();
        }
    }

    /// Covers it with another portrait, looked at in the same way.
    ///
    /// @param from share of the width at which the other one begins; 1 for none of it
    void cover(@Nullable Portrait with, double from) {
        if (!Objects.equals(with, other) || from != edge) {
            other = with;
            edge = from;
            repaint();
        }
    }

    /// Shows or hides a grid that is fixed to the face: half the distance between the eyes.
    void grid(boolean on) {
        grid.setVisible(on);
    }

    private void repaint() {
        stale = true;
        requestLayout();
    }

    private void wipe() {
        image.setImage(null);
        if (pixels != null) {
            pixels.wipe();
            pixels = null;
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double scale = outputScale();
        int w = (int) Math.round(getWidth() * scale);
        int h = (int) Math.round(getHeight() * scale);
        if (portrait != null && w > 0 && h > 0) {
            Pixels onto = pixels;
            if (onto == null || onto.width() != w || onto.height() != h) {
                onto = fresh(w, h, scale);
                stale = true;
            }
            if (stale) {
                stale = false;
                paint(onto, portrait);
            }
            double y = Math.round(getHeight() * view.downView(EYES)) + 0.5;
            horizontal(eyeLine, y);
            eyeLine.setVisible(withEyeLine && y > 0 && y < getHeight());
            double x = Math.round(getWidth() * edge) + 0.5;
            vertical(edgeLine, x);
            edgeLine.setVisible(other != null && edge > 0 && edge < 1);
            if (grid.isVisible()) {
                layoutGrid();
            }
        }
    }

    private void horizontal(Line line, double y) {
        line.setStartX(0);
        line.setEndX(getWidth());
        line.setStartY(y);
        line.setEndY(y);
    }

    private void vertical(Line line, double x) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(0);
        line.setEndY(getHeight());
    }

    private void layoutGrid() {
        double mesh = Portrait.EYE_DISTANCE / 2;
        grid.getElements().clear();
        for (int i = -GRID_LINES; i <= GRID_LINES; i++) {
            double x = getWidth() * view.acrossView(0.5 + i * mesh / Portrait.WIDTH);
            if (x > 0 && x < getWidth()) {
                grid.getElements().add(new MoveTo(Math.round(x) + 0.5, 0));
                grid.getElements().add(new LineTo(Math.round(x) + 0.5, getHeight()));
            }
            double y = getHeight() * view.downView(EYES + i * mesh / Portrait.HEIGHT);
            if (y > 0 && y < getHeight()) {
                grid.getElements().add(new MoveTo(0, Math.round(y) + 0.5));
                grid.getElements().add(new LineTo(getWidth(), Math.round(y) + 0.5));
            }
        }
    }

    private Pixels fresh(int w, int h, double scale) {
        wipe();
        Pixels fresh = new Pixels(w, h, (int) Math.round(RADIUS * scale));
        image.setFitWidth(w / scale);
        image.setFitHeight(h / scale);
        image.setImage(fresh.image());
        pixels = fresh;
        return fresh;
    }

    private void paint(Pixels onto, Portrait shown) {
        Portrait over = other;
        int w = onto.width();
        int from = over == null ? w : (int) Math.round(w * edge);
        try {
            onto.paint(m -> {
                part(onto, m, shown, 0, from);
                if (over != null) {
                    part(onto, m, over, from, w);
                }
            });
        } catch (IllegalStateException _) {
            // The session has ended and wiped its pictures; there is nothing to show any more.
            onto.wipe();
        }
    }

    private void part(Pixels onto, MemorySegment to, Portrait of, int first, int end) {
        int[] levels = even ? EvenLight.of(of.picture()) : EvenLight.none();
        Resample.Part part = new Resample.Part(view, first, end, levels);
        Resample.fill(of.picture(), to, onto.width(), onto.height(), part);
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }
}
