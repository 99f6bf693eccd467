package org.secondlook.ui;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.capture.Box;
import org.secondlook.face.Scene;

/// The place where an alert was raised, as wide as the room allows, with a frame round the person's
/// face. Used by the screen's thread.
final class SceneView extends Region {
    private static final int RADIUS = 8;

    private final Scene scene;
    private final ImageView image = new ImageView();
    private final Rectangle frame = new Rectangle();
    private @Nullable Pixels pixels;
    private boolean wiped;

    /// @param scene stays the caller's
    SceneView(Scene scene) {
        this.scene = scene;
        getStyleClass().add("portrait");
        image.setSmooth(false);
        image.setManaged(false);
        frame.setManaged(false);
        frame.getStyleClass().add("scene-frame");
        getChildren().addAll(image, frame);
    }

    /// Width by height.
    double aspect() {
        return (double) scene.picture().width() / scene.picture().height();
    }

    /// Overwrites what is shown.
    void wipe() {
        wiped = true;
        image.setImage(null);
        if (pixels != null) {
            pixels.wipe();
            pixels = null;
        }
    }

    @Override
    protected void layoutChildren() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getRenderScaleX();
        int w = (int) Math.round(getWidth() * scale);
        int h = (int) Math.round(getHeight() * scale);
        if (wiped || w <= 0 || h <= 0) {
            return;
        }
        if (pixels == null || pixels.width() != w || pixels.height() != h) {
            if (pixels != null) {
                pixels.wipe();
            }
            Pixels fresh = new Pixels(w, h, (int) Math.round(RADIUS * scale));
            try {
                fresh.paint(m -> Resample.fill(scene.picture(), m, w, h));
            } catch (IllegalStateException _) {
                // The session has ended and wiped its pictures; there is nothing to show any more.
                fresh.wipe();
            }
            image.setImage(fresh.image());
            image.setFitWidth(w / scale);
            image.setFitHeight(h / scale);
            pixels = fresh;
        }
        Box person = scene.person().scaled(getWidth(), getHeight());
        frame.setX(person.x());
        frame.setY(person.y());
        frame.setWidth(person.width());
        frame.setHeight(person.height());
    }
}
