package org.secondlook.ui;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Scrolls what gets the keyboard's focus into sight. Stateless; used by the screen's thread.
final class ScrollToFocus {
    private static final double MARGIN = 6;

    private ScrollToFocus() {}

    /// From now on, whatever is focused within a scroll pane is seen. A pane that has left the
    /// scene is not held by it.
    static void on(ScrollPane scroll) {
        ChangeListener<@Nullable Node> show =
                (_, _, now) -> {
                    if (now != null && isInside(now, scroll.getContent())) {
                        show(scroll, now);
                    }
                };
        scroll.sceneProperty()
                .addListener((_, before, scene) -> {
                    if (before != null) {
                        before.focusOwnerProperty().removeListener(show);
                    }
                    if (scene != null) {
                        scene.focusOwnerProperty().addListener(show);
                    }
                });
    }

    private static boolean isInside(Node node, Node content) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at.equals(content)) {
                return true;
            }
        }
        return false;
    }

    /// Scrolls as little as is needed.
    static void show(ScrollPane scroll, Node node) {
        Node content = scroll.getContent();
        Bounds all = content.getBoundsInLocal();
        double hidden = all.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        Bounds of = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double top = scroll.getVvalue() * hidden;
        double bottom = top + scroll.getViewportBounds().getHeight();
        double to =
                of.getMinY() - MARGIN < top
                        ? of.getMinY() - MARGIN
                        : of.getMaxY() + MARGIN > bottom
                                ? of.getMaxY() + MARGIN - scroll.getViewportBounds().getHeight()
                                : top;
        scroll.setVvalue(Math.clamp(to / hidden, 0, 1));
    }
}
