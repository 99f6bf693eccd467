package org.secondlook.ui;

import java.util.Objects;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;

/// A reference image, small. Shows nothing while it is not on the screen. Used by the screen's
/// thread.
final class ThumbnailView extends Region {
    private final Thumbnails thumbnails;
    private final double heightEm;
    private final ImageView view = new ImageView();
    private @Nullable String image;
    private Thumbnails.@Nullable Key asked;

    /// @param heightEm its height in the size of body text; its width follows
    ThumbnailView(Thumbnails thumbnails, double heightEm) {
        this.thumbnails = thumbnails;
        this.heightEm = heightEm;
        getStyleClass().add("thumbnail");
        setVisible(false);
        view.setManaged(false);
        view.setSmooth(false);
        getChildren().add(view);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sceneProperty()
                .addListener((_, _, now) -> {
                    if (now == null) {
                        leave();
                    } else {
                        requestLayout();
                    }
                });
    }

    /// Shows another image, or none.
    void set(@Nullable String next) {
        if (!Objects.equals(next, image)) {
            image = next;
            setVisible(next != null);
            leave();
            requestLayout();
        }
    }

    private void leave() {
        asked = null;
        show(null);
        thumbnails.leave(this);
    }

    /// The picture has been read.
    void show(@Nullable Pixels pixels) {
        view.setImage(pixels == null ? null : pixels.image());
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.round(computePrefHeight(-1) * Portrait.WIDTH / Portrait.HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round(heightEm * Em.of(this));
    }

    @Override
    protected void layoutChildren() {
        if (image == null || getScene() == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        Window window = getScene().getWindow();
        double scale = window == null ? 1 : window.getRenderScaleX();
        Thumbnails.Key key =
                new Thumbnails.Key(
                        image,
                        (int) Math.round(getWidth() * scale),
                        (int) Math.round(getHeight() * scale));
        view.setFitWidth(key.width() / scale);
        view.setFitHeight(key.height() / scale);
        if (!key.equals(asked)) {
            asked = key;
            thumbnails.want(this, key);
        }
    }
}
