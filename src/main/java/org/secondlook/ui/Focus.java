package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;

/// Puts the keyboard's focus where a person would begin. Stateless; used by the screen's thread.
final class Focus {
    private Focus() {}

    /// Focuses the first thing below a node that can be typed into or pressed.
    ///
    /// @return whether there is one
    static boolean first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node instanceof Control && node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Focus::first);
    }
}
