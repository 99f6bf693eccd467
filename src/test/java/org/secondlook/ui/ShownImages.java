package org.secondlook.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// Finds pictures of people that are shown. Stateless.
final class ShownImages {
    private ShownImages() {}

    /// Every picture of a person that is on the screen, once.
    static List<Image> of(KeyboardDesk desk) {
        return Bench.onScreen(() -> in(desk.scene.getRoot()));
    }

    static List<Image> in(Parent root) {
        return Bench.all(root).stream()
                .filter(n -> n instanceof PortraitView || n instanceof SceneView)
                .flatMap(n -> ((Parent) n).getChildrenUnmodifiable().stream())
                .filter(ImageView.class::isInstance)
                .map(n -> ((ImageView) n).getImage())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// Whether nothing is in it.
    static boolean isBlank(Image image) {
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                if (image.getPixelReader().getArgb(x, y) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
