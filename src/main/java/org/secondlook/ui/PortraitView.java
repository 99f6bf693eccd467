package org.secondlook.ui;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;

/// A portrait at the size it is given, with the eye line dashed across where asked for. Used by the
/// screen's thread.
final class PortraitView extends Region {
    static final double ASPECT = (double) Portrait.WIDTH / Portrait.HEIGHT;
    private static final int RADIUS = 8;

    private final ImageView image = new ImageView();
    private final Line eyeLine = new Line();
    private @Nullable Portrait portrait;
    private @Nullable Pixels pixels;

    PortraitView(boolean withEyeLine) {
        getStyleClass().add("portrait");
        image.setSmooth(false);
        image.setManaged(false);
        eyeLine.setManaged(false);
        eyeLine.setVisible(withEyeLine);
        eyeLine.getStyleClass().add("eye-line");
        getChildren().addAll(image, eyeLine);
    }

    /// Shows a portrait, or nothing; what was shown is wiped.
    void show(@Nullable Portrait next) {
        if (next != portrait) {
            portrait = next;
            wipe();
            requestLayout();
        }
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
            if (pixels == null || pixels.width() != w || pixels.height() != h) {
                paint(portrait, w, h, scale);
            }
            double y = Math.round(getHeight() * Portrait.EYE_LINE / Portrait.HEIGHT) + 0.5;
            eyeLine.setStartX(0);
            eyeLine.setEndX(getWidth());
            eyeLine.setStartY(y);
            eyeLine.setEndY(y);
        }
    }

    private void paint(Portrait shown, int w, int h, double scale) {
        wipe();
        Pixels fresh = new Pixels(w, h, (int) Math.round(RADIUS * scale));
        try {
            fresh.paint(m -> Resample.fill(shown.picture(), m, w, h));
        } catch (IllegalStateException _) {
            // The session has ended and wiped its pictures; there is nothing to show any more.
            fresh.wipe();
        }
        image.setFitWidth(w / scale);
        image.setFitHeight(h / scale);
        image.setImage(fresh.image());
        pixels = fresh;
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }
}
