package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;

/// Finds texts that cannot be read in full. Used by the screen's thread.
final class Cut {
    private Cut() {}

    /// Texts that are ellipsised, or of which a part lies outside the window or what holds it.
    static List<String> of(Scene scene) {
        List<String> cut = new ArrayList<>();
        for (Node node : Bench.all(scene.getRoot())) {
            if (node instanceof Labeled labeled
                    && isSeen(node)
                    && labeled.getText() != null
                    && !labeled.getText().isEmpty()) {
                Bounds at = node.localToScene(node.getLayoutBounds());
                boolean inside =
                        isScrolled(node)
                                || at.getMinX() >= -0.5
                                        && at.getMinY() >= -0.5
                                        && at.getMaxX() <= scene.getWidth() + 0.5
                                        && at.getMaxY() <= scene.getHeight() + 0.5;
                if (labeled.isTextTruncated() || !inside) {
                    cut.add(labeled.getText() + " " + at);
                }
            }
        }
        return cut;
    }

    private static boolean isScrolled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof ListView) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
