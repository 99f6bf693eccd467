package org.secondlook.ui;

import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.live.Tile;

/// One camera: its newest picture at exactly the size shown and in its own shape, the faces found,
/// how it is doing. Used by the screen's thread, which calls `redraw` once a pulse.
final class TileView extends Region {
    private static final int RADIUS = 8;
    private static final double GAP = 8;
    private static final double NARROW_EM = 17;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double PAD = 12;
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final CameraViewModel camera;
    private final ImageView image = new ImageView();
    private final FaceMarks marks;
    private final Label name;
    private final Label state;
    private final Label detail;
    private final HBox health;
    private final Label why;
    private final StackPane trouble;
    private @Nullable Pixels pixels;
    private boolean shown = true;
    private int askedWidth;
    private int askedHeight;

    /// @param tags what stands on the box round an alerting face, by the alert's number
    TileView(CameraViewModel camera, IntFunction<String> tags) {
        this.camera = camera;
        this.marks = new FaceMarks(tags);
        getStyleClass().add("tile");
        image.setSmooth(false);
        image.setManaged(false);
        name = Labels.wrapping(camera.name(), "tile-name");
        state = Labels.of("", "tile-state");
        state.textProperty().bind(camera.state());
        detail = Labels.of("", "tile-detail", "mono");
        detail.textProperty().bind(camera.detail());
        camera.detail().addListener((_, _, _) -> requestLayout());
        camera.state().addListener((_, _, _) -> requestLayout());
        detail.managedProperty().bind(detail.visibleProperty());
        health = new HBox(new Dot(camera.tone()), state, detail);
        health.getStyleClass().add("tile-health");
        health.setAlignment(Pos.CENTER_RIGHT);
        why = Labels.wrapping("", "tile-problem");
        why.textProperty().bind(camera.problem());
        trouble = new StackPane(why);
        trouble.getStyleClass().add("tile-trouble");
        trouble.visibleProperty().bind(camera.problem().isNotEmpty());
        image.visibleProperty().bind(camera.problem().isEmpty());
        marks.visibleProperty().bind(camera.problem().isEmpty());
        getChildren().addAll(image, trouble, name, health, marks);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(camera.state().map(word -> camera.name() + ": " + word));
    }

    /// Shows the newest picture if there is one that has not been shown.
    void redraw() {
        if (shown) {
            camera.tile().readNewest(this::take);
        }
    }

    private void take(Tile.View view) {
        int w = view.picture().width();
        int h = view.picture().height();
        boolean fits = w <= askedWidth && h <= askedHeight && (w == askedWidth || h == askedHeight);
        if (fits) {
            Pixels into = pixelsOf(w, h);
            into.paint(m -> m.copyFrom(view.picture().pixels()));
            if (image.getImage() == null) {
                image.setImage(into.image());
            }
            marks.show(view.marks());
        }
    }

    /// Pixels of that size, in the middle of the tile.
    private Pixels pixelsOf(int w, int h) {
        Pixels old = pixels;
        if (old != null && old.width() == w && old.height() == h) {
            return old;
        }
        blank();
        double scale = outputScale();
        Pixels fresh = new Pixels(w, h, (int) Math.round(RADIUS * scale));
        double left = Math.floor((askedWidth - w) / 2.0) / scale;
        double top = Math.floor((askedHeight - h) / 2.0) / scale;
        image.setFitWidth(w / scale);
        image.setFitHeight(h / scale);
        image.relocate(left, top);
        marks.resizeRelocate(left, top, w / scale, h / scale);
        pixels = fresh;
        return fresh;
    }

    /// Hides or shows everything that the camera sees; the camera itself keeps running.
    void setShown(boolean show) {
        shown = show;
        if (!show) {
            blank();
            askedWidth = 0;
            askedHeight = 0;
            camera.tile().ask(0, 0);
        }
        requestLayout();
    }

    private void blank() {
        image.setImage(null);
        marks.clear();
        if (pixels != null) {
            pixels.wipe();
            pixels = null;
        }
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (shown) {
            askFor(w, h);
        }
        double nameWidth = Math.min(w, Math.ceil(name.prefWidth(-1)));
        detail.setVisible(true);
        health.pseudoClassStateChanged(NARROW, w < NARROW_EM * Em.of(this));
        health.applyCss();
        double full = Math.ceil(health.prefWidth(-1));
        boolean beside = nameWidth + full + GAP <= w;
        detail.setVisible(full <= w && !camera.detail().get().isEmpty());
        double healthWidth = Math.min(w, Math.ceil(health.prefWidth(-1)));
        double healthHeight = health.prefHeight(-1);
        health.resizeRelocate(
                w - healthWidth, beside ? 0 : h - healthHeight, healthWidth, healthHeight);
        health.pseudoClassStateChanged(BELOW, !beside);
        name.resizeRelocate(0, 0, nameWidth, name.prefHeight(nameWidth));
        tellTrouble(w, h, beside ? 0 : healthHeight);
    }

    /// The sentence comes first: where it does not fit beside the state's word and the name, they
    /// leave.
    private void tellTrouble(double w, double h, double below) {
        boolean shown = trouble.isVisible();
        double room = w - trouble.snappedLeftInset() - trouble.snappedRightInset();
        double need = shown ? why.prefHeight(room) : 0;
        boolean all = need <= h - name.getHeight() - below;
        boolean named = need <= h - name.getHeight();
        health.setVisible(all);
        name.setVisible(named);
        double top = named ? name.getHeight() : 0;
        trouble.resizeRelocate(0, 0, w, h);
        trouble.setPadding(new Insets(top, PAD, all ? below : 0, PAD));
    }

    private void askFor(double w, double h) {
        double scale = outputScale();
        int pw = (int) Math.round(w * scale);
        int ph = (int) Math.round(h * scale);
        if (pw > 0 && ph > 0 && (pw != askedWidth || ph != askedHeight)) {
            blank();
            askedWidth = pw;
            askedHeight = ph;
            camera.tile().ask(pw, ph);
        }
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }
}
